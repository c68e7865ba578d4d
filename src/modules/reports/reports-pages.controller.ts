import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { CompareReports } from './compare-reports.js';
import { differenceModel } from './difference.view.js';
import { DiscardReport } from './discard-report.js';
import { DownloadReport } from './download-report.js';
import { ListReports } from './list-reports.js';
import { ReportPage } from './report-page.js';
import { newReportValues, reportListModel } from './report-pages.view.js';
import { DifferenceQuestion, NewReport, ReportFileQuestion, ReportPageQuestion, ReportQuestion, SeenDraft } from './reports.dto.js';
import { StartReport } from './start-report.js';

@Controller('staff')
export class ReportsPagesController {
  constructor(
    private readonly listReports: ListReports,
    private readonly startReport: StartReport,
    private readonly reportPage: ReportPage,
    private readonly discardReport: DiscardReport,
    private readonly downloadReport: DownloadReport,
    private readonly compareReports: CompareReports,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get('plans/:planId/reports')
  list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
    @Query() { page }: ReportPageQuestion,
  ): Promise<PageReply> {
    return this.showList({ request, reply, actor }, planId, page);
  }

  @Post('plans/:planId/reports')
  async start(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('planId') planId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewReport, (input) => this.startReport.execute(actor, planId, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${outcome.value.id}`, 'reportStarted');
    return this.showList({ request, reply, actor }, planId, 1, outcome.form);
  }

  @Get('reports/:id')
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { edit }: ReportQuestion,
  ): Promise<PageReply> {
    const visit = { request, reply, actor };
    return edit === undefined ? this.reportPage.show(visit, id) : this.reportPage.write(visit, id, { section: edit });
  }

  @Post('reports/:id/discard')
  async discard(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SeenDraft, (input) => this.discardReport.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${outcome.value}/reports`, 'reportDiscarded');
    return this.reportPage.show({ request, reply, actor }, id, outcome.form);
  }

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

  @Get('reports/:id/differences')
  async differences(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() question: DifferenceQuestion,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const compared = await this.compareReports.execute(actor, id, question.with);
    const { reports } = await this.listReports.execute(actor, compared.report.planId);
    const model = { ...differenceModel(compared, reports, t), form: this.forms.blank({ with: question.with ?? '' }) };
    return this.pages.show(request, reply, 'reports/differences', model);
  }

  private async showList({ request, reply, actor }: Visit, planId: string, page = 1, refused?: FormModel): Promise<PageReply> {
    const listed = await this.listReports.execute(actor, planId, page);
    const form = refused ?? this.forms.blank(newReportValues(listed));
    const model = { ...reportListModel(listed, page, actor, this.translations.in(request.language)), form };
    return this.pages.show(request, reply, 'reports/list', model, { status: form.status });
  }
}
