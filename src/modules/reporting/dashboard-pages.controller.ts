import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { dashboardCharts } from './dashboard-charts.view.js';
import { DashboardQuestion } from './dashboard.dto.js';
import { dashboardActions, dashboardModel, noTurnsModel } from './dashboard.view.js';
import { noTargetsModel } from './no-data.view.js';
import { ShowDashboard } from './show-dashboard.js';

@Controller('staff/plans/:id/dashboard')
export class DashboardPagesController {
  constructor(
    private readonly showDashboard: ShowDashboard,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() { asOf }: DashboardQuestion,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const dashboard = await this.showDashboard.execute(actor, planId, asOf);
    const noData = noTurnsModel(dashboard, actor, t);
    return this.pages.show(request, reply, 'reporting/dashboard', {
      title: t('reporting:dashboard.title'),
      ...dashboardModel(dashboard, t),
      actions: dashboardActions(dashboard, mayOrganise(actor), t),
      noData,
      noTargets: noTargetsModel(planId, actor, t),
      charts: noData === null ? await dashboardCharts(dashboard, t) : null,
      form: this.forms.blank({ asOf: showDate(dashboard.asOf) }),
    });
  }
}
