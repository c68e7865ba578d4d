import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { countedClasses, countedExperts, countedTurns } from './evidence-response.view.js';
import { CountedClassesResponse, CountedExpertsResponse, CountedTurnsResponse } from './evidence.dto.js';
import { ListCountedClasses } from './list-counted-classes.js';
import { ListExperts } from './list-experts.js';
import { ListTurns } from './list-turns.js';
import { ClassFilter, ExpertFilter, TurnFilter } from './reporting.dto.js';

/** What stands behind the numbers of a plan, row by row. */
@Controller('api/v1/plans/:id')
export class EvidenceApiController {
  constructor(
    private readonly listTurns: ListTurns,
    private readonly listExperts: ListExperts,
    private readonly listClasses: ListCountedClasses,
  ) {}

  @Get('turns')
  async turns(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: TurnFilter): Promise<CountedTurnsResponse> {
    return countedTurns(await this.listTurns.execute(actor, planId, filter), filter);
  }

  @Get('experts')
  async experts(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: ExpertFilter): Promise<CountedExpertsResponse> {
    return countedExperts(await this.listExperts.execute(actor, planId, filter));
  }

  @Get('classes')
  async classes(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() filter: ClassFilter): Promise<CountedClassesResponse> {
    return countedClasses(await this.listClasses.execute(actor, planId, filter));
  }
}
