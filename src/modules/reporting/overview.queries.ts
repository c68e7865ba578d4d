import { Injectable } from '@nestjs/common';
import type { Raw } from '../../platform/database/raw-row.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { Course } from '../catalogue/index.js';
import { ClassSession, TrainingClass } from '../classes/index.js';
import { Registration } from '../registrations/index.js';

/** The overview shows the nearest few; the list of classes has the rest. */
const SHOWN = 8;

/** The first few, and how many there are. */
export interface ClassPage {
  readonly classes: readonly TrainingClass[];
  readonly total: number;
}

export interface PendingClass extends Pick<TrainingClass, 'id' | 'code' | 'name'> {
  readonly pending: number;
}

/** What of a plan only counts provisionally until somebody else has verified it. */
export interface WaitingEvidence {
  readonly planId: string;
  readonly planNumber: string;
  readonly what: 'records' | 'figures';
  readonly waiting: number;
}

/** What the first page of staff shows beside the numbers of plans; every method runs inside the caller's unit of work. */
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
  async toFinalise(today: CalendarDate): Promise<ClassPage> {
    const [classes, total] = await this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .where(`class.state = 'open' AND class.closesOn < :today`, { today })
      .orderBy({ 'class.closesOn': 'ASC', 'class.code': 'ASC' })
      .take(SHOWN)
      .getManyAndCount();
    return { classes, total };
  }

  /** Waiting in the office's own approval, the longest waiting first. */
  async inState(state: 'submitted' | 'approved'): Promise<ClassPage> {
    const [classes, total] = await this.unitOfWork.manager.findAndCount(TrainingClass, {
      where: { state },
      order: { stateChangedAt: 'ASC', code: 'ASC' },
      take: SHOWN,
    });
    return { classes, total };
  }

  /** Open classes with requests that nobody has decided, the next to begin first, and how many requests there are in all. */
  async toDecide(): Promise<{ classes: PendingClass[]; classCount: number; requests: number }> {
    const rows = await this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .innerJoin(Registration, 'request', `request.classId = class.id AND request.state = 'pending'`)
      .where(`class.state = 'open'`)
      .select(['class.id AS id', 'class.code AS code', 'class.name AS name', 'COUNT(*) AS pending'])
      .groupBy('class.id')
      .addGroupBy('class.code')
      .addGroupBy('class.name')
      .addGroupBy('class.opensOn')
      .orderBy({ 'class.opensOn': 'ASC', 'class.code': 'ASC' })
      .getRawMany<{ id: string; code: string; name: string; pending: number | string }>();
    const classes = rows.map(({ id, code, name, pending }) => ({ id, code, name, pending: Number(pending) }));
    const requests = classes.reduce((sum, { pending }) => sum + pending, 0);
    return { classes: classes.slice(0, SHOWN), classCount: classes.length, requests };
  }

  /** Records and figures that were entered and wait for another person, plan by plan. */
  async toVerify(): Promise<WaitingEvidence[]> {
    const rows = await this.unitOfWork.manager.query<Raw<WaitingEvidence>[]>(
      "SELECT plan.id AS planId, plan.number AS planNumber, 'records' AS what, COUNT(*) AS waiting FROM evidence_record record " +
        "INNER JOIN plan ON plan.id = record.plan_id WHERE record.state = 'entered' GROUP BY plan.id, plan.number " +
        "UNION ALL SELECT plan.id AS planId, plan.number AS planNumber, 'figures' AS what, COUNT(*) AS waiting FROM manual_figure figure " +
        'INNER JOIN target ON target.id = figure.target_id INNER JOIN plan ON plan.id = target.plan_id ' +
        "WHERE figure.state = 'entered' GROUP BY plan.id, plan.number ORDER BY planNumber, what DESC",
    );
    return rows.map((row) => ({ ...row, waiting: Number(row.waiting) }));
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
