import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { TrainingClass } from '../classes/index.js';
import { Registration } from '../registrations/index.js';

/** So many mails are written in one unit: enough to be quick, few enough for others to get their turn. */
const PEOPLE_A_BATCH = 50;

/** The people of a class, batch by batch. */
@Injectable()
export class ParticipantQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of ids, those after `after`. */
  async batchOf(classId: string, states: readonly string[], after: string): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: states.map((state) => ({ classId, id: MoreThan(after), state: state as Registration['state'] })),
      order: { id: 'ASC' },
      take: PEOPLE_A_BATCH,
    });
  }

  /** As `batchOf`, of these people only. */
  async batchAmong(classId: string, ids: readonly string[], states: readonly string[], after: string): Promise<Registration[]> {
    const next = ids.filter((id) => id > after);
    return this.unitOfWork.manager.find(Registration, {
      where: { id: In(next), classId, state: In([...states]) },
      order: { id: 'ASC' },
      take: PEOPLE_A_BATCH,
    });
  }

  /** Everyone of the class who is in one of these states; of `ids` where some are named. In the order of official lists. */
  async toldOf(classId: string, states: readonly string[], ids: readonly string[]): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: { classId, state: In([...states]), ...(ids.length > 0 ? { id: In([...ids]) } : {}) },
      order: { nameSort: 'ASC', id: 'ASC' },
    });
  }

  /** Those whose place ended at this moment, together with the class. */
  async batchFreedAt(classId: string, at: Date, after: string): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: { classId, id: MoreThan(after), state: 'cancelled', cancelledAt: at },
      order: { id: 'ASC' },
      take: PEOPLE_A_BATCH,
    });
  }

  /** Who has a place in an open class that still begins on this day, and had it on the list before `since`. */
  async remindedOf(classId: string, opensOn: string, since: Date, after: string): Promise<Registration[]> {
    const stillSo = await this.unitOfWork.manager.existsBy(TrainingClass, { id: classId, state: 'open', opensOn });
    if (!stillSo) return [];
    return this.unitOfWork.manager.find(Registration, {
      where: { classId, state: 'confirmed', id: MoreThan(after), createdAt: LessThan(since) },
      order: { id: 'ASC' },
      take: PEOPLE_A_BATCH,
    });
  }

  /** Of these people those who still are on the list. */
  async among(ids: readonly string[], after: string): Promise<Registration[]> {
    const next = ids
      .filter((id) => id > after)
      .sort()
      .slice(0, PEOPLE_A_BATCH);
    return this.unitOfWork.manager.find(Registration, { where: { id: In(next), state: 'confirmed' }, order: { id: 'ASC' } });
  }
}
