import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { CurrentActor, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { ExportPlanSheet } from './export-plan-sheet.js';
import { ImportPlanSheet } from './import-plan-sheet.js';
import { LARGEST_PLAN_FILE, PlanFile } from './plan-file.dto.js';
import { PlanResponse } from './plans.dto.js';

@Controller('api/v1/plans')
export class PlanSheetsApiController {
  constructor(
    private readonly exportPlanSheet: ExportPlanSheet,
    private readonly importPlanSheet: ImportPlanSheet,
  ) {}

  /** The plan with its targets as a workbook; `POST workbook` reads it back. */
  @Get(':id/workbook')
  async workbook(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() reply: PageReply): Promise<void> {
    return sendFile(reply, await this.exportPlanSheet.execute(actor, id));
  }

  /** A plan that the program knows as such a workbook, to be written over, with the words that may stand in its columns. */
  @Get('workbook/sample')
  sample(@CurrentActor() actor: Actor, @Res() reply: PageReply): Promise<void> {
    return sendFile(reply, this.exportPlanSheet.sample(actor));
  }

  /** A new plan with its targets from a workbook: all of it, or every wrong cell named by its line. */
  @Post('workbook')
  @AcceptsUpload({ maxMegabytes: LARGEST_PLAN_FILE })
  add(@CurrentActor() actor: Actor, @Body() { file }: PlanFile): Promise<PlanResponse> {
    return this.importPlanSheet.execute(actor, file.bytes);
  }
}
