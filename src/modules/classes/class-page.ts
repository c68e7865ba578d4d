import { Inject, Injectable } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { Clock } from '../../platform/clock/clock.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type FormModel, type FormOutcome, Forms } from '../../platform/web/forms.js';
import type { PageReply, Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { conflictTexts, placeChoices, planningWarnings } from './calendar-place.view.js';
import { halfDayChoices } from './class-form.view.js';
import { classHead } from './class-head.view.js';
import { offeredMoves, stateNotice } from './class-life.view.js';
import { unitFact } from './class-unit.view.js';
import { classFacts, sessionRow, warningTexts } from './class.view.js';
import { isChangeable, isInPreparation } from './domain/class-state.js';
import { ShowClass } from './show-class.js';
import { ShowClassUnit } from './show-class-unit.js';
import { ShowPlanning } from './show-planning.js';

/** Who looks at which class. */
export interface ClassVisit extends Visit {
  readonly id: string;
}

/** The overview of one class, where everything that is done to it ends. */
@Injectable()
export class ClassPage {
  constructor(
    private readonly showClass: ShowClass,
    private readonly showPlanning: ShowPlanning,
    private readonly showUnit: ShowClassUnit,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** On to the class with a notice, or back with what was refused. */
  async after(visit: ClassVisit, outcome: FormOutcome<unknown>, notice: string): Promise<PageReply> {
    if (outcome.ok) return this.pages.redirect(visit.reply, `/staff/classes/${visit.id}`, notice);
    return this.show(visit, outcome.form);
  }

  async show({ request, reply, actor, id }: ClassVisit, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const details = await this.showClass.execute(actor, id);
    const { trainingClass, sessions, history, taken } = details;
    const { state, seatsTaken, capacity, code } = trainingClass;
    const form = refused ?? this.forms.blank();
    const planning = await this.showPlanning.execute(actor, id);
    const now = this.clock.now();
    const moves = offeredMoves(trainingClass, actor, { approval: this.settings.classApproval }, now, t);
    const mayChange = isChangeable(state) && mayOrganise(actor);
    const model = {
      title: trainingClass.name,
      head: classHead(trainingClass, now, t),
      warnings: mayChange ? [...warningTexts(trainingClass, now, t), ...planningWarnings(planning, capacity, t)] : [],
      facts: classFacts(details, unitFact(await this.showUnit.execute(actor, id), !isDoor(actor), t), !isDoor(actor), t),
      seats: { taken: seatsTaken, capacity, free: capacity - seatsTaken },
      sessions: sessions.map((session) => sessionRow(session, id, t)),
      halfDayOptions: halfDayChoices(t),
      ...placeChoices(planning, form.values.lecturerIds, t),
      conflicts: conflictTexts(form),
      history: historyLines(history, t),
      taken: historyLines(taken, t),
      mayChange,
      isElsewhere: trainingClass.heldBy !== null,
      mayClone: mayOrganise(actor),
      stateNotice: stateNotice(trainingClass, { actor, approval: this.settings.classApproval, now }, t),
      moves,
      showsMoves: mayOrganise(actor) || moves.others.length > 0,
      publicHref: isInPreparation(state) ? null : `/classes/${encodeURIComponent(code)}`,
      form,
    };
    return this.pages.show(request, reply, 'classes/class', model, { status: form.status });
  }
}

const isDoor = (actor: Actor): boolean => actor.kind === 'staff' && actor.role === 'checkin';
