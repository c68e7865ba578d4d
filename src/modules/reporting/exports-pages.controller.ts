import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { sendFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { ListPlans } from '../plans/index.js';
import { ExportPlan } from './export-plan.js';
import { exportModel, exportValues } from './export.view.js';
import { exportOf, ExportQuestion, PlanExportRequest } from './reporting.dto.js';

@Controller('staff/exports')
export class ExportsPagesController {
  constructor(
    private readonly listPlans: ListPlans,
    private readonly exportPlan: ExportPlan,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  form(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() asked: ExportQuestion,
  ): Promise<PageReply> {
    return this.showForm(request, reply, actor, this.forms.blank(exportValues(asked, dateInVietnam(this.clock.now()))));
  }

  /** Posted, because every export is written into the history of its plan. */
  @Post()
  async download(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<unknown> {
    const outcome = await this.forms.submit(request, PlanExportRequest, (input) =>
      this.exportPlan.execute(actor, input.plan, exportOf(input), request.language),
    );
    return outcome.ok ? sendFile(reply, outcome.value) : this.showForm(request, reply, actor, outcome.form);
  }

  private async showForm(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const plans = await this.listPlans.execute(actor);
    const model = { title: t('reporting:exports.title'), ...exportModel(plans, t), form };
    return this.pages.show(request, reply, 'reporting/exports', model, { status: form.status });
  }
}
