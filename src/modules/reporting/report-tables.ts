import type { SheetColumn, SheetValue } from '../../platform/documents/workbook-stream.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { wantedInWords } from '../plans/index.js';
import type { TurnCount } from './domain/count-turns.js';
import { measureTarget } from './domain/measure-target.js';
import type { PlanReport, ReportClass } from './plan-report.js';
import type { ExportTable } from './reporting.dto.js';
import { progressOf } from './target-progress.js';
import type { TurnRow } from './turn.queries.js';

/** One table of a report; its rows may come in pieces. */
export interface ReportTable {
  readonly key: ExportTable | 'reconciliation';
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
  /** Rows below the table that add it up. */
  readonly totals: readonly (readonly SheetValue[])[];
}

type Kind = SheetColumn['kind'];

function column(t: Translate, name: string, width: number, kind: Kind = 'text'): SheetColumn {
  return { header: t(`reporting:column.${name}`), width, kind };
}

const numbered = <T>(rows: readonly T[], cells: (row: T) => readonly SheetValue[]): SheetValue[][] =>
  rows.map((row, index) => [index + 1, ...cells(row)]);

/** Phụ lục IV: what each target asks for, what was done in these days and in the period so far, and where the number comes from. */
export function targetTable({ facts, days }: PlanReport, t: Translate): ReportTable {
  const rows = numbered(facts.targets, (target) => {
    const progress = progressOf(target, facts, days.asOf);
    const inDays = measureTarget(target, facts, days).official;
    const ratio = progress.denominator === null ? null : `${progress.official ?? 0}/${progress.denominator}`;
    return [
      target.quote,
      t(`plans:unit.${target.unit}`),
      wantedInWords(target, t),
      ratio === null ? inDays : null,
      ratio ?? progress.official,
      progress.percent === null ? null : progress.percent / 100,
      t(`reporting:status.${progress.status}`),
      sourceOf(target.basis, progress.evidence, progress.evidenceOn, t),
    ];
  });
  const columns = [
    column(t, 'ordinal', 6, 'number'),
    column(t, 'target', 60),
    column(t, 'unit', 14),
    column(t, 'wanted', 22),
    column(t, 'inDays', 14, 'number'),
    column(t, 'cumulative', 14, 'number'),
    column(t, 'percent', 10, 'percent'),
    column(t, 'judgement', 16),
    column(t, 'source', 50),
  ];
  return { key: 'targets', name: t('reporting:sheet.targets'), columns, rows, totals: [] };
}

function sourceOf(basis: string, evidence: string | null, evidenceOn: string | null, t: Translate): string {
  const ours = ['ATTENDEE_TURN', 'DISTINCT_PERSON_CERTIFIED', 'CLASS_COUNT'].includes(basis) ? t(`plans:basis.${basis}`) : null;
  const entered = evidence === null || evidenceOn === null ? null : `${evidence} (${showDate(evidenceOn)})`;
  return [ours, entered].filter(Boolean).join('; ');
}

/** Phụ lục I, as far as the register holds its columns. */
export function classTable({ classes }: PlanReport, t: Translate): ReportTable {
  const rows = numbered(classes, (each) => [
    each.code,
    each.name,
    t(`courseType.${each.courseType}`),
    t(`mode.${each.mode}`),
    each.opensOn,
    each.closesOn,
    each.sessionCount,
    each.place,
    each.lecturer,
    each.audience,
    each.seatsTaken,
    each.present,
    each.counted.total,
    each.counted.women,
    each.counted.minority,
    each.certificates,
    each.openingDecision,
    each.state === 'finalised' ? null : t(`reporting:classNote.${each.state}`),
  ]);
  const sum = (of: (row: ReportClass) => number): number => classes.reduce((total, row) => total + of(row), 0);
  const total: SheetValue[] = [null, null, t('total'), null, null, null, null, sum((row) => row.sessionCount), null, null, null];
  total.push(
    sum((row) => row.seatsTaken),
    sum((row) => row.present),
    sum((row) => row.counted.total),
  );
  total.push(
    sum((row) => row.counted.women),
    sum((row) => row.counted.minority),
    sum((row) => row.certificates),
    null,
    null,
  );
  return { key: 'classes', name: t('reporting:sheet.classes'), columns: classColumns(t), rows, totals: [total] };
}

function classColumns(t: Translate): SheetColumn[] {
  return [
    column(t, 'ordinal', 6, 'number'),
    column(t, 'classCode', 10),
    column(t, 'className', 40),
    column(t, 'courseType', 16),
    column(t, 'mode', 16),
    column(t, 'opensOn', 12, 'date'),
    column(t, 'closesOn', 12, 'date'),
    column(t, 'sessions', 8, 'number'),
    column(t, 'place', 32),
    column(t, 'lecturer', 28),
    column(t, 'audience', 28),
    column(t, 'registered', 10, 'number'),
    column(t, 'present', 10, 'number'),
    column(t, 'turns', 10, 'number'),
    column(t, 'women', 8, 'number'),
    column(t, 'minority', 8, 'number'),
    column(t, 'certificates', 10, 'number'),
    column(t, 'decision', 24),
    column(t, 'note', 18),
  ];
}

/** Phụ lục II: turns of each class by group, then the years before and the period so far. */
export function groupTable(report: PlanReport, t: Translate): ReportTable {
  const { audience } = report.question;
  const counted = report.classes.filter(({ counted: { total } }) => total !== 0);
  const rows = counted.map((each) => [each.code, each.name, ...countCells(each.counted, audience)]);
  const line = (name: string, count: TurnCount): SheetValue[] => [null, t(`reporting:line.${name}`), ...countCells(count, audience)];
  const empty = audience.map(() => null);
  const totals: SheetValue[][] = [
    line('inDays', report.total),
    line('before', report.before),
    [null, t('reporting:line.opening'), ...empty, report.opening, null, null, null, null],
    [null, t('reporting:line.cumulative'), ...countCells(report.cumulative, audience, report.opening)],
  ];
  const columns = [
    column(t, 'classCode', 10),
    column(t, 'className', 40),
    ...audience.map((group): SheetColumn => ({ header: t(`group.${group}`), width: 12, kind: 'number' })),
    column(t, 'total', 10, 'number'),
    column(t, 'women', 8, 'number'),
    column(t, 'genderNotStated', 12, 'number'),
    column(t, 'minority', 8, 'number'),
    column(t, 'minorityNotStated', 12, 'number'),
  ];
  return { key: 'groups', name: t('reporting:sheet.groups'), columns, rows, totals };
}

/** `opening` is in the total only: figures from before the register began have no groups. */
function countCells(count: TurnCount, audience: readonly UnitGroup[], opening = 0): number[] {
  const { total, women, genderNotStated, minority, minorityNotStated } = count;
  return [...audience.map((group) => count.byGroup[group]), total + opening, women, genderNotStated, minority, minorityNotStated];
}

/** Every turn. Gender and dân tộc are in the sums only: a list of people by dân tộc serves no report. */
export function turnTable(pieces: AsyncIterable<readonly TurnRow[]>, total: number, t: Translate): ReportTable {
  const columns = [
    column(t, 'classCode', 10),
    column(t, 'className', 40),
    column(t, 'closesOn', 12, 'date'),
    column(t, 'fullName', 28),
    column(t, 'organisation', 40),
    column(t, 'taxCode', 16),
    column(t, 'group', 22),
    column(t, 'attended', 10, 'number'),
    column(t, 'sessions', 8, 'number'),
    column(t, 'turns', 8, 'number'),
  ];
  const totals = [[null, t('total'), null, null, null, null, null, null, null, total]];
  return { key: 'turns', name: t('reporting:sheet.turns'), columns, rows: turnCells(pieces, t), totals };
}

async function* turnCells(pieces: AsyncIterable<readonly TurnRow[]>, t: Translate): AsyncGenerator<readonly SheetValue[]> {
  for await (const piece of pieces) {
    for (const { classCode, className, countedOn, fullName, unitName, taxCode, unitGroup, sessionsAttended, sessionsTotal } of piece) {
      yield [classCode, className, countedOn, fullName, unitName, taxCode, t(`group.${unitGroup}`), sessionsAttended, sessionsTotal, 1];
    }
  }
}

export function reconciliationTable(report: PlanReport, listedTurns: number, t: Translate): ReportTable {
  const listed = { check: 'same-total-everywhere', subject: t('reporting:sheet.turns'), expected: report.total.total, found: listedTurns };
  const found = [...report.discrepancies, ...(listedTurns === report.total.total ? [] : [listed])];
  const rows = found.map(({ check, subject, expected, found: value }) => [t(`reporting:check.${check}`), subject, expected, value]);
  const columns = [column(t, 'check', 60), column(t, 'subject', 30), column(t, 'expected', 14, 'number'), column(t, 'found', 14, 'number')];
  const agreed: SheetValue[][] = [[t('reporting:check.agreed'), null, report.total.total, listedTurns]];
  return { key: 'reconciliation', name: t('reporting:sheet.reconciliation'), columns, rows: rows.length > 0 ? rows : agreed, totals: [] };
}
