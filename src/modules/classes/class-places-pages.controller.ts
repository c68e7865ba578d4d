import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassPlaceChange, SessionChange } from './calendar-place.dto.js';
import { conflictTexts, placeChoices } from './calendar-place.view.js';
import { ChangeClassPlace } from './change-class-place.js';
import { ChangeSession } from './change-session.js';
import { halfDayChoices } from './class-form.view.js';
import { classCrumbs, classHead } from './class-head.view.js';
import { ShowClass } from './show-class.js';
import { ShowPlanning } from './show-planning.js';

/** Who changes which class or session. */
interface ClassVisit extends Visit {
  readonly id: string;
}

interface PlaceForm {
  readonly title: string;
  readonly action: string;
  /** Of a class whose sessions can follow it. */
  readonly sessionCount?: number;
  /** Of a session, which has a day. */
  readonly halfDayOptions?: ReturnType<typeof halfDayChoices>;
}

/** The forms that choose a room and lecturers: for a class with its sessions, and for one session. */
@Controller('staff/classes/:id')
export class ClassPlacesPagesController {
  constructor(
    private readonly showClass: ShowClass,
    private readonly showPlanning: ShowPlanning,
    private readonly changeSession: ChangeSession,
    private readonly changeClassPlace: ChangeClassPlace,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('place')
  async place(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.showPlace({ request, reply, actor, id });
  }

  @Post('place')
  async changePlace(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ClassPlaceChange, (input) => this.changeClassPlace.execute(actor, id, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'placeChanged');
    return this.showPlace({ request, reply, actor, id }, outcome.form);
  }

  @Get('sessions/:sessionId')
  async session(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<PageReply> {
    return this.showSession({ request, reply, actor, id }, sessionId);
  }

  @Post('sessions/:sessionId')
  async changeOne(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SessionChange, (input) => this.changeSession.execute(actor, id, sessionId, input));
    if (outcome.ok) return this.pages.redirect(reply, `/staff/classes/${id}`, 'sessionChanged');
    return this.showSession({ request, reply, actor, id }, sessionId, outcome.form);
  }

  private async showPlace(visit: ClassVisit, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(visit.request.language);
    requireRole(visit.actor, 'organiser');
    const { trainingClass, sessions } = await this.showClass.execute(visit.actor, visit.id);
    const { venueId, lecturerIds } = await this.showPlanning.execute(visit.actor, visit.id);
    const { place, lecturer } = trainingClass;
    const values = { place, lecturer, venueId: venueId ?? '', lecturerIds, sessionsFollow: sessions.length > 0 };
    const form = refused ?? this.forms.blank(values);
    const more = { title: t('calendar:place.title'), action: `/staff/classes/${visit.id}/place`, sessionCount: sessions.length };
    return this.show(visit, form, more);
  }

  private async showSession(visit: ClassVisit, sessionId: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(visit.request.language);
    requireRole(visit.actor, 'organiser');
    const { sessions, lecturerIds } = await this.showClass.execute(visit.actor, visit.id);
    const session = sessions.find(({ id }) => id === sessionId);
    if (!session) throw new DomainError('not-found', 'sessionNotFound');
    const { place, lecturer, venueId, heldOn, halfDay } = session;
    const slot = { heldOn: showDate(heldOn), halfDay };
    const values = { ...slot, place, lecturer, venueId: venueId ?? '', lecturerIds: lecturerIds.get(sessionId) ?? [] };
    const title = t('calendar:place.session', { halfDay, day: showDate(heldOn) });
    return this.show(visit, refused ?? this.forms.blank(values), {
      title,
      action: `/staff/classes/${visit.id}/sessions/${sessionId}`,
      halfDayOptions: halfDayChoices(t),
    });
  }

  private async show({ request, reply, actor, id }: ClassVisit, form: FormModel, more: PlaceForm): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { trainingClass } = await this.showClass.execute(actor, id);
    const head = classHead(trainingClass, this.clock.now(), t);
    const model = {
      crumbs: classCrumbs(head, t),
      head,
      ...more,
      ...placeChoices(await this.showPlanning.execute(actor, id), form.values.lecturerIds, t),
      conflicts: conflictTexts(form),
      form,
    };
    return this.pages.show(request, reply, 'classes/calendar-place', model, { status: form.status });
  }
}
