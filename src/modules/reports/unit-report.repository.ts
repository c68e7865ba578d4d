import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { ReminderStep } from './domain/unit-reminders.js';
import { Report } from './report.entity.js';
import { UnitReport } from './unit-report.entity.js';

/** Units of a draft that are late. */
export interface LateUnits {
  readonly reportId: string;
  readonly planId: string;
  readonly planNumber: string;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
  readonly count: number;
  /** The first of them by name. */
  readonly firstName: string;
}

/** More drafts than an office works on at once. */
const MOST_DRAFTS = 20;

/** More than a province has sở, ngành and communes. */
export const MOST_UNITS = 300;

/** Units that must report in; every method runs inside the caller's unit of work. */
@Injectable()
export class UnitReports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By name; never more than `MOST_UNITS`. */
  async of(reportId: string): Promise<UnitReport[]> {
    return this.unitOfWork.manager.find(UnitReport, { where: { reportId }, order: { unitKey: 'ASC' }, take: MOST_UNITS });
  }

  /** @throws DomainError not-found `unitReportNotFound`, also when it belongs to another report */
  async existing(reportId: string, id: string): Promise<UnitReport> {
    const found = await this.unitOfWork.manager.findOneBy(UnitReport, { id, reportId });
    if (!found) throw new DomainError('not-found', 'unitReportNotFound');
    return found;
  }

  async add(units: readonly UnitReport[]): Promise<void> {
    await this.unitOfWork.manager.insert(UnitReport, [...units]);
  }

  /** @throws DomainError conflict `unitReportChanged` when it is no longer the one that was seen */
  async change({ id, revision }: Pick<UnitReport, 'id' | 'revision'>, change: Partial<UnitReport>): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(UnitReport, { id, revision }, { ...change, revision: revision + 1 });
    if (affected !== 1) throw new DomainError('conflict', 'unitReportChanged');
  }

  /** Units with an address that have not reported in for a draft whose units are written to, due on days between these two. */
  async awaited([from, to]: readonly [CalendarDate, CalendarDate]): Promise<UnitReport[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(UnitReport, 'awaited')
      .innerJoin(Report, 'report', "report.id = awaited.reportId AND report.state = 'draft' AND report.quietSince IS NULL")
      .where('awaited.dueOn BETWEEN :from AND :to AND awaited.reportedOn IS NULL AND awaited.email IS NOT NULL', { from, to })
      .orderBy({ 'awaited.reportId': 'ASC', 'awaited.unitKey': 'ASC' })
      .getMany();
  }

  /** False when it has reported in meanwhile or another program was quicker. What a person has open is not touched by it. */
  async noteReminder({ id, reminderStep }: UnitReport, step: ReminderStep, at: Date): Promise<boolean> {
    const unwritten = { id, reportedOn: IsNull(), reminderStep: reminderStep ?? IsNull() };
    const { affected } = await this.unitOfWork.manager.update(UnitReport, unwritten, { reminderStep: step, remindedAt: at });
    return affected === 1;
  }

  /** Drafts of which units are late on this day, the plan and the number of units with each. */
  async lateOn(today: CalendarDate): Promise<LateUnits[]> {
    const rows = await this.unitOfWork.manager.query<(Omit<LateUnits, 'count'> & { count: number | string })[]>(
      'SELECT report.id AS reportId, plan.id AS planId, plan.number AS planNumber, report.period_from AS periodFrom, report.period_to AS periodTo, ' +
        'COUNT(*) AS count, MIN(late.unit_name) AS firstName FROM unit_report late INNER JOIN report ON report.id = late.report_id ' +
        "INNER JOIN plan ON plan.id = report.plan_id WHERE late.due_on < ? AND late.reported_on IS NULL AND report.state = 'draft' " +
        `GROUP BY report.id, plan.id, plan.number, report.period_from, report.period_to ORDER BY plan.number, report.id LIMIT ${MOST_DRAFTS}`,
      [today],
    );
    return rows.map(({ count, ...row }) => ({ ...row, count: Number(count) }));
  }

  /** @throws DomainError conflict `unitReportChanged` */
  async remove({ id, revision }: Pick<UnitReport, 'id' | 'revision'>): Promise<void> {
    const { affected } = await this.unitOfWork.manager.delete(UnitReport, { id, revision });
    if (affected !== 1) throw new DomainError('conflict', 'unitReportChanged');
  }

  /** The newest other report of the plan that has units, whether it was sent or not; null where none has. */
  async previousReportId(planId: string, reportId: string): Promise<string | null> {
    const [row] = await this.unitOfWork.manager.query<{ id: string }[]>(
      "SELECT report.id AS id FROM report WHERE report.plan_id = ? AND report.id <> ? AND report.state <> 'discarded' " +
        'AND EXISTS (SELECT 1 FROM unit_report named WHERE named.report_id = report.id) ORDER BY report.as_of DESC, report.id DESC LIMIT 1',
      [planId, reportId],
    );
    return row?.id ?? null;
  }
}
