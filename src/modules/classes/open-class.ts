import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassStates } from './class-states.repository.js';
import { checkReadyToOpen, checkWindow } from './domain/schedule.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class OpenClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classStates: ClassStates,
    private readonly audit: Audit,
  ) {}

  /**
   * From a draft to a class that the public sees.
   * @throws DomainError conflict `noSessions`, `classStateChanged`, invalid `closesBeforeOpening`, `closesAfterFirstDay`.
   */
  async execute(actor: Actor, classId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      await this.classStates.change(classId, 'draft', 'open');
      checkWindow(trainingClass);
      checkReadyToOpen(trainingClass, trainingClass);
      await this.audit.record(actor, 'class.opened', { type: 'class', id: classId });
    });
  }
}
