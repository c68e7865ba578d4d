import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { SessionChange } from './calendar-place.dto.js';
import { ClassQueries } from './class.queries.js';
import { ConflictCheck } from './conflict-check.js';
import { checkChangeable } from './domain/check-changeable.js';
import { MovedSessions } from './moved-sessions.js';
import { SessionPlace } from './session-place.js';
import { Teaching } from './teaching.repository.js';
import { TrainingClasses } from './training-class.repository.js';

/** Another room or other lecturers for one session; its day stays, for marks may hang on it. */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly sessionPlace: SessionPlace,
    private readonly conflictCheck: ConflictCheck,
    private readonly movedSessions: MovedSessions,
    private readonly audit: Audit,
  ) {}

  /**
   * A change of nothing leaves no trace in the history.
   * @throws DomainError not-found `sessionNotFound`, conflict `classNotChangeable`, `bookingConflict`, invalid `notAChoice`, `required`.
   */
  async execute(actor: Actor, classId: string, sessionId: string, input: SessionChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      const session = (await this.classQueries.sessionsOf(classId)).find(({ id }) => id === sessionId);
      if (!session) throw new DomainError('not-found', 'sessionNotFound');
      const lecturerIds = (await this.teaching.idsOfSessions([sessionId])).get(sessionId) ?? [];
      const after = await this.sessionPlace.settle(input, Object.assign({}, session, { lecturerIds }));
      const isSame = after.venueId === session.venueId && [...after.lecturerIds].sort().join() === [...lecturerIds].sort().join();
      const changed = changedFacts(session, { place: after.place, lecturer: after.lecturer });
      if (isSame && Object.keys(changed).length === 0) return;
      const { heldOn, halfDay } = session;
      if (!isSame) await this.conflictCheck.execute(actor, classId, [{ ...after, heldOn, halfDay }], input.acceptConflicts ?? false);
      await this.movedSessions.move(trainingClass, [session], after);
      const detail = { heldOn, halfDay, changed };
      await this.audit.record(actor, 'class.sessionChanged', { type: 'class', id: classId }, { detail });
    });
  }
}
