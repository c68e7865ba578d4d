import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { NewSession } from './class.dto.js';
import { ConflictCheck } from './conflict-check.js';
import { ClassLife } from './class-life.js';
import { ClassQueries } from './class.queries.js';
import type { ClassSession } from './class-session.entity.js';
import { ClassSessions } from './class-session.repository.js';
import { checkChangeable } from './domain/check-changeable.js';
import { halfDayOrder } from './domain/half-day.js';
import { checkReadyToOpen, MOST_SESSIONS, scheduleOf } from './domain/schedule.js';
import { SessionPlace } from './session-place.js';
import { Teaching } from './teaching.repository.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class AddSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly sessions: ClassSessions,
    private readonly classQueries: ClassQueries,
    private readonly sessionPlace: SessionPlace,
    private readonly conflictCheck: ConflictCheck,
    private readonly teaching: Teaching,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly life: ClassLife,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError conflict `sessionSlotTaken`, `tooManySessions`, `classNotChangeable`, `sessionsElsewhere`, `bookingConflict` (see `ConflictCheck`),
   * invalid `closesAfterFirstDay`, `notAChoice`.
   */
  async execute(actor: Actor, classId: string, input: NewSession): Promise<ClassSession & { readonly lecturerIds: readonly string[] }> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      if (trainingClass.heldBy !== null) throw new DomainError('conflict', 'sessionsElsewhere');
      const usual = Object.assign({}, trainingClass, { lecturerIds: await this.teaching.idsOfClass(classId) });
      const { lecturerIds, ...place } = await this.sessionPlace.settle(input, usual);
      const { heldOn, halfDay } = input;
      await this.conflictCheck.execute(
        actor,
        classId,
        [{ heldOn, halfDay, venueId: place.venueId, lecturerIds }],
        input.acceptConflicts ?? false,
      );
      const session: ClassSession = {
        ...{ id: this.ids.next(), classId, heldOn, halfDay, halfDayOrder: halfDayOrder(halfDay) },
        ...place,
        ...{ revision: 0, changedAt: this.clock.now() },
      };
      await this.sessions.add(session);
      await this.teaching.ofSession(session.id, lecturerIds);
      const schedule = scheduleOf(await this.classQueries.sessionsOf(classId));
      if (schedule.sessionCount > MOST_SESSIONS) throw new DomainError('conflict', 'tooManySessions', { params: { max: MOST_SESSIONS } });
      if (trainingClass.state === 'open') checkReadyToOpen(trainingClass, schedule, 'heldOn');
      await this.classes.change(classId, schedule);
      await this.life.tellOfChange({ id: classId, state: trainingClass.state, closesOn: schedule.closesOn }, ['dates']);
      const detail = { heldOn: session.heldOn, halfDay: session.halfDay };
      await this.audit.record(actor, 'class.sessionAdded', { type: 'class', id: classId }, { detail });
      return Object.assign(session, { lecturerIds });
    });
  }
}
