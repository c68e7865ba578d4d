import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayPlan } from '../plans/index.js';
import { monthChart } from './month-chart.view.js';
import { noTargetsModel } from './no-data.view.js';
import { progressActions, progressModel, tablesModel } from './progress.view.js';
import { CutOff, questionOf } from './reporting.dto.js';
import { ShowProgress } from './show-progress.js';

@Controller('staff/plans/:id')
export class ProgressPagesController {
  constructor(
    private readonly showProgress: ShowProgress,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async progress(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() question: CutOff,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const progress = await this.showProgress.execute(actor, questionOf(planId, question));
    const tables = tablesModel(progress, actor, t);
    return this.pages.show(request, reply, 'reporting/progress', {
      title: t('reporting:progress.title'),
      ...progressModel(progress, t),
      ...tables,
      months: tables.noData ? null : await monthChart(progress, t),
      noTargets: noTargetsModel(planId, actor, t),
      actions: progressActions(progress, mayPlan(actor), t),
      form: this.forms.blank({ asOf: showDate(progress.asOf), year: String(progress.breakdown?.year ?? '') }),
    });
  }
}
