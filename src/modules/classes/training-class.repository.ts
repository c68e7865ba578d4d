import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassChanges } from './class-changes.js';
import { ClassPlan } from './class-plan.entity.js';
import { TrainingClass } from './training-class.entity.js';

@Injectable()
export class TrainingClasses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classChanges: ClassChanges,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @returns false when the code is taken; the unique key decides between two who ask for it at once. */
  async add(trainingClass: TrainingClass): Promise<boolean> {
    try {
      await this.unitOfWork.manager.insert(TrainingClass, trainingClass);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async countOfCourse(courseId: string): Promise<number> {
    return this.unitOfWork.manager.countBy(TrainingClass, { courseId });
  }

  /**
   * The class, with its row locked until the unit ends. Whoever decides from the class and its sessions together (open, change,
   * add or remove a session) takes this first, so that two such decisions never rest on the same old picture.
   * @throws DomainError not-found `classNotFound`.
   */
  async hold(id: string): Promise<TrainingClass> {
    const { manager } = this.unitOfWork;
    // A write that changes nothing locks the row on both databases; SELECT … FOR UPDATE is unknown to SQLite.
    await manager
      .createQueryBuilder()
      .update(TrainingClass)
      .set({ state: () => 'state' })
      .where('id = :id', { id })
      .execute();
    const trainingClass = await manager.findOneBy(TrainingClass, { id });
    if (!trainingClass) throw new DomainError('not-found', 'classNotFound');
    return trainingClass;
  }

  /**
   * Seats are no fact of this kind: `Seats` alone counts them.
   * @throws DomainError conflict `capacityBelowTaken` when more people hold seats than the new capacity has.
   */
  async change(id: string, facts: Partial<Omit<TrainingClass, 'id' | 'seatsTaken' | 'state'>>): Promise<void> {
    const query = this.unitOfWork.manager
      .createQueryBuilder()
      .update(TrainingClass)
      .set({ ...facts, ...this.nextRevision() })
      .where('id = :id', { id });
    if (facts.capacity !== undefined) query.andWhere('seats_taken <= :capacity', { capacity: facts.capacity });
    const { affected } = await query.execute();
    if (affected === 0) throw new DomainError('conflict', 'capacityBelowTaken', { field: 'capacity' });
    if (facts.capacity !== undefined) await this.classChanges.tellOfSeats(id);
    this.classChanges.tellAfterCommit();
  }

  private nextRevision(): { revision: () => string; changedAt: Date } {
    return { revision: () => 'revision + 1', changedAt: this.clock.now() };
  }

  /** The plans the class serves from now on. */
  async serve(classId: string, planIds: readonly string[]): Promise<void> {
    const { manager } = this.unitOfWork;
    await manager.delete(ClassPlan, { classId });
    if (planIds.length > 0)
      await manager.insert(
        ClassPlan,
        [...new Set(planIds)].map((planId) => ({ id: this.ids.next(), classId, planId })),
      );
  }
}
