import { Controller, Get, Param, Query } from '@nestjs/common';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { CutOff, ProgressResponse } from './reporting.dto.js';
import { ShowProgress } from './show-progress.js';

@Controller('api/v1/plans/:id')
export class ProgressApiController {
  constructor(private readonly showProgress: ShowProgress) {}

  @Get('progress')
  progress(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() { asOf }: CutOff): Promise<ProgressResponse> {
    return this.showProgress.execute(actor, { planId, ...(asOf === undefined ? {} : { asOf }) });
  }
}
