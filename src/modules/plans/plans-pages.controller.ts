import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { CreatePlan } from './create-plan.js';
import { ImportKnownPlan } from './import-known-plan.js';
import { ListPlans } from './list-plans.js';
import { mayPlan } from './may-plan.js';
import { planListModel } from './plan-pages.view.js';
import { KnownPlanChoice, NewPlan } from './plans.dto.js';

@Controller('staff/plans')
export class PlansPagesController {
  constructor(
    private readonly listPlans: ListPlans,
    private readonly createPlan: CreatePlan,
    private readonly importKnownPlan: ImportKnownPlan,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.showList(request, reply, actor, this.forms.blank());
  }

  @Get('new')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    requireRole(actor, 'official', 'organiser');
    return this.showNew(request, reply, this.forms.blank());
  }

  @Post()
  async create(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewPlan, (input) => this.createPlan.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${outcome.value.id}/targets`, 'planCreated');
    return this.showNew(request, reply, outcome.form);
  }

  @Post('known')
  async known(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, KnownPlanChoice, (choice) => this.importKnownPlan.execute(actor, choice));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${outcome.value.id}/targets`, 'planImported');
    return this.showList(request, reply, actor, outcome.form);
  }

  private async showList(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const plans = await this.listPlans.execute(actor);
    const model = { title: t('plans:list.title'), ...planListModel(plans, mayPlan(actor), t), form };
    return this.pages.show(request, reply, 'plans/list', model, { status: form.status });
  }

  private showNew(request: PageRequest, reply: PageReply, form: FormModel): PageReply {
    const t = this.translations.in(request.language);
    const crumbs = [{ label: t('plans:list.title'), href: '/staff/plans' }, { label: t('plans:new.title') }];
    return this.pages.show(request, reply, 'plans/new', { title: t('plans:new.title'), crumbs, form }, { status: form.status });
  }
}
