import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ChangeClassElsewhere } from './change-class-elsewhere.js';
import { ClassElsewhereChange, NewClassElsewhere } from './class-elsewhere.dto.js';
import { courseChoices, elsewhereValues, planChoices } from './class-form.view.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { PrepareClass } from './prepare-class.js';
import { RecordClassElsewhere } from './record-class-elsewhere.js';
import { ShowClass } from './show-class.js';

/** The two forms of a course that another organisation holds. */
@Controller('staff/classes')
export class ClassElsewherePagesController {
  constructor(
    private readonly prepareClass: PrepareClass,
    private readonly recordClass: RecordClassElsewhere,
    private readonly changeClass: ChangeClassElsewhere,
    private readonly showClass: ShowClass,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('elsewhere/new')
  async blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const { usualPlanIds } = await this.prepareClass.execute(actor);
    return this.showNew(request, reply, actor, this.forms.blank({ planIds: usualPlanIds, capacity: 10 }));
  }

  @Post('elsewhere')
  async record(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewClassElsewhere, (input) => this.recordClass.execute(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${outcome.value.id}`, 'classCreated');
    return this.showNew(request, reply, actor, outcome.form);
  }

  @Get(':id/elsewhere')
  async edit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    requireRole(actor, 'organiser');
    return this.showEdit(request, reply, actor, id);
  }

  @Post(':id/elsewhere')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassElsewhereChange, (input) => this.changeClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'classChanged');
    return this.showEdit(request, reply, actor, id, outcome.form);
  }

  private async showNew(request: PageRequest, reply: PageReply, actor: Actor, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { courses, plans } = await this.prepareClass.execute(actor);
    const model = {
      title: t('classes:elsewhere.title'),
      crumbs: [{ href: '/staff/classes', label: t('classes:list.title') }],
      courseOptions: courseChoices(courses),
      planOptions: planChoices(plans, form.values.planIds),
      form,
    };
    return this.pages.show(request, reply, 'classes/new-elsewhere', model, { status: form.status });
  }

  private async showEdit(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass, planIds, plans } = await this.showClass.execute(actor, id);
    if (trainingClass.heldBy === null) throw new DomainError('not-found', 'classNotElsewhere');
    const form = refused ?? this.forms.blank(elsewhereValues(trainingClass, planIds));
    const head = classHead(trainingClass, this.clock.now(), t);
    const model = {
      title: t('classes:edit.title', { code: head.code }),
      crumbs: classCrumbs(head, t),
      head,
      planOptions: planChoices(plans, form.values.planIds),
      form,
    };
    return this.pages.show(request, reply, 'classes/edit-elsewhere', model, { status: form.status });
  }
}
