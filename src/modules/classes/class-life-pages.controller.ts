import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ApproveClass } from './approve-class.js';
import { conflictTexts } from './calendar-place.view.js';
import { CancelClass } from './cancel-class.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { ClassCancellation, ClassPostponement, ClassResumption, ClassReturn } from './class-life.dto.js';
import { ClassPage, type ClassVisit } from './class-page.js';
import { OpenClass } from './open-class.js';
import { PostponeClass } from './postpone-class.js';
import { ResumeClass } from './resume-class.js';
import { ReturnClass } from './return-class.js';
import { ShowClass } from './show-class.js';
import { SubmitClass } from './submit-class.js';

type AskingMove = 'return' | 'postpone' | 'resume' | 'cancel';

/** The steps of a class: those of one button, and those that ask for a reason or for days on a page of their own. */
@Controller('staff/classes/:id')
export class ClassLifePagesController {
  constructor(
    private readonly submitClass: SubmitClass,
    private readonly approveClass: ApproveClass,
    private readonly returnClass: ReturnClass,
    private readonly openClass: OpenClass,
    private readonly postponeClass: PostponeClass,
    private readonly resumeClass: ResumeClass,
    private readonly cancelClass: CancelClass,
    private readonly showClass: ShowClass,
    private readonly classPage: ClassPage,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Post('submit')
  async submit(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.press({ request, reply, actor, id }, () => this.submitClass.execute(actor, id), 'classSubmitted');
  }

  @Post('approve')
  async approve(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.press({ request, reply, actor, id }, () => this.approveClass.execute(actor, id), 'classApproved');
  }

  @Post('open')
  async open(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.press({ request, reply, actor, id }, () => this.openClass.execute(actor, id), 'classOpened');
  }

  @Get(['return', 'postpone', 'resume', 'cancel'])
  async ask(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const move = /(\w+)\/?(?:\?|$)/.exec(request.url)?.[1] as AskingMove;
    requireRole(actor, 'organiser', ...(move === 'return' ? (['official'] as const) : []));
    return this.showMove({ request, reply, actor, id }, move, this.forms.blank({ places: 'keep' }));
  }

  @Post('return')
  async giveBack(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassReturn, (input) => this.returnClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'classReturned');
    return this.showMove({ request, reply, actor, id }, 'return', outcome.form);
  }

  @Post('postpone')
  async postpone(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassPostponement, (input) => this.postponeClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'classPostponed');
    return this.showMove({ request, reply, actor, id }, 'postpone', outcome.form);
  }

  @Post('resume')
  async resume(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassResumption, (input) => this.resumeClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'classResumed');
    return this.showMove({ request, reply, actor, id }, 'resume', outcome.form);
  }

  @Post('cancel')
  async cancel(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassCancellation, (input) => this.cancelClass.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'classCancelled');
    return this.showMove({ request, reply, actor, id }, 'cancel', outcome.form);
  }

  private async press(visit: ClassVisit, run: () => Promise<void>, notice: string): Promise<PageReply> {
    const outcome = await this.forms.submit(visit.request, ButtonPress, run);
    return this.classPage.after(visit, outcome.ok ? outcome : { ok: false, form: withoutFields(outcome.form) }, notice);
  }

  private async showMove({ request, reply, actor, id }: ClassVisit, move: AskingMove, form: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass } = await this.showClass.execute(actor, id);
    const head = classHead(trainingClass, this.clock.now(), t);
    const model = {
      title: t(`classes:${move}.title`, { code: head.code }),
      crumbs: classCrumbs(head, t),
      head,
      move,
      label: t(`classes:move.${move}`),
      consequence: t(`classes:${move}.warning`),
      hint: t(`classes:${move}.reasonHint`),
      asksReason: move !== 'resume',
      asksDays: move === 'postpone' || move === 'resume',
      asksPlaces: (move === 'postpone' || move === 'cancel') && trainingClass.seatsTaken > 0,
      daysOptional: move === 'postpone',
      isDanger: move === 'cancel',
      placeOptions: (['keep', 'free'] as const).map((value) => ({
        value,
        label: t(`classes:places.${value}`),
        hint: t(`classes:places.${value}Hint`),
      })),
      conflicts: conflictTexts(form),
      form,
    };
    return this.pages.show(request, reply, 'classes/move', model, { status: form.status });
  }
}

/** What is wrong with the registration dates is said here, but their fields are on the page of the facts. */
function withoutFields(form: FormModel): FormModel {
  return { ...form, errors: {}, summary: form.summary.map(({ message }) => ({ field: null, label: null, message })) };
}
