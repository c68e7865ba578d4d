import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { estimateModel, estimateValues } from './estimate.view.js';
import { EstimateTargetByHand } from './estimate-target-by-hand.js';
import { EditedEstimate } from './reports.dto.js';
import { ShowReport } from './show-report.js';

/** Ước cả năm of one target of a draft, beside what the rule says. */
@Controller('staff/reports/:id/estimates/:key')
export class EstimatesPagesController {
  constructor(
    private readonly showReport: ShowReport,
    private readonly estimateByHand: EstimateTargetByHand,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.page({ request, reply, actor }, id, key);
  }

  @Post()
  async save(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('key') key: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, EditedEstimate, (input) => this.estimateByHand.execute(actor, id, key, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/reports/${id}`, 'reportSaved');
    return this.page({ request, reply, actor }, id, key, outcome.form);
  }

  private async page({ request, reply, actor }: Visit, id: string, key: string, refused?: FormModel): Promise<PageReply> {
    const shown = await this.showReport.execute(actor, id);
    if (shown.report.state === 'sent') return this.pages.redirect(reply, `/staff/reports/${id}`);
    const t = this.translations.in(request.language);
    const form = refused ?? this.forms.blank(estimateValues(shown, key, t));
    const model = { ...estimateModel(shown, key, t), form };
    return this.pages.show(request, reply, 'reports/estimate', model, { status: form.status });
  }
}
