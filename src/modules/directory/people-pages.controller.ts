import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { PersonFilter } from './directory.dto.js';
import { ListPeople } from './list-people.js';
import { peoplePager, personFacts, personHistory, personRow } from './person.view.js';
import { ShowPerson } from './show-person.js';

@Controller('staff/people')
export class PeoplePagesController {
  constructor(
    private readonly listPeople: ListPeople,
    private readonly showPerson: ShowPerson,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: PersonFilter,
  ): Promise<PageReply> {
    const found = await this.listPeople.execute(actor, filter);
    return this.pages.show(request, reply, 'directory/people', {
      title: this.translations.in(request.language)('directory:people.title'),
      people: found.people.map(personRow),
      pager: peoplePager(found, filter),
      clearHref: filter.q ? '/staff/people' : null,
      form: this.forms.blank({ q: filter.q }),
    });
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { person, keptAs, history } = await this.showPerson.execute(actor, id);
    return this.pages.show(request, reply, 'directory/person', {
      title: person.fullName,
      crumbs: [{ href: '/staff/people', label: t('directory:people.title') }],
      keptAs: keptAs && { text: t('directory:people.mergedInto', { name: keptAs.fullName }), href: `/staff/people/${keptAs.id}` },
      facts: personFacts(person, t),
      history: personHistory(history, t),
    });
  }
}
