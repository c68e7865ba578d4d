import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { ClassPlaceChange } from './calendar-place.dto.js';
import { ClassQueries } from './class.queries.js';
import { ConflictCheck } from './conflict-check.js';
import { checkChangeable } from './domain/check-changeable.js';
import { MovedSessions } from './moved-sessions.js';
import { SessionPlace } from './session-place.js';
import { Teaching } from './teaching.repository.js';
import { WithdrawClassPlace } from './withdraw-class-place.js';
import { TrainingClasses } from './training-class.repository.js';

/** Another place or other lecturers for a class, and when asked for all its sessions at once. */
@Injectable()
export class ChangeClassPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classQueries: ClassQueries,
    private readonly teaching: Teaching,
    private readonly sessionPlace: SessionPlace,
    private readonly conflictCheck: ConflictCheck,
    private readonly movedSessions: MovedSessions,
    private readonly withdrawPlace: WithdrawClassPlace,
    private readonly audit: Audit,
  ) {}

  /**
   * What was said of the administrative unit of the class itself was said of its former place, and is taken back.
   * @throws DomainError conflict `classNotChangeable`, `bookingConflict`, invalid `notAChoice`, `required`, `tooLong`.
   */
  async execute(actor: Actor, classId: string, input: ClassPlaceChange): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      const before = Object.assign({}, trainingClass, { lecturerIds: await this.teaching.idsOfClass(classId) });
      const after = await this.sessionPlace.settle(input, before);
      const sessions = input.sessionsFollow ? await this.classQueries.sessionsOf(classId) : [];
      const slots = sessions.map(({ heldOn, halfDay }) => ({ ...after, heldOn, halfDay }));
      await this.conflictCheck.execute(actor, classId, slots, input.acceptConflicts ?? false);
      const { lecturerIds, ...place } = after;
      await this.classes.change(classId, place);
      if (place.venueId !== before.venueId || place.place !== before.place) await this.withdrawPlace.forMoved(actor, classId);
      await this.teaching.ofClass(classId, lecturerIds);
      await this.movedSessions.move(trainingClass, sessions, after);
      const detail = { changed: changedFacts(trainingClass, { place: place.place, lecturer: place.lecturer }), count: sessions.length };
      const action = sessions.length > 0 ? 'class.movedWithSessions' : 'class.moved';
      await this.audit.record(actor, action, { type: 'class', id: classId }, { detail });
    });
  }
}
