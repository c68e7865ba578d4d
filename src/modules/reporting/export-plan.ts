import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type CsvSeparator, formatOf } from '../../platform/documents/table-format.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Language, type Translate, Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam, earlierDay, laterDay, showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { type WorkbookFrame, writeCsv, writeWorkbook } from './export-files.js';
import { exportFileName } from './export-name.js';
import { type ListedReport, type PlanReport, type ReportDays, ReportReader, withoutFacts } from './plan-report.js';
import { classTable, groupTable, reconciliationTable, type ReportTable, targetTable, turnTable } from './report-tables.js';
import { reportStamp, reportTitle } from './report-title.js';
import type { ExportRequest, ExportTable } from './reporting.dto.js';
import { TurnQueries, type TurnRow } from './turn.queries.js';

/** Rows of the list of people that are in memory at once: so few that the collector finds them dead before it moves them (decision 0013). */
const PIECE = 100;

interface CsvQuestion {
  readonly table: ExportTable;
  readonly separator: CsvSeparator | undefined;
}

/** The report of a plan as a workbook, or one table of it as CSV. Leaves a trace of who took which numbers out. */
@Injectable()
export class ExportPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reports: ReportReader,
    private readonly turns: TurnQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid `endsBeforeStart`, `daysOutsidePlan` */
  async execute(actor: Actor, planId: string, request: ExportRequest, language: Language = 'vi'): Promise<StreamedFile> {
    requireRole(actor, 'official', 'organiser', 'auditor');
    const { table = 'classes', separator } = request;
    const format = formatOf(request);
    const { plan, days } = await this.unitOfWork.write(async () => {
      const found = await this.plans.existing(planId);
      const asked = daysOf(found, request, dateInVietnam(this.clock.now()));
      const detail = { ...asked, format, ...(format === 'csv' ? { table } : {}) };
      await this.audit.record(actor, 'report.exported', { type: 'plan', id: planId }, { detail });
      return { plan: found, days: asked };
    });
    const report = await this.unitOfWork.read(() => this.reports.of(plan, days));
    const t = this.translations.in(language);
    const name = exportFileName(plan.number, days, format === 'csv' ? table : null);
    if (format === 'csv') {
      const writeTo = this.csv({ table, separator }, report, t);
      return { fileName: `${name}.csv`, contentType: 'text/csv; charset=utf-8', writeTo };
    }
    return { fileName: `${name}.xlsx`, contentType: XLSX, writeTo: this.workbook(report, t) };
  }

  private csv({ table: key, separator }: CsvQuestion, report: PlanReport, t: Translate): StreamedFile['writeTo'] {
    const stamp = reportStamp(report.days, t);
    const table = key === 'targets' ? targetTable(report, t) : this.listed(key, withoutFacts(report), t);
    return (receiver) => writeCsv(receiver, table, stamp, separator);
  }

  private listed(key: 'classes' | 'groups' | 'turns', report: ListedReport, t: Translate): ReportTable {
    if (key === 'turns') return turnTable(this.people(report), report.total.total, t);
    return { classes: classTable, groups: groupTable }[key](report, t);
  }

  private workbook(report: PlanReport, t: Translate): StreamedFile['writeTo'] {
    const frame = { title: reportTitle(report, t), creator: report.facts.plan.issuer, created: this.clock.now() };
    return this.written([targetTable(report, t)], withoutFacts(report), frame, t);
  }

  /** Apart from whoever knows the facts: what a function can see is kept as long as the function is. */
  private written(first: readonly ReportTable[], report: ListedReport, frame: WorkbookFrame, t: Translate): StreamedFile['writeTo'] {
    return (receiver) => writeWorkbook(receiver, this.tables(first, report, t), frame);
  }

  private *tables(first: readonly ReportTable[], report: ListedReport, t: Translate): Generator<ReportTable> {
    let listed = 0;
    const counted = async function* (pieces: AsyncIterable<readonly TurnRow[]>): AsyncGenerator<readonly TurnRow[]> {
      for await (const piece of pieces) {
        listed += piece.length;
        yield piece;
      }
    };
    yield* first;
    yield classTable(report, t);
    yield groupTable(report, t);
    yield turnTable(counted(this.people(report)), report.total.total, t);
    yield reconciliationTable(report, listed, t);
  }

  /**
   * Each piece is read in a unit of its own: one unit for the whole download would hold a slow receiver's database state open, and on
   * SQLite everybody else's reads would wait. The ledger's end is fixed, so the pieces still belong to one report.
   */
  private async *people({ plan, classes, question, endOfLedger }: ListedReport): AsyncGenerator<readonly TurnRow[]> {
    let ids: string[] = [];
    let expected = 0;
    for (const { id, counted } of classes) {
      if (ids.length > 0 && expected + counted.total > PIECE) {
        yield await this.piece(plan.id, ids, question, endOfLedger);
        [ids, expected] = [[], 0];
      }
      if (counted.total > 0) ids.push(id);
      expected += counted.total;
    }
    if (ids.length > 0) yield await this.piece(plan.id, ids, question, endOfLedger);
  }

  private piece(planId: string, ids: readonly string[], question: PlanReport['question'], end: string): Promise<TurnRow[]> {
    return this.unitOfWork.read(() => this.turns.ofClasses(planId, ids, question, end));
  }
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The days asked for, kept within the period of the plan. */
export function daysOf(
  { periodFrom, periodTo }: Plan,
  request: Pick<ExportRequest, 'year' | 'from' | 'to' | 'asOf'>,
  today: string,
): ReportDays {
  const { from, to } = firstAndLast(request, { from: periodFrom, to: periodTo });
  if (to < from) throw new DomainError('invalid', 'endsBeforeStart', { field: 'to' });
  const days = { from: laterDay(from, periodFrom), to: earlierDay(to, periodTo), asOf: request.asOf ?? today };
  if (days.to < days.from) {
    const field = request.year === undefined ? 'from' : 'year';
    throw new DomainError('invalid', 'daysOutsidePlan', { field, params: { from: showDate(periodFrom), to: showDate(periodTo) } });
  }
  return days;
}

function firstAndLast(
  { year, from, to }: Pick<ExportRequest, 'year' | 'from' | 'to'>,
  period: { from: string; to: string },
): { from: string; to: string } {
  const whole = year === undefined ? period : { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: from ?? whole.from, to: to ?? whole.to };
}
