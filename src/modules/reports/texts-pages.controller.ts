import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { EditReport } from './edit-report.js';
import { PreviewReport } from './preview-report.js';
import { EditedTexts } from './reports.dto.js';
import { type ShownReport, ShowReport } from './show-report.js';
import { clashModel, filledValues, textsModel, textValues } from './texts.view.js';

/** A form that stands on the page again, newer than a draft of the device. */
interface FilledForm {
  readonly form: FormModel;
  /** What was sent with it, where it may clash with what somebody else saved meanwhile. */
  readonly typed?: EditedTexts | undefined;
}

/** The texts of a draft: written, looked at before they are saved, and put together with what others wrote meanwhile. */
@Controller('staff/reports/:id/texts')
export class TextsPagesController {
  constructor(
    private readonly showReport: ShowReport,
    private readonly editReport: EditReport,
    private readonly previewReport: PreviewReport,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  texts(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.show({ request, reply, actor }, id);
  }

  @Post()
  async edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    let typed: EditedTexts | undefined;
    const outcome = await this.forms.submit(request, EditedTexts, (input) => {
      typed = input;
      return this.editReport.execute(actor, id, input);
    });
    if (!outcome.ok) return this.show({ request, reply, actor }, id, { form: outcome.form, typed });
    return this.pages.redirect(reply, `/staff/reports/${id}`, outcome.value ? 'reportMerged' : 'reportSaved');
  }

  /** As a PDF in a window of its own; the form stays as it is. */
  @Post('preview')
  async preview(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<unknown> {
    const outcome = await this.forms.submit(request, EditedTexts, (input) => this.previewReport.execute(actor, id, input));
    if (outcome.ok) return sendFile(reply, outcome.value);
    return this.show({ request, reply, actor }, id, { form: outcome.form });
  }

  /** The words that the program would print, put below what stands in the part: a draft to correct, nothing is saved. */
  @Post('fill/:part')
  async fill(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('part') part: string,
  ): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    const outcome = await this.forms.submit(request, EditedTexts, (input) => Promise.resolve(input));
    if (!outcome.ok) return this.show({ request, reply, actor }, id, { form: outcome.form });
    const shown = await this.showReport.execute(actor, id);
    return this.page({ request, reply, actor }, shown, { form: this.forms.blank(filledValues(shown, outcome.value, part)) });
  }

  private async show(visit: Visit, id: string, filled?: FilledForm): Promise<PageReply> {
    requireRole(visit.actor, 'official', 'organiser');
    return this.page(visit, await this.showReport.execute(visit.actor, id), filled);
  }

  private page({ request, reply }: Visit, shown: ShownReport, filled?: FilledForm): PageReply {
    if (shown.report.state === 'sent') return this.pages.redirect(reply, `/staff/reports/${shown.report.id}`);
    const t = this.translations.in(request.language);
    const form = filled?.form ?? this.forms.blank(textValues(shown.report));
    const base = { ...textsModel(shown, t), form, newer: filled !== undefined };
    const isClash = filled?.typed !== undefined && form.status === 409;
    const model = isClash ? { ...base, ...clashModel(shown, filled.typed, form, t) } : base;
    return this.pages.show(request, reply, 'reports/texts', model, { status: form.status });
  }
}
