import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import type { Actor } from '../../shared/actor.js';
import { CurrentActor } from '../web/page-request.js';
import { ListWork } from './list-work.js';
import { RetriedResponse, WorkFilter, WorkListResponse } from './outbox.dto.js';
import { RetryWork } from './retry-work.js';

@Controller('api/v1/outbox')
@ApiBearerAuth()
export class OutboxApiController {
  constructor(
    private readonly listWork: ListWork,
    private readonly retryWork: RetryWork,
  ) {}

  /** Background work that is not done: waiting, failing, or given up; for administrators. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() filter: WorkFilter): Promise<WorkListResponse> {
    return this.listWork.execute(actor, filter);
  }

  /** Tries work that failed once more, now; for administrators. */
  @Post(':id/retry')
  @HttpCode(200)
  retry(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<RetriedResponse> {
    return this.retryWork.execute(actor, id);
  }
}
