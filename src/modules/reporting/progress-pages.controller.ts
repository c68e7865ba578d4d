import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayPlan } from '../plans/index.js';
import { breakdownModel } from './breakdown.view.js';
import { ListExperts } from './list-experts.js';
import { ListTurns } from './list-turns.js';
import { progressActions, progressModel } from './progress.view.js';
import { CutOff, ExpertFilter, questionOf, TurnFilter } from './reporting.dto.js';
import { ShowProgress } from './show-progress.js';
import { expertListModel, turnListModel } from './turn-list.view.js';

@Controller('staff/plans/:id')
export class ProgressPagesController {
  constructor(
    private readonly showProgress: ShowProgress,
    private readonly listTurns: ListTurns,
    private readonly listExperts: ListExperts,
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
    return this.pages.show(request, reply, 'reporting/progress', {
      title: t('reporting:progress.title'),
      ...progressModel(progress, t),
      ...breakdownModel(progress, t),
      actions: progressActions(progress, mayPlan(actor), t),
      form: this.forms.blank({ asOf: showDate(progress.asOf), year: String(progress.breakdown?.year ?? '') }),
    });
  }

  @Get('turns')
  async turns(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: TurnFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const list = await this.listTurns.execute(actor, planId, filter);
    return this.pages.show(request, reply, 'reporting/turns', {
      title: t('reporting:turns.title'),
      ...turnListModel(list, filter, t),
      form: this.forms.blank({ group: filter.group, year: String(filter.year ?? ''), asOf: showDate(list.asOf) }),
    });
  }

  @Get('experts')
  async experts(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') planId: string,
    @Query() filter: ExpertFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const list = await this.listExperts.execute(actor, planId, filter);
    return this.pages.show(request, reply, 'reporting/experts', { title: t('reporting:experts.title'), ...expertListModel(list, t) });
  }
}
