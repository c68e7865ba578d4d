import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassLife } from './class-life.js';
import { checkMayOpen } from './domain/schedule.js';

@Injectable()
export class SubmitClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
  ) {}

  /**
   * Trình duyệt: what is submitted could be opened as it is.
   * @throws DomainError conflict `noSessions`, `approvalNotUsed`, `classStateChanged`, invalid `closesBeforeOpening`, `closesAfterFirstDay`.
   */
  async execute(actor: Actor, classId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.life.hold(classId, 'submit');
      checkMayOpen(trainingClass);
      await this.life.move(actor, trainingClass, 'submit');
    });
  }
}
