import { Injectable } from '@nestjs/common';
import { affectedBy } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { TrainingClass } from './training-class.entity.js';

/**
 * The seats of a class, the one thing many people want at the same moment.
 *
 * Why one conditional UPDATE and no counting: between "29 of 30 are taken" and the insert that follows, a second request reads
 * 29 as well, and the class has 31 people in 30 chairs. `seats_taken < capacity` is decided by the database while it holds the
 * row, so whoever comes second waits and then sees 30. The state is in the same condition: a class that is being cancelled or
 * finalised holds the row too, and nobody slips in behind it. Every way to a seat comes through here (page, API, staff entry,
 * walk-in, promotion from the waiting list); `docs/seats.md` tells the whole story.
 */
@Injectable()
export class Seats {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError conflict `classFull`, or `classTakesNobody` when it was finalised or cancelled meanwhile. */
  async take(classId: string): Promise<void> {
    const affected = await affectedBy(
      this.unitOfWork.manager,
      `UPDATE training_class SET seats_taken = seats_taken + 1 WHERE id = ? AND seats_taken < capacity AND state IN ('draft', 'open')`,
      [classId],
    );
    if (affected === 0) throw await this.refusal(classId);
  }

  /** Give back a seat that was taken before. @throws Error when none was: the registrations and the count have parted. */
  async free(classId: string): Promise<void> {
    const { affected } = await this.unitOfWork.manager
      .createQueryBuilder()
      .update(TrainingClass)
      .set({ seatsTaken: () => 'seats_taken - 1' })
      .where('id = :classId AND seats_taken > 0', { classId })
      .execute();
    if (affected === 0) throw new Error(`Class ${classId} has no taken seat to free`);
  }

  private async refusal(classId: string): Promise<DomainError> {
    const trainingClass = await this.unitOfWork.manager.findOneBy(TrainingClass, { id: classId });
    if (!trainingClass) return new DomainError('not-found', 'classNotFound');
    const over = trainingClass.state === 'finalised' || trainingClass.state === 'cancelled';
    return new DomainError('conflict', over ? 'classTakesNobody' : 'classFull');
  }
}
