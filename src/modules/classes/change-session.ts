import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { SessionChange } from './calendar-place.dto.js';
import { ClassFollowers } from './class-followers.js';
import { ClassQueries } from './class.queries.js';
import type { ClassSession } from './class-session.entity.js';
import { ClassSessions } from './class-session.repository.js';
import { ConflictCheck } from './conflict-check.js';
import { checkChangeable } from './domain/check-changeable.js';
import { checkReadyToOpen, type Schedule, scheduleOf } from './domain/schedule.js';
import { MovedSessions } from './moved-sessions.js';
import { type PlaceAndLecturers, SessionPlace } from './session-place.js';
import { Teaching } from './teaching.repository.js';
import type { TrainingClass } from './training-class.entity.js';
import { TrainingClasses } from './training-class.repository.js';

/** Another room, other lecturers, or another half-day for one session. */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classQueries: ClassQueries,
    private readonly sessions: ClassSessions,
    private readonly teaching: Teaching,
    private readonly sessionPlace: SessionPlace,
    private readonly conflictCheck: ConflictCheck,
    private readonly movedSessions: MovedSessions,
    private readonly followers: ClassFollowers,
    private readonly audit: Audit,
  ) {}

  /**
   * A change of nothing leaves no trace in the history. People who are coming are told of the new day or place.
   * @throws DomainError not-found `sessionNotFound`, conflict `classNotChangeable`, `bookingConflict`, `sessionSlotTaken`,
   * `sessionHasMarks` (another half-day), invalid `notAChoice`, `required`, `closesAfterFirstDay`.
   */
  async execute(actor: Actor, classId: string, sessionId: string, input: SessionChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      const session = (await this.classQueries.sessionsOf(classId)).find(({ id }) => id === sessionId);
      if (!session) throw new DomainError('not-found', 'sessionNotFound');
      const before = await this.taught(session);
      const after = { ...slotOf(session, input), ...(await this.sessionPlace.settle(input, before)) };
      const isMoved = after.heldOn !== session.heldOn || after.halfDay !== session.halfDay;
      const isBookedAnew = isMoved || !isSameBooking(before, after);
      const { heldOn, halfDay, place, lecturer } = after;
      const changed = changedFacts(session, { heldOn, halfDay, place, lecturer });
      if (!isBookedAnew && Object.keys(changed).length === 0) return;
      if (isBookedAnew) await this.conflictCheck.execute(actor, classId, [after], input.acceptConflicts ?? false);
      const schedule = isMoved ? await this.moveTo(trainingClass, session, after) : {};
      await this.movedSessions.move(Object.assign({}, trainingClass, schedule), [session], after, isMoved ? ['dates'] : []);
      const detail = { heldOn: session.heldOn, halfDay: session.halfDay, changed };
      await this.audit.record(actor, 'class.sessionChanged', { type: 'class', id: classId }, { detail });
    });
  }

  private async taught(session: ClassSession): Promise<ClassSession & Pick<PlaceAndLecturers, 'lecturerIds'>> {
    return Object.assign({}, session, { lecturerIds: (await this.teaching.idsOfSessions([session.id])).get(session.id) ?? [] });
  }

  private async moveTo(trainingClass: TrainingClass, { id }: ClassSession, slot: Slot): Promise<Schedule> {
    await this.followers.checkSessionMovable(id);
    await this.sessions.move(id, slot);
    const schedule = scheduleOf(await this.classQueries.sessionsOf(trainingClass.id));
    if (trainingClass.state === 'open') checkReadyToOpen(trainingClass, schedule, 'heldOn');
    await this.classes.change(trainingClass.id, schedule);
    return schedule;
  }
}

type Slot = Pick<ClassSession, 'heldOn' | 'halfDay'>;

function slotOf(session: Slot, { heldOn, halfDay }: SessionChange): Slot {
  return { heldOn: heldOn ?? session.heldOn, halfDay: halfDay ?? session.halfDay };
}

type Booked = Pick<PlaceAndLecturers, 'venueId' | 'lecturerIds'>;

function isSameBooking(before: Booked, after: Booked): boolean {
  return before.venueId === after.venueId && [...before.lecturerIds].sort().join() === [...after.lecturerIds].sort().join();
}
