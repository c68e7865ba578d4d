import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { UnitReport } from './unit-report.entity.js';

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
