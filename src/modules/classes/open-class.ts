import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassLife } from './class-life.js';
import { checkMayOpen } from './domain/schedule.js';

@Injectable()
export class OpenClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly life: ClassLife,
  ) {}

  /**
   * To a class that the public sees: from a draft, or from an approved class where the office approves.
   * @throws DomainError conflict `noSessions`, `classNeedsApproval`, `classStateChanged`, invalid `closesBeforeOpening`, `closesAfterFirstDay`.
   */
  async execute(actor: Actor, classId: string): Promise<void> {
    requireRole(actor, 'organiser');
    await this.unitOfWork.write(async () => {
      const trainingClass = await this.life.hold(classId, 'open');
      checkMayOpen(trainingClass);
      await this.life.move(actor, trainingClass, 'open');
    });
  }
}
