import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { ListOrganisations } from './list-organisations.js';
import { NewSuccession, OrganisationDetailsResponse, OrganisationFilter, OrganisationListResponse } from './organisation.dto.js';
import { organisationDetailsResponse, organisationResponse } from './organisation.view.js';
import { RecordSuccession } from './record-succession.js';
import { ShowOrganisation } from './show-organisation.js';
import { WithdrawSuccession } from './withdraw-succession.js';

/** The register of units, for staff; `organisations` gives names to everybody. */
@Controller('api/v1/organisation-register')
export class OrganisationApiController {
  constructor(
    private readonly listOrganisations: ListOrganisations,
    private readonly showOrganisation: ShowOrganisation,
    private readonly recordSuccession: RecordSuccession,
    private readonly withdrawSuccession: WithdrawSuccession,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() filter: OrganisationFilter): Promise<OrganisationListResponse> {
    const { organisations, total } = await this.listOrganisations.execute(actor, filter);
    return { items: organisations.map(organisationResponse), total };
  }

  @Get(':id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OrganisationDetailsResponse> {
    return organisationDetailsResponse(await this.showOrganisation.execute(actor, id));
  }

  /** What became of the unit: renamed, merged, split (once for each part), dissolved, or the same as another. */
  @Post(':id/changes')
  async record(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewSuccession): Promise<OrganisationDetailsResponse> {
    await this.recordSuccession.execute(actor, id, body);
    return this.show(actor, id);
  }

  /** Takes a change back; both units are there again as before. */
  @Delete(':id/changes/:changeId')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('changeId') changeId: string,
  ): Promise<OrganisationDetailsResponse> {
    await this.withdrawSuccession.execute(actor, id, changeId);
    return this.show(actor, id);
  }
}
