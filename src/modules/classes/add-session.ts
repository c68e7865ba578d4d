import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { NewSession } from './class.dto.js';
import { ClassQueries } from './class.queries.js';
import type { ClassSession } from './class-session.entity.js';
import { ClassSessions } from './class-session.repository.js';
import { checkChangeable } from './domain/check-changeable.js';
import { halfDayOrder } from './domain/half-day.js';
import { checkReadyToOpen, MOST_SESSIONS, scheduleOf } from './domain/schedule.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class AddSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly sessions: ClassSessions,
    private readonly classQueries: ClassQueries,
    private readonly audit: Audit,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError conflict `sessionSlotTaken`, `tooManySessions`, `classNotChangeable`, invalid `closesAfterFirstDay`. */
  async execute(actor: Actor, classId: string, input: NewSession): Promise<ClassSession> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      const session: ClassSession = {
        id: this.ids.next(),
        classId,
        heldOn: input.heldOn,
        halfDay: input.halfDay,
        halfDayOrder: halfDayOrder(input.halfDay),
        place: input.place ?? trainingClass.place,
        lecturer: input.lecturer ?? trainingClass.lecturer,
      };
      await this.sessions.add(session);
      const schedule = scheduleOf(await this.classQueries.sessionsOf(classId));
      if (schedule.sessionCount > MOST_SESSIONS) throw new DomainError('conflict', 'tooManySessions', { params: { max: MOST_SESSIONS } });
      if (trainingClass.state === 'open') checkReadyToOpen(trainingClass, schedule, 'heldOn');
      await this.classes.change(classId, schedule);
      const detail = { heldOn: session.heldOn, halfDay: session.halfDay };
      await this.audit.record(actor, 'class.sessionAdded', { type: 'class', id: classId }, { detail });
      return session;
    });
  }
}
