import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import type { Actor } from '../../shared/actor.js';
import { ExportPlan } from './export-plan.js';
import { CutOff, ExportRequest, ProgressResponse, questionOf } from './reporting.dto.js';
import { ShowProgress } from './show-progress.js';

@Controller('api/v1/plans/:id')
export class ProgressApiController {
  constructor(
    private readonly showProgress: ShowProgress,
    private readonly exportPlan: ExportPlan,
  ) {}

  @Get('progress')
  progress(@CurrentActor() actor: Actor, @Param('id') planId: string, @Query() question: CutOff): Promise<ProgressResponse> {
    return this.showProgress.execute(actor, questionOf(planId, question));
  }

  /** A workbook with all tables, or one table as CSV. */
  @Get('export')
  async export(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() question: ExportRequest,
  ): Promise<void> {
    await sendFile(reply, await this.exportPlan.execute(actor, planId, question, request.language));
  }
}
