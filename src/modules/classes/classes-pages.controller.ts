import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, type FormOutcome, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { AddSession } from './add-session.js';
import { conflictTexts, placeChoices, planningWarnings } from './calendar-place.view.js';
import { CancelClass } from './cancel-class.js';
import { ClassCancellation, ClassFilter, NewSession } from './class.dto.js';
import { halfDayChoices } from './class-form.view.js';
import { classHead } from './class-head.view.js';
import { classFacts, filterValues, listModel, openLabel, sessionRow, warningTexts } from './class.view.js';
import { ListClasses } from './list-classes.js';
import { OpenClass } from './open-class.js';
import { RemoveSession } from './remove-session.js';
import { ShowClass } from './show-class.js';
import { ShowPlanning } from './show-planning.js';

/** Who looks at which class. */
interface Visit {
  readonly request: PageRequest;
  readonly reply: PageReply;
  readonly actor: Actor;
  readonly id: string;
}

/** The list of classes, and one class with what is done to it: sessions, opening, cancelling. */
@Controller('staff/classes')
export class ClassesPagesController {
  constructor(
    private readonly listClasses: ListClasses,
    private readonly showClass: ShowClass,
    private readonly showPlanning: ShowPlanning,
    private readonly addSession: AddSession,
    private readonly removeSession: RemoveSession,
    private readonly openClass: OpenClass,
    private readonly cancelClass: CancelClass,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: ClassFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    return this.pages.show(request, reply, 'classes/list', {
      title: t('classes:list.title'),
      ...listModel(await this.listClasses.execute(actor, filter), filter, this.clock.now(), t),
      mayEdit: mayOrganise(actor),
      form: this.forms.blank(filterValues(filter)),
    });
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showOne({ request, reply, actor, id });
  }

  @Post(':id/sessions')
  async plan(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewSession, (input) => this.addSession.execute(actor, id, input));
    return this.after({ request, reply, actor, id }, outcome, 'sessionAdded');
  }

  @Post(':id/sessions/:sessionId/remove')
  async unplan(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.removeSession.execute(actor, id, sessionId));
    return this.after({ request, reply, actor, id }, outcome, 'sessionRemoved');
  }

  @Post(':id/open')
  async open(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.openClass.execute(actor, id));
    return this.after(
      { request, reply, actor, id },
      outcome.ok ? outcome : { ok: false, form: withoutFields(outcome.form) },
      'classOpened',
    );
  }

  @Post(':id/cancel')
  async cancel(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassCancellation, (input) => this.cancelClass.execute(actor, id, input));
    return this.after({ request, reply, actor, id }, outcome, 'classCancelled');
  }

  private async after(visit: Visit, outcome: FormOutcome<unknown>, notice: string): Promise<PageReply> {
    if (outcome.ok) return this.pages.redirect(visit.reply, `/staff/classes/${visit.id}`, notice);
    return this.showOne(visit, outcome.form);
  }

  private async showOne({ request, reply, actor, id }: Visit, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showClass.execute(actor, id);
    const { trainingClass, sessions, history } = details;
    const form = refused ?? this.forms.blank();
    const planning = await this.showPlanning.execute(actor, id);
    const now = this.clock.now();
    const mayChange = (trainingClass.state === 'draft' || trainingClass.state === 'open') && mayOrganise(actor);
    const model = {
      title: trainingClass.name,
      head: classHead(trainingClass, now, t),
      warnings: mayChange ? [...warningTexts(trainingClass, now, t), ...planningWarnings(planning, trainingClass.capacity, t)] : [],
      facts: classFacts(details, !isDoor(actor), t),
      seats: { taken: trainingClass.seatsTaken, capacity: trainingClass.capacity, free: trainingClass.capacity - trainingClass.seatsTaken },
      sessions: sessions.map((session) => sessionRow(session, id, t)),
      halfDayOptions: halfDayChoices(t),
      ...placeChoices(planning, form.values.lecturerIds, t),
      conflicts: conflictTexts(form),
      history: historyLines(history, t),
      mayChange,
      mayOpen: mayChange && trainingClass.state === 'draft',
      openLabel: openLabel(trainingClass, now, t),
      publicHref: trainingClass.state === 'draft' ? null : `/classes/${encodeURIComponent(trainingClass.code)}`,
      cancelling: 'reason' in form.values,
      form,
    };
    return this.pages.show(request, reply, 'classes/class', model, { status: form.status });
  }
}

const isDoor = (actor: Actor): boolean => actor.kind === 'staff' && actor.role === 'checkin';

/** What is wrong with the registration dates is said here, but their fields are on the page of the facts. */
function withoutFields(form: FormModel): FormModel {
  return { ...form, errors: {}, summary: form.summary.map(({ message }) => ({ field: null, label: null, message })) };
}
