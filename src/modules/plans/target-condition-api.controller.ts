import { Body, Controller, Param, Put } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { AnswerCondition } from './answer-condition.js';
import { TargetResponse } from './plans.dto.js';
import { TargetCondition } from './target-condition.dto.js';

@Controller('api/v1/plans/:id/targets/:key/condition')
export class TargetConditionApiController {
  constructor(private readonly answerCondition: AnswerCondition) {}

  /** Whether the condition of the target holds. Where it does not, the target has not failed; until somebody says so nobody knows. */
  @Put()
  answer(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() body: TargetCondition,
  ): Promise<TargetResponse> {
    return this.answerCondition.execute(actor, id, key, body);
  }
}
