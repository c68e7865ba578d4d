import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { type Translate, Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ShowLetterheads } from '../letterheads/index.js';
import { ChangePlan } from './change-plan.js';
import { CreatePlan } from './create-plan.js';
import { ImportKnownPlan } from './import-known-plan.js';
import { ListPlans } from './list-plans.js';
import { mayPlan } from './may-plan.js';
import { planCrumbs } from './plan-crumbs.view.js';
import { planListModel } from './plan-pages.view.js';
import { usualFacts } from './plan-facts.js';
import { countYearByOptions, organisationsByOptions, ownerOptions, planValues, predecessors } from './plan-forms.view.js';
import { KnownPlanChoice, NewPlan, PlanChange } from './plans.dto.js';
import { ShowPlan } from './show-plan.js';

@Controller('staff/plans')
export class PlansPagesController {
  constructor(
    private readonly listPlans: ListPlans,
    private readonly createPlan: CreatePlan,
    private readonly changePlan: ChangePlan,
    private readonly showPlan: ShowPlan,
    private readonly importKnownPlan: ImportKnownPlan,
    private readonly showLetterheads: ShowLetterheads,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.showList(request, reply, actor, this.forms.blank());
  }

  @Get('new')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showNew(request, reply, actor, this.forms.blank({ ...usualFacts }));
  }

  @Post()
  async create(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewPlan, (input) => this.createPlan.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${outcome.value.id}/targets`, 'planCreated');
    return this.showNew(request, reply, actor, outcome.form);
  }

  @Get(':id/edit')
  edit(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showEdit(request, reply, actor, id, null);
  }

  @Post(':id/edit')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PlanChange, (input) => this.changePlan.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/targets`, 'planChanged');
    return this.showEdit(request, reply, actor, id, outcome.form);
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

  private async showNew(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const crumbs = [{ label: t('plans:list.title'), href: '/staff/plans' }, { label: t('plans:new.title') }];
    const words = { title: t('plans:new.title'), lead: t('plans:new.lead'), crumbs, action: '/staff/plans', cancelHref: '/staff/plans' };
    const model = { ...words, ...(await this.choices(actor, null, t)), form };
    return this.pages.show(request, reply, 'plans/plan-form', model, { status: form.status });
  }

  private async showEdit(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused: FormModel | null): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const plan = await this.showPlan.execute(actor, id);
    const form = refused ?? this.forms.blank(planValues(plan));
    const place = { action: `/staff/plans/${id}/edit`, cancelHref: `/staff/plans/${id}/targets` };
    const crumbs = [...planCrumbs(plan, t), { label: t('plans:changePlan.title') }];
    const words = { title: t('plans:changePlan.title'), lead: t('plans:changePlan.lead'), crumbs, dayUnknown: plan.signedOn === null };
    const model = { ...words, ...place, ...(await this.choices(actor, id, t)), form };
    return this.pages.show(request, reply, 'plans/plan-form', model, { status: form.status });
  }

  private async choices(actor: Actor, self: string | null, t: Translate): Promise<Record<string, unknown>> {
    return {
      countYearByOptions: countYearByOptions(t),
      organisationsByOptions: organisationsByOptions(t),
      predecessors: predecessors(await this.listPlans.execute(actor), self),
      owners: ownerOptions(await this.showLetterheads.list(actor, {})),
    };
  }
}
