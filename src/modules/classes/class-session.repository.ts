import { Injectable } from '@nestjs/common';
import { isDuplicateKey, isStillReferenced, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassSession } from './class-session.entity.js';
import { halfDayOrder } from './domain/half-day.js';
import { SessionLecturer } from './session-lecturer.entity.js';

@Injectable()
export class ClassSessions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError conflict `sessionSlotTaken`: the class already meets in that half-day. */
  async add(session: ClassSession): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(ClassSession, session);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'sessionSlotTaken', { field: 'halfDay' });
      throw error;
    }
  }

  /** The next revision of the session. */
  async change(id: string, facts: Pick<ClassSession, 'place' | 'lecturer' | 'venueId' | 'changedAt'>): Promise<void> {
    const query = this.unitOfWork.manager.createQueryBuilder().update(ClassSession);
    await query
      .set({ ...facts, revision: () => 'revision + 1' })
      .where('id = :id', { id })
      .execute();
  }

  /** @throws DomainError conflict `sessionSlotTaken`, as `add`. */
  async move(id: string, { heldOn, halfDay }: Pick<ClassSession, 'heldOn' | 'halfDay'>): Promise<void> {
    try {
      await this.unitOfWork.manager.update(ClassSession, { id }, { heldOn, halfDay, halfDayOrder: halfDayOrder(halfDay) });
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'sessionSlotTaken', { field: 'halfDay' });
      throw error;
    }
  }

  /** To the days that the sessions name now. In an order in which no session lands on one that has not moved yet. */
  async moveAll(sessions: readonly ClassSession[], direction: 'earlier' | 'later', changedAt: Date): Promise<void> {
    const inOrder = [...sessions].sort((a, b) => a.heldOn.localeCompare(b.heldOn));
    if (direction === 'later') inOrder.reverse();
    for (const { id, heldOn } of inOrder) {
      const next = { heldOn, changedAt, revision: () => 'revision + 1' };
      await this.unitOfWork.manager.update(ClassSession, { id }, next);
    }
  }

  /**
   * Attendance stands above this module and cannot be asked. It does not have to be: its marks point at the session by a foreign
   * key, so the database refuses the removal, even when the first mark is made at this very moment.
   * @throws DomainError not-found `sessionNotFound`, conflict `sessionHasMarks`.
   */
  async remove(classId: string, sessionId: string): Promise<void> {
    try {
      await this.unitOfWork.manager.delete(SessionLecturer, { sessionId });
      const { affected } = await this.unitOfWork.manager.delete(ClassSession, { id: sessionId, classId });
      if (affected === 0) throw new DomainError('not-found', 'sessionNotFound');
    } catch (error) {
      if (isStillReferenced(error)) throw new DomainError('conflict', 'sessionHasMarks');
      throw error;
    }
  }
}
