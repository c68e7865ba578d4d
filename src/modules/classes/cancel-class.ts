import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { ClassCancellation } from './class.dto.js';
import { ClassStates } from './class-states.repository.js';
import { checkChangeable } from './domain/check-changeable.js';
import { TrainingClasses } from './training-class.repository.js';

@Injectable()
export class CancelClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly classStates: ClassStates,
    private readonly audit: Audit,
  ) {}

  /** Its registrations stay as they are, as the record of who was to come. @throws DomainError conflict `classNotChangeable`. */
  async execute(actor: Actor, classId: string, { reason }: ClassCancellation): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.classes.hold(classId);
      checkChangeable(trainingClass);
      await this.classStates.change(classId, trainingClass.state, 'cancelled');
      await this.audit.record(actor, 'class.cancelled', { type: 'class', id: classId }, { reason });
    });
  }
}
