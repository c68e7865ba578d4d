import { Injectable } from '@nestjs/common';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import type { ChangedFacts } from '../../platform/audit/history-lines.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Actor } from '../../shared/actor.js';
import { addDays, type CalendarDate, daysBetween } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassQueries } from './class.queries.js';
import type { ClassSession } from './class-session.entity.js';
import { ClassSessions } from './class-session.repository.js';
import { ConflictCheck } from './conflict-check.js';
import { daysElsewhere } from './domain/held-elsewhere.js';
import { movedMoment, movedTo } from './domain/new-days.js';
import { checkReadyToOpen, checkWindow, type Schedule, scheduleOf } from './domain/schedule.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClasses } from './training-class.repository.js';

export interface NewDays {
  readonly firstDay: CalendarDate;
  /** Undefined: as long before the class as it was. */
  readonly deadline: Date | undefined;
  readonly acceptConflicts: boolean;
}

/** Moves a class with all its sessions to other days; inside the caller's unit. */
@Injectable()
export class ClassDays {
  constructor(
    private readonly classes: TrainingClasses,
    private readonly sessions: ClassSessions,
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly conflictCheck: ConflictCheck,
    private readonly clock: Clock,
  ) {}

  /** For those who are told: on which days the class was to be held. */
  async rememberOld({ id, opensOn, closesOn }: TrainingClass): Promise<void> {
    await this.classes.change(id, { previousOpensOn: opensOn, previousClosesOn: closesOn });
  }

  /**
   * The sessions keep their half-days and the days between them; the deadline, where none is given, stays as long before the class
   * as it was. Answers with what is different now.
   * @throws DomainError conflict `noSessions`, `bookingConflict`, invalid `closesBeforeOpening`, `closesAfterFirstDay`.
   */
  async move(actor: Actor, trainingClass: TrainingClass, to: NewDays): Promise<ChangedFacts> {
    const { id, opensOn } = trainingClass;
    const { firstDay } = to;
    if (opensOn === null) throw new DomainError('conflict', 'noSessions');
    const registrationClosesAt = to.deadline ?? movedMoment(trainingClass.registrationClosesAt, opensOn, firstDay);
    const sessions = movedTo(await this.classQueries.sessionsOf(id), firstDay);
    const schedule = trainingClass.heldBy === null ? scheduleOf(sessions) : movedElsewhere(trainingClass, firstDay);
    const after = { registrationOpensAt: trainingClass.registrationOpensAt, registrationClosesAt };
    checkWindow(after);
    checkReadyToOpen(after, schedule);
    await this.checkBookings(actor, id, sessions, to.acceptConflicts);
    await this.sessions.moveAll(sessions, firstDay > opensOn ? 'later' : 'earlier', this.clock.now());
    await this.classes.change(id, { ...schedule, registrationClosesAt });
    return changedFacts(trainingClass, { opensOn: schedule.opensOn, closesOn: schedule.closesOn, registrationClosesAt });
  }

  /** The rooms and lecturers of the sessions may be taken on the new days. */
  private async checkBookings(actor: Actor, classId: string, sessions: readonly ClassSession[], accepted: boolean): Promise<void> {
    const taughtBy = await this.teaching.idsOfSessions(sessions.map(({ id }) => id));
    const slots = sessions.map(({ id, heldOn, halfDay, venueId }) => ({ heldOn, halfDay, venueId, lecturerIds: taughtBy.get(id) ?? [] }));
    await this.conflictCheck.execute(actor, classId, slots, accepted);
  }
}

function movedElsewhere({ opensOn, closesOn }: TrainingClass, firstDay: CalendarDate): Schedule {
  return daysElsewhere({ heldFrom: firstDay, heldTo: addDays(firstDay, daysBetween(opensOn ?? firstDay, closesOn ?? firstDay)) });
}
