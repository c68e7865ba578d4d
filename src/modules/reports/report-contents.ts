import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Translations } from '../../platform/web/translations.js';
import { yearOf } from '../../shared/calendar-date.js';
import { SupportedUnitQueries } from '../evidence/index.js';
import { Letterheads } from '../letterheads/index.js';
import { PlanQueries } from '../plans/index.js';
import { AnnexQueries, lastDay, type PlanReport, ReportReader } from '../reporting/index.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import type { Office } from './report-content.js';
import { numbersOf } from './report-numbers.js';
import type { Report } from './report.entity.js';

/** Somebody writes it by hand. */
const DOTS = '…'.repeat(15);

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
    private readonly supportedUnits: SupportedUnitQueries,
    private readonly translations: Translations,
    private readonly letterheads: Letterheads,
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
    const particulars = await this.annexes.particularsOf(report.experts.map(({ id }) => id));
    const supported = await this.supportedUnits.between(planId, report.facts.targets, plan.periodFrom, lastDay(days));
    const beside = { scheduled, particulars, supported, auditEnd: await this.auditEnd() };
    const numbers = numbersOf(report, beside, this.translations.in('vi'));
    return { report, numbers };
  }

  /**
   * Who reports: the body that owns the plan, as it is on the day of the report, whatever year it is about; of today while no day is
   * written. A sent report keeps the one it was sent with. Inside the caller's unit or alone.
   */
  async officeOf({ planId, texts, office }: Pick<Report, 'planId' | 'texts' | 'office'>): Promise<Office> {
    if (office !== null) return office;
    const day = texts.signedOn ?? this.letterheads.today();
    const owner = await this.unitOfWork.read(async () => this.letterheads.ofPlan(await this.plans.existing(planId), day));
    if (owner === null) return { known: false, parent: DOTS, issuer: DOTS, province: '……………', year: yearOf(day) };
    const { parent, name: issuer, province } = owner;
    return { known: true, parent, issuer, province, year: yearOf(day) };
  }

  private async auditEnd(): Promise<string> {
    const [row] = await this.unitOfWork.manager.query<{ last: string | null }[]>('SELECT MAX(id) AS last FROM audit_entry');
    return row?.last ?? '';
  }
}
