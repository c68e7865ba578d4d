import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ReportPage } from './report-page.js';
import { SeenDraft } from './reports.dto.js';
import { SendReport } from './send-report.js';
import { sendingModel } from './sending.view.js';
import { ShowReport } from './show-report.js';

/** Marking a report as sent cannot be taken back: a page says what that means and what is doubtful, and its button does it. */
@Controller('staff/reports/:id/send')
export class SendingPagesController {
  constructor(
    private readonly showReport: ShowReport,
    private readonly sendReport: SendReport,
    private readonly reportPage: ReportPage,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  ask(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    requireRole(actor, 'official');
    return this.show({ request, reply, actor }, id, this.forms.blank());
  }

  @Post()
  async send(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SeenDraft, (input) => this.sendReport.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${id}`, 'reportSent');
    return this.show({ request, reply, actor }, id, outcome.form);
  }

  /** Of what cannot be sent, or was sent already, the page of the report says why. */
  private async show(visit: Visit, id: string, form: FormModel): Promise<PageReply> {
    const shown = await this.showReport.execute(visit.actor, id);
    if (shown.report.state !== 'draft' || !shown.office.known) return this.reportPage.show(visit, id, form);
    const model = { ...sendingModel(shown, this.translations.in(visit.request.language)), form };
    return this.pages.show(visit.request, visit.reply, 'reports/send', model, { status: form.status });
  }
}
