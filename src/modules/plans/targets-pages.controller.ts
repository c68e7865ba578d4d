import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ShowLetterheads } from '../letterheads/index.js';
import { AddTarget } from './add-target.js';
import { RevisionSource } from './catalogue.dto.js';
import { catalogueModel, catalogueValues } from './catalogue.view.js';
import { ChangeTargetAudience } from './change-target-audience.js';
import { CompareCatalogue } from './compare-catalogue.js';
import { ListPlans } from './list-plans.js';
import { mayPlan } from './may-plan.js';
import { planCrumbs } from './plan-crumbs.view.js';
import { amendedInWords, planFacts, targetListActions, targetModel, targetRow, targetsLead } from './plan-pages.view.js';
import { targetFormModel, targetValues } from './plan-forms.view.js';
import { AudienceForm, NewTarget, TargetRevision } from './plans.dto.js';
import { ReviseTarget } from './revise-target.js';
import { ShowPlanHistory } from './show-plan-history.js';
import { ShowPlan } from './show-plan.js';
import { ShowTarget } from './show-target.js';

@Controller('staff/plans/:id/targets')
export class TargetsPagesController {
  constructor(
    private readonly showPlan: ShowPlan,
    private readonly showPlanHistory: ShowPlanHistory,
    private readonly showTarget: ShowTarget,
    private readonly addTarget: AddTarget,
    private readonly changeTargetAudience: ChangeTargetAudience,
    private readonly reviseTarget: ReviseTarget,
    private readonly listPlans: ListPlans,
    private readonly compareCatalogue: CompareCatalogue,
    private readonly showLetterheads: ShowLetterheads,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const plan = await this.showPlan.execute(actor, id);
    const wordings = await this.showPlan.wordings(actor, id);
    return this.pages.show(request, reply, 'plans/targets', {
      title: t('plans:targets.title', { number: plan.number }),
      lead: targetsLead(plan),
      crumbs: planCrumbs(plan, t),
      facts: planFacts(plan, await this.listPlans.execute(actor), await this.showLetterheads.ofPlan(actor, plan), t),
      history: historyLines(await this.showPlanHistory.execute(actor, id), t),
      actions: targetListActions(id, mayPlan(actor), t),
      mayEdit: mayPlan(actor),
      targets: plan.targets.map((target) => ({
        ...targetRow(plan, target, t),
        amended: amendedInWords(wordings.get(target.key) ?? [], t),
      })),
      catalogue: catalogueModel(id, await this.compareCatalogue.execute(actor, id), mayPlan(actor), t),
    });
  }

  @Get('new')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showNew({ request, reply, actor }, id, this.forms.blank({ periodicity: 'WHOLE_PERIOD' }));
  }

  @Post()
  async add(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewTarget, (input) => this.addTarget.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/plans/${id}/targets`, 'targetAdded');
    return this.showNew({ request, reply, actor }, id, outcome.form);
  }

  @Get(':key')
  show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: TargetPlace,
  ): Promise<PageReply> {
    return this.showOne({ request, reply, actor }, place, this.forms.blank());
  }

  @Get(':key/edit')
  edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: TargetPlace,
    @Query() { from }: RevisionSource,
  ): Promise<PageReply> {
    requireRole(actor, 'official', 'organiser');
    return this.showRevision({ request, reply, actor }, { ...place, fromCatalogue: from === 'catalogue' }, null);
  }

  @Post(':key/edit')
  async revise(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: TargetPlace,
  ): Promise<PageReply> {
    const change = (input: TargetRevision): Promise<unknown> => this.reviseTarget.execute(actor, place.id, place.key, input);
    const outcome = await this.forms.submit(request, TargetRevision, change);
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'targetRevised');
    return this.showRevision({ request, reply, actor }, place, outcome.form);
  }

  @Post(':key/audience')
  async audience(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param() place: TargetPlace,
  ): Promise<PageReply> {
    const change = (input: AudienceForm): Promise<unknown> => this.changeTargetAudience.execute(actor, place.id, place.key, input);
    const outcome = await this.forms.submit(request, AudienceForm, change);
    if (outcome.ok) return this.pages.redirect(reply, addressOf(place), 'audienceChanged');
    return this.showOne({ request, reply, actor }, place, outcome.form);
  }

  private async showNew({ request, reply, actor }: Visit, id: string, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const plan = await this.showPlan.execute(actor, id);
    const href = `/staff/plans/${id}/targets`;
    const fields = targetFormModel({ action: href, cancelHref: href }, plan.targets, form, t);
    const model = { title: t('plans:newTarget.title'), crumbs: planCrumbs(plan, t), ...fields };
    return this.pages.show(request, reply, 'plans/target-form', model, { status: form.status });
  }

  private async showRevision(
    { request, reply, actor }: Visit,
    place: TargetPlace & { readonly fromCatalogue?: boolean },
    refused: FormModel | null,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { plan, target, versions, others } = await this.showTarget.execute(actor, place.id, place.key);
    const differences = place.fromCatalogue ? await this.compareCatalogue.execute(actor, place.id) : [];
    const newer = differences.find(({ key }) => key === place.key);
    const form = refused ?? this.forms.blank(newer ? catalogueValues(target, newer, t) : targetValues(target, t));
    const fields = targetFormModel({ action: `${addressOf(place)}/edit`, cancelHref: addressOf(place) }, others, form, t);
    const crumbs = [...planCrumbs(plan, t), { label: target.label, href: addressOf(place) }, { label: t('plans:revise.title') }];
    const words = {
      title: t('plans:revise.title'),
      lead: t('plans:revise.lead'),
      crumbs,
      revises: true,
      amended: amendedInWords(versions, t),
    };
    const catalogue = newer ? catalogueModel(place.id, [newer], false, t)[0] : null;
    return this.pages.show(request, reply, 'plans/target-form', { ...words, ...fields, catalogue }, { status: form.status });
  }

  private async showOne({ request, reply, actor }: Visit, { id, key }: TargetPlace, form: FormModel): Promise<PageReply> {
    const details = await this.showTarget.execute(actor, id, key);
    const model = targetModel(details, form, mayPlan(actor), this.translations.in(request.language));
    return this.pages.show(request, reply, 'plans/target', model, { status: form.status });
  }
}

interface TargetPlace {
  readonly id: string;
  readonly key: string;
}

function addressOf({ id, key }: TargetPlace): string {
  return `/staff/plans/${id}/targets/${key}`;
}
