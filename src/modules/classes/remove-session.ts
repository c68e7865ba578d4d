import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassLife } from './class-life.js';
import { ClassQueries } from './class.queries.js';
import { ClassSessions } from './class-session.repository.js';
import { checkChangeable } from './domain/check-changeable.js';
import { checkReadyToOpen, scheduleOf } from './domain/schedule.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class RemoveSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly sessions: ClassSessions,
    private readonly classQueries: ClassQueries,
    private readonly audit: Audit,
    private readonly life: ClassLife,
  ) {}

  /** @throws DomainError not-found `sessionNotFound`, conflict `sessionHasMarks`, `noSessions` (the last one of an open class), `classNotChangeable`. */
  async execute(actor: Actor, classId: string, sessionId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      const before = await this.classQueries.sessionsOf(classId);
      const session = before.find(({ id }) => id === sessionId);
      if (!session) throw new DomainError('not-found', 'sessionNotFound');
      const schedule = scheduleOf(before.filter(({ id }) => id !== sessionId));
      if (trainingClass.state === 'open') checkReadyToOpen(trainingClass, schedule);
      await this.sessions.remove(classId, sessionId);
      await this.classes.change(classId, schedule);
      await this.life.tellOfChange({ id: classId, state: trainingClass.state, closesOn: schedule.closesOn }, ['dates']);
      const detail = { heldOn: session.heldOn, halfDay: session.halfDay };
      await this.audit.record(actor, 'class.sessionRemoved', { type: 'class', id: classId }, { detail });
    });
  }
}
