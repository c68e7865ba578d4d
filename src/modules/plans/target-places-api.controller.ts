import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { MoveTarget } from './move-target.js';
import { PlanResponse, TargetMove, TargetRemoval } from './plans.dto.js';
import { RemoveTarget } from './remove-target.js';

@Controller('api/v1/plans/:id/targets/:key')
export class TargetPlacesApiController {
  constructor(
    private readonly moveTarget: MoveTarget,
    private readonly removeTarget: RemoveTarget,
  ) {}

  /** One place up or down in the plan. */
  @Post('move')
  @HttpCode(200)
  move(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('key') key: string, @Body() body: TargetMove): Promise<PlanResponse> {
    return this.moveTarget.execute(actor, id, key, body);
  }

  /** Only while nothing stands on it: no figure, no class, no record, no report, no part. */
  @Delete()
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('key') key: string, @Body() body: TargetRemoval): Promise<void> {
    return this.removeTarget.execute(actor, id, key, body);
  }
}
