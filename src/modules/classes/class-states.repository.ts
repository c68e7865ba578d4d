import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassChanges } from './class-changes.js';
import type { ClassState } from './domain/class-state.js';
import { TrainingClass } from './training-class.entity.js';

/** The state of a class moves only from where the mover saw it: of two people who press a button, one wins and one is told. */
@Injectable()
export class ClassStates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classChanges: ClassChanges,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError conflict `classStateChanged` when the class is no longer in `from`. */
  async change(
    classId: string,
    from: ClassState,
    to: ClassState,
    facts: Partial<Pick<TrainingClass, 'stateReason' | 'stateChangedAt'>> = {},
  ): Promise<void> {
    const { affected } = await this.unitOfWork.manager
      .createQueryBuilder()
      .update(TrainingClass)
      .set({ ...facts, state: to, revision: () => 'revision + 1', changedAt: this.clock.now() })
      .where('id = :classId AND state = :from', { classId, from })
      .execute();
    if (affected === 0) throw new DomainError('conflict', 'classStateChanged');
    if (to === 'open') await this.classChanges.tellOfSeats(classId);
    this.classChanges.tellAfterCommit();
  }
}
