import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Registration } from '../registrations/index.js';

/** So many mails are written in one unit: enough to be quick, few enough for others to get their turn. */
export const PEOPLE_A_BATCH = 50;

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

  /** Those whose place ended at this moment, together with the class. */
  async batchFreedAt(classId: string, at: Date, after: string): Promise<Registration[]> {
    return this.unitOfWork.manager.find(Registration, {
      where: { classId, id: MoreThan(after), state: 'cancelled', cancelledAt: at },
      order: { id: 'ASC' },
      take: PEOPLE_A_BATCH,
    });
  }
}
