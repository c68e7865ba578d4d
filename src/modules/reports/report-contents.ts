import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { Translations } from '../../platform/web/translations.js';
import { PlanQueries } from '../plans/index.js';
import { AnnexQueries, type PlanReport, ReportReader } from '../reporting/index.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import type { Office } from './report-content.js';
import { lastDay, numbersOf } from './report-numbers.js';
import type { Report } from './report.entity.js';

export interface ReadReport {
  readonly report: PlanReport;
  readonly numbers: ReportNumbers;
}

/** Reads what a report of these days says now. Runs inside the caller's unit of work, so that all of it is one state of the database. */
@Injectable()
export class ReportContents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reader: ReportReader,
    private readonly annexes: AnnexQueries,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async of({
    planId,
    periodFrom: from,
    periodTo: to,
    asOf,
  }: Pick<Report, 'planId' | 'periodFrom' | 'periodTo' | 'asOf'>): Promise<ReadReport> {
    const plan = await this.plans.existing(planId);
    const days = { from, to, asOf };
    const report = await this.reader.of(plan, days);
    const scheduled = await this.annexes.scheduled(planId, lastDay(days), to);
    const particulars = await this.annexes.particularsOf(report.facts.certificates.map(({ id }) => id));
    const numbers = numbersOf(report, { scheduled, particulars, auditEnd: await this.auditEnd() }, this.translations.in('vi'));
    return { report, numbers };
  }

  get office(): Office {
    const { parent, name: issuer, province } = this.settings.organisation;
    return { parent, issuer, province };
  }

  private async auditEnd(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ last: string | null }[]>('SELECT MAX(id) AS last FROM audit_entry');
    return row?.last ?? '';
  }
}
