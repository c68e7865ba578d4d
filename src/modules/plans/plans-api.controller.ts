import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AddTarget } from './add-target.js';
import { CatalogueDifference } from './catalogue.dto.js';
import { ChangePlan } from './change-plan.js';
import { ChangeTargetAudience } from './change-target-audience.js';
import { CompareCatalogue } from './compare-catalogue.js';
import { CreatePlan } from './create-plan.js';
import { ImportKnownPlan } from './import-known-plan.js';
import { ListPlans } from './list-plans.js';
import {
  AudienceSetting,
  KnownPlanChoice,
  NewPlan,
  NewTarget,
  PlanChange,
  PlanResponse,
  PlanSummary,
  TargetResponse,
  TargetRevision,
  TargetVersionResponse,
} from './plans.dto.js';
import { ReviseTarget } from './revise-target.js';
import { ShowPlan } from './show-plan.js';
import { ShowTarget } from './show-target.js';

@Controller('api/v1/plans')
export class PlansApiController {
  constructor(
    private readonly listPlans: ListPlans,
    private readonly showPlan: ShowPlan,
    private readonly createPlan: CreatePlan,
    private readonly importKnownPlan: ImportKnownPlan,
    private readonly addTarget: AddTarget,
    private readonly changeTargetAudience: ChangeTargetAudience,
    private readonly changePlan: ChangePlan,
    private readonly reviseTarget: ReviseTarget,
    private readonly showTarget: ShowTarget,
    private readonly compareCatalogue: CompareCatalogue,
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

  /** One of the plans that the program knows with all its targets, in the words of the document. */
  @Post('known')
  known(@CurrentActor() actor: Actor, @Body() choice: KnownPlanChoice): Promise<PlanResponse> {
    return this.importKnownPlan.execute(actor, choice);
  }

  @Put(':id')
  change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: PlanChange): Promise<PlanResponse> {
    return this.changePlan.execute(actor, id, body);
  }

  /** Which targets differ from the plan that the program knows, which may have grown since the plan was added. */
  @Get(':id/catalogue')
  catalogue(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CatalogueDifference[]> {
    return this.compareCatalogue.execute(actor, id);
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

  /** A new version of the target; earlier reports keep the wording that held then. */
  @Put(':id/targets/:key')
  revise(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() body: TargetRevision,
  ): Promise<TargetResponse> {
    return this.reviseTarget.execute(actor, id, key, body);
  }

  /** Every wording that the target had, the newest first. */
  @Get(':id/targets/:key/versions')
  async versions(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('key') key: string): Promise<TargetVersionResponse[]> {
    return [...(await this.showTarget.execute(actor, id, key)).versions];
  }
}
