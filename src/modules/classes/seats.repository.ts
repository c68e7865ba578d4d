import { Injectable } from '@nestjs/common';
import { affectedBy, findRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ClassSeating } from './domain/class-seating.js';
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

  /**
   * The class as it is, with its row locked until the unit ends: for whoever decides from the list of the class and not from the count
   * alone (a line, quotas, an approval). Who only takes a seat does not come here and locks for one statement.
   * @throws DomainError not-found `classNotFound`.
   */
  async hold(classId: string): Promise<TrainingClass> {
    const { manager } = this.unitOfWork;
    await affectedBy(manager, 'UPDATE training_class SET seats_taken = seats_taken WHERE id = ?', [classId]);
    const [trainingClass] = await findRows(manager, TrainingClass, { id: classId });
    if (!trainingClass) throw new DomainError('not-found', 'classNotFound');
    return trainingClass;
  }

  /**
   * The number of the next person in the line; the class must be held. Numbers and not moments tell the order, because they are given out
   * under the lock, while two clocks may disagree.
   */
  async nextInLine({ id, lastLineNumber }: TrainingClass): Promise<number> {
    await affectedBy(this.unitOfWork.manager, 'UPDATE training_class SET last_line_number = last_line_number + 1 WHERE id = ?', [id]);
    return lastLineNumber + 1;
  }

  /** A seat by the last statement before the commit; one statement takes the seats of everyone who registers together. */
  async takeLastly(classId: string): Promise<void> {
    await this.unitOfWork.lastly(`seats of ${classId}`, (seats) => this.takeMany(classId, seats));
  }

  /** Several seats at once, all or none. @throws DomainError conflict as `take` does. */
  async takeMany(classId: string, count: number): Promise<void> {
    const affected = await affectedBy(
      this.unitOfWork.manager,
      `UPDATE training_class SET seats_taken = seats_taken + ? WHERE id = ? AND seats_taken + ? <= capacity AND state IN ('draft', 'open')`,
      [count, classId, count],
    );
    if (affected === 0) throw await this.refusal(classId);
  }

  /** Gives back seats that were taken before. @throws Error when they were not: the registrations and the count have parted. */
  async free(classId: string, count = 1): Promise<void> {
    const affected = await affectedBy(
      this.unitOfWork.manager,
      'UPDATE training_class SET seats_taken = seats_taken - ? WHERE id = ? AND seats_taken >= ?',
      [count, classId, count],
    );
    if (affected === 0) throw new Error(`Class ${classId} has no taken seat to free (${count} asked)`);
  }

  /** How the class gives out its seats from now on. */
  async arrange(classId: string, seating: Partial<ClassSeating>): Promise<void> {
    await this.unitOfWork.manager.update(TrainingClass, { id: classId }, seating);
  }

  /** Every seat of a class at once; only where all its registrations leave in the same unit. */
  async freeAll(classId: string): Promise<void> {
    await this.unitOfWork.manager.update(TrainingClass, { id: classId }, { seatsTaken: 0 });
  }

  private async refusal(classId: string): Promise<DomainError> {
    const trainingClass = await this.unitOfWork.manager.findOneBy(TrainingClass, { id: classId });
    if (!trainingClass) return new DomainError('not-found', 'classNotFound');
    const over = trainingClass.state !== 'draft' && trainingClass.state !== 'open';
    return new DomainError('conflict', over ? 'classTakesNobody' : 'classFull');
  }
}
