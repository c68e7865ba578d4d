import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { OrganisationNamesResponse, OrganisationSearch, PeopleResponse, PersonFilter, PersonResponse } from './directory.dto.js';
import { ListPeople } from './list-people.js';
import { describePerson } from './person.view.js';
import { ShowPerson } from './show-person.js';
import { SuggestOrganisations } from './suggest-organisations.js';

@Controller('api/v1')
export class DirectoryApiController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly showPerson: ShowPerson,
    private readonly suggestOrganisations: SuggestOrganisations,
  ) {}

  /** People by given name, 50 a page; not for door staff. */
  @Get('people')
  @ApiBearerAuth()
  people(@CurrentActor() actor: Actor, @Query() filter: PersonFilter): Promise<PeopleResponse> {
    return this.listPeople.execute(actor, filter);
  }

  /** One person; not for door staff. */
  @Get('people/:id')
  @ApiBearerAuth()
  async person(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PersonResponse> {
    return describePerson((await this.showPerson.execute(actor, id)).person);
  }

  /** Names of units that hold the letters typed so far; open to everybody. */
  @Get('organisations')
  organisations(@Query() search: OrganisationSearch): Promise<OrganisationNamesResponse> {
    return this.suggestOrganisations.execute(search);
  }
}
