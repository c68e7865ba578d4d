import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ChangeClass } from './change-class.js';
import { ClassChange, NewClass } from './class.dto.js';
import { courseChoices, formChoices, formValues, planChoices, usualValues } from './class-form.view.js';
import { conflictTexts, placeChoices } from './calendar-place.view.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { ClassClone } from './class-life.dto.js';
import { CloneClass } from './clone-class.js';
import { CreateClass } from './create-class.js';
import { PrepareClass } from './prepare-class.js';
import { ShowClass } from './show-class.js';
import { ShowPlanning } from './show-planning.js';

/** The two long forms: a new class, and the facts of a class. */
@Controller('staff/classes')
export class ClassFormsPagesController {
  constructor(
    private readonly prepareClass: PrepareClass,
    private readonly showPlanning: ShowPlanning,
    private readonly createClass: CreateClass,
    private readonly cloneClass: CloneClass,
    private readonly showClass: ShowClass,
    private readonly changeClass: ChangeClass,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('new')
  async blank(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query('course') courseId?: string,
  ): Promise<PageReply> {
    const { usualPlanIds, courses } = await this.prepareClass.execute(actor);
    const course = courses.find(({ id }) => id === courseId);
    return this.showNew(request, reply, actor, this.forms.blank(usualValues(usualPlanIds, course)));
  }

  @Post()
  async create(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewClass, (input) => this.createClass.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${outcome.value.id}`, 'classCreated');
    return this.showNew(request, reply, actor, outcome.form);
  }

  @Get(':id/edit')
  async edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showEdit(request, reply, actor, id);
  }

  @Post(':id/edit')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassChange, (input) => this.changeClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'classChanged');
    return this.showEdit(request, reply, actor, id, outcome.form);
  }

  @Get(':id/clone')
  async askClone(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showClone(request, reply, actor, id, this.forms.blank());
  }

  @Post(':id/clone')
  async clone(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassClone, (input) => this.cloneClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${outcome.value.id}`, 'classCloned');
    return this.showClone(request, reply, actor, id, outcome.form);
  }

  private async showClone(request: PageRequest, reply: PageReply, actor: Actor, id: string, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass } = await this.showClass.execute(actor, id);
    const head = classHead(trainingClass, this.clock.now(), t);
    const crumbs = classCrumbs(head, t);
    const model = { title: t('classes:clone.title', { code: head.code }), crumbs, head, conflicts: conflictTexts(form), form };
    return this.pages.show(request, reply, 'classes/clone', model, { status: form.status });
  }

  private async showNew(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { courses, plans, usualPlanIds } = await this.prepareClass.execute(actor);
    const model = {
      title: t('classes:new.title'),
      crumbs: [{ href: '/staff/classes', label: t('classes:list.title') }],
      courseOptions: courseChoices(courses),
      planOptions: planChoices(plans, form.values.planIds),
      noUsualPlan: usualPlanIds.length === 0,
      ruleOfCourse: t('classes:form.ruleOfCourse'),
      ...placeChoices(await this.showPlanning.choices(actor), form.values.lecturerIds, t),
      ...formChoices(t),
      form,
    };
    return this.pages.show(request, reply, 'classes/new', model, { status: form.status });
  }

  private async showEdit(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass, planIds, plans } = await this.showClass.execute(actor, id);
    const form = refused ?? this.forms.blank(formValues(trainingClass, planIds));
    const head = classHead(trainingClass, this.clock.now(), t);
    const model = {
      title: t('classes:edit.title', { code: head.code }),
      crumbs: classCrumbs(head, t),
      head,
      planOptions: planChoices(plans, form.values.planIds),
      ...formChoices(t),
      form,
    };
    return this.pages.show(request, reply, 'classes/edit', model, { status: form.status });
  }
}
