import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AddTarget } from './add-target.js';
import { ChangeTargetAudience } from './change-target-audience.js';
import { CreatePlan } from './create-plan.js';
import { ImportKnownPlan } from './import-known-plan.js';
import { ListPlans } from './list-plans.js';
import {
  AudienceSetting,
  FigureResponse,
  KnownPlanChoice,
  NewFigure,
  NewPlan,
  NewTarget,
  PlanResponse,
  PlanSummary,
  TargetResponse,
} from './plans.dto.js';
import { RecordFigure } from './record-figure.js';
import { ShowPlan } from './show-plan.js';

@Controller('api/v1/plans')
export class PlansApiController {
  constructor(
    private readonly listPlans: ListPlans,
    private readonly showPlan: ShowPlan,
    private readonly createPlan: CreatePlan,
    private readonly importKnownPlan: ImportKnownPlan,
    private readonly addTarget: AddTarget,
    private readonly changeTargetAudience: ChangeTargetAudience,
    private readonly recordFigure: RecordFigure,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor): Promise<PlanSummary[]> {
    return this.listPlans.execute(actor);
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PlanResponse> {
    return this.showPlan.execute(actor, id);
  }

  @Post()
  create(@CurrentActor() actor: Actor, @Body() body: NewPlan): Promise<PlanResponse> {
    return this.createPlan.execute(actor, body);
  }

  /** Kế hoạch 60/KH-UBND with its nine targets, in the words of the document. */
  @Post('known')
  known(@CurrentActor() actor: Actor, @Body() choice: KnownPlanChoice): Promise<PlanResponse> {
    return this.importKnownPlan.execute(actor, choice);
  }

  @Post(':id/targets')
  target(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: NewTarget): Promise<TargetResponse> {
    return this.addTarget.execute(actor, id, body);
  }

  @Patch(':id/targets/:key')
  audience(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() body: AudienceSetting,
  ): Promise<TargetResponse> {
    return this.changeTargetAudience.execute(actor, id, key, body);
  }

  @Post(':id/targets/:key/figures')
  figure(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() body: NewFigure,
  ): Promise<FigureResponse> {
    return this.recordFigure.execute(actor, id, key, body);
  }
}
