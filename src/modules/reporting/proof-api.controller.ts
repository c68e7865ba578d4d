import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { countedClasses, countedExperts, countedTurns } from './proof-response.view.js';
import { CountedClassesResponse, CountedExpertsResponse, CountedTurnsResponse, TurnProofResponse } from './proof.dto.js';
import { OrganisationFilter, OrganisationsOfTarget } from './counted-organisations.dto.js';
import { organisationsOfTarget } from './counted-organisations.view.js';
import { ListCountedOrganisations } from './list-counted-organisations.js';
import { ListCountedClasses } from './list-counted-classes.js';
import { ListExperts } from './list-experts.js';
import { ListTurns } from './list-turns.js';
import { ShowTurn } from './show-turn.js';
import { turnProofResponse } from './turn-proof.view.js';
import { ClassFilter, ExpertFilter, TurnFilter } from './reporting.dto.js';

/** What stands behind the numbers of a plan, row by row. */
@Controller('api/v1/plans/:id')
export class ProofApiController {
  constructor(
    private readonly listTurns: ListTurns,
    private readonly showTurn: ShowTurn,
    private readonly listExperts: ListExperts,
    private readonly listClasses: ListCountedClasses,
    private readonly listOrganisations: ListCountedOrganisations,
  ) {}

  @Get('turns')
  async turns(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: TurnFilter): Promise<CountedTurnsResponse> {
    return countedTurns(await this.listTurns.execute(actor, planId, filter), filter);
  }

  /** The person, the class, each session with its mark, the signed lists. */
  @Get('turns/:classId/:personId')
  async turn(
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Param('classId') classId: string,
    @Param('personId') personId: string,
  ): Promise<TurnProofResponse> {
    return turnProofResponse(await this.showTurn.execute(actor, planId, { classId, personId }));
  }

  @Get('experts')
  async experts(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: ExpertFilter): Promise<CountedExpertsResponse> {
    return countedExperts(await this.listExperts.execute(actor, planId, filter));
  }

  /** The organisations of an official number, each with its names and why they are one. */
  @Get('organisations')
  async organisations(
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: OrganisationFilter,
  ): Promise<OrganisationsOfTarget> {
    return organisationsOfTarget(await this.listOrganisations.execute(actor, planId, filter));
  }

  @Get('classes')
  async classes(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: ClassFilter): Promise<CountedClassesResponse> {
    return countedClasses(await this.listClasses.execute(actor, planId, filter));
  }
}
