import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { Course } from '../catalogue/index.js';
import { ClassSession, TrainingClass } from '../classes/index.js';

/** The overview shows the nearest few; the list of classes has the rest. */
const SHOWN = 8;

/** What the first page of staff shows about classes; every method runs inside the caller's unit of work. */
@Injectable()
export class OverviewQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async courseCount(): Promise<number> {
    return this.unitOfWork.manager.count(Course);
  }

  async classCount(): Promise<number> {
    return this.unitOfWork.manager.count(TrainingClass);
  }

  /** Ended and not finalised, the longest waiting first. */
  async toFinalise(today: CalendarDate): Promise<{ classes: TrainingClass[]; total: number }> {
    const [classes, total] = await this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .where(`class.state = 'open' AND class.closesOn < :today`, { today })
      .orderBy({ 'class.closesOn': 'ASC', 'class.code': 'ASC' })
      .take(SHOWN)
      .getManyAndCount();
    return { classes, total };
  }

  /** Running now or still to come, drafts among them. */
  async next(today: CalendarDate): Promise<TrainingClass[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .where(`class.state IN ('draft', 'submitted', 'approved', 'open') AND class.closesOn >= :today`, { today })
      .orderBy({ 'class.opensOn': 'ASC', 'class.code': 'ASC' })
      .take(SHOWN)
      .getMany();
  }

  /** Open classes with a session on this day. */
  async heldOn(day: CalendarDate): Promise<TrainingClass[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .where(`class.state = 'open'`)
      .andWhere((query) => {
        const sessions = query.subQuery().select('session.classId').from(ClassSession, 'session').where('session.heldOn = :day');
        return `class.id IN ${sessions.getQuery()}`;
      })
      .setParameter('day', day)
      .orderBy('class.code')
      .take(50)
      .getMany();
  }
}
