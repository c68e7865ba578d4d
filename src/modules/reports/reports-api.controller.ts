import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { CurrentActor, CurrentLanguage, type PageReply } from '../../platform/web/page-request.js';
import { sendFile } from '../../platform/web/send-file.js';
import { type Language, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { CompareReports } from './compare-reports.js';
import { DiscardReport } from './discard-report.js';
import { DownloadReport } from './download-report.js';
import { EditReport } from './edit-report.js';
import { sectionNamed } from './edited-texts.js';
import { EstimateTargetByHand } from './estimate-target-by-hand.js';
import { ListReports } from './list-reports.js';
import { differenceList, reportResponse } from './report-response.view.js';
import {
  DifferenceList,
  DifferenceQuestion,
  EditedEstimate,
  EditedTexts,
  NewReport,
  PartText,
  ReportFileQuestion,
  ReportList,
  ReportPageQuestion,
  ReportResponse,
  ReportSummary,
  SeenDraft,
} from './reports.dto.js';
import { SendReport } from './send-report.js';
import { ShowReport } from './show-report.js';
import { StartReport } from './start-report.js';

@Controller('api/v1')
export class ReportsApiController {
  constructor(
    private readonly listReports: ListReports,
    private readonly startReport: StartReport,
    private readonly showReport: ShowReport,
    private readonly editReport: EditReport,
    private readonly estimateByHand: EstimateTargetByHand,
    private readonly sendReport: SendReport,
    private readonly discardReport: DiscardReport,
    private readonly downloadReport: DownloadReport,
    private readonly compareReports: CompareReports,
    private readonly translations: Translations,
  ) {}

  @Get('plans/:planId/reports')
  async list(@CurrentActor() actor: Actor, @Param('planId') planId: string, @Query() { page }: ReportPageQuestion): Promise<ReportList> {
    const { reports, total, due } = await this.listReports.execute(actor, planId, page);
    return { reports, total, due };
  }

  @Post('plans/:planId/reports')
  start(@CurrentActor() actor: Actor, @Param('planId') planId: string, @Body() body: NewReport): Promise<ReportSummary> {
    return this.startReport.execute(actor, planId, body);
  }

  @Get('reports/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ReportResponse> {
    return reportResponse(await this.showReport.execute(actor, id));
  }

  /** All texts at once: a part that is not there follows the numbers again. */
  @Put('reports/:id/texts')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: EditedTexts): Promise<ReportResponse> {
    await this.editReport.execute(actor, id, body);
    return this.show(actor, id);
  }

  /** One part alone, such as `limits`; without words it follows the numbers again. */
  @Put('reports/:id/texts/:part')
  async editPart(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('part') part: string,
    @Body() body: PartText,
  ): Promise<ReportResponse> {
    await this.editReport.part(actor, id, sectionNamed(part), body);
    return this.show(actor, id);
  }

  /** An estimate of one's own of the whole days, with its basis, for one target; without either the rule holds again. */
  @Put('reports/:id/estimates/:key')
  async estimate(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
    @Body() body: EditedEstimate,
  ): Promise<ReportResponse> {
    await this.estimateByHand.execute(actor, id, key, body);
    return this.show(actor, id);
  }

  /** Marks it as sent: numbers, texts and files are kept and never change again. */
  @Post('reports/:id/send')
  @HttpCode(200)
  async send(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SeenDraft): Promise<ReportResponse> {
    await this.sendReport.execute(actor, id, body);
    return this.show(actor, id);
  }

  @Post('reports/:id/discard')
  @HttpCode(204)
  async discard(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: SeenDraft): Promise<void> {
    await this.discardReport.execute(actor, id, body);
  }

  /** `docx`, `pdf`, `xlsx`, `csv-targets`, `csv-classes` or `csv-groups`. */
  @Get('reports/:id/files/:kind')
  async file(
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('kind') kind: string,
    @Query() question: ReportFileQuestion,
  ): Promise<void> {
    await sendFile(reply, await this.downloadReport.execute(actor, id, kind, question));
  }

  /** What differs from the numbers of today, or from another report of the plan, and why. */
  @Get('reports/:id/differences')
  async differences(
    @CurrentActor() actor: Actor,
    @CurrentLanguage() language: Language,
    @Param('id') id: string,
    @Query() question: DifferenceQuestion,
  ): Promise<DifferenceList> {
    return differenceList(await this.compareReports.execute(actor, id, question.with), this.translations.in(language));
  }
}
