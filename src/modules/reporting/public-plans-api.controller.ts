import { Body, Controller, Get, Header, Param, Put } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { PlanPublication, PlanVisibility, PublicPlanList, PublicPlanResponse } from './public-plans.dto.js';
import { PublishPlan } from './publish-plan.js';
import { ShowPublicPlan } from './show-public-plan.js';

@Controller('api/v1')
export class PublicPlansApiController {
  constructor(
    private readonly publishPlan: PublishPlan,
    private readonly showPublicPlan: ShowPublicPlan,
  ) {}

  /** Plans whose results everybody may see; needs no sign-in. */
  @Get('public/plans')
  @Header('cache-control', 'public, max-age=60')
  plans(): Promise<PublicPlanList> {
    return this.showPublicPlan.list();
  }

  /** Results of a public plan without personal data, small numbers hidden; needs no sign-in. */
  @Get('public/plans/:id')
  @Header('cache-control', 'public, max-age=60')
  plan(@Param('id') id: string): Promise<PublicPlanResponse> {
    return this.showPublicPlan.execute(id);
  }

  @Get('plans/:id/publication')
  publication(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<PlanPublication> {
    return this.publishPlan.state(actor, id);
  }

  @Put('plans/:id/publication')
  publish(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() input: PlanVisibility): Promise<PlanPublication> {
    return this.publishPlan.execute(actor, id, input);
  }
}
