import type { SheetColumn, SheetValue } from '../../platform/documents/workbook-stream.js';
import type { Translate } from '../../platform/web/translations.js';
import { groupColumns, inColumn } from '../../shared/group-columns.js';
import { type Target, wantedInWords } from '../plans/index.js';
import { conditionAnswerInWords } from './condition.view.js';
import type { TurnCount } from './domain/count-turns.js';
import { countsItself, knownMeasure } from './domain/known-measure.js';
import type { Measure } from './domain/measure.js';
import { reachedOn } from './domain/milestone.js';
import { type NumberSource, sourcesOf } from './domain/number-sources.js';
import type { Discrepancy } from './domain/reconcile.js';
import { sourcesInWords } from './number-sources.view.js';
import { lastDay, type ListedReport, type PlanReport, type ReportClass } from './plan-report.js';
import type { ExportTable, TargetProgress } from './reporting.dto.js';
import { statusText } from './status.view.js';
import { doneInSheet, fractionOf, yearsDoneText } from './target-value.view.js';
import { progressOf } from './target-progress.js';
import type { TurnRow } from './turn.queries.js';

/** One table of a report; its rows may come in pieces. */
export interface ReportTable {
  readonly key: ExportTable | 'places' | 'reconciliation';
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Iterable<readonly SheetValue[]> | AsyncIterable<readonly SheetValue[]>;
  /** Rows below the table that add it up. */
  readonly totals: readonly (readonly SheetValue[])[];
}

/** A column of a table: its heading among the texts, its width in characters, and what it shows of a row. */
interface Column<Row> {
  readonly name: string;
  readonly width: number;
  readonly kind?: SheetColumn['kind'];
  readonly cell: (row: Row) => SheetValue;
  /** Added up below the table. */
  readonly summed?: true;
}

type Outline = Pick<ReportTable, 'key' | 'name' | 'columns'>;

function outline<Row>(key: ReportTable['key'], columns: readonly Column<Row>[], t: Translate): Outline {
  const heads = columns.map(({ name, width, kind = 'text' }) => ({ header: t(`reporting:column.${name}`), width, kind }));
  return { key, name: t(`reporting:sheet.${key}`), columns: heads };
}

const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row): SheetValue[] => columns.map(({ cell }) => cell(row));

/** A row with its number in the list, from 1. */
interface Numbered<Row> {
  readonly row: Row;
  readonly ordinal: number;
}

const numbered = <Row>(rows: readonly Row[]): Numbered<Row>[] => rows.map((row, index) => ({ row, ordinal: index + 1 }));

type TargetRow = Numbered<{
  readonly target: Target;
  readonly progress: TargetProgress;
  readonly inDays: Measure;
  readonly reachedOn: string | null;
  readonly sources: readonly NumberSource[];
}>;

/** Phụ lục IV: what each target asks for, what was done in these days and in the period so far, and where the number comes from. */
export function targetTable({ facts, days }: PlanReport, t: Translate): ReportTable {
  const columns = targetColumns(t);
  const rows = facts.targets.map((target) => ({
    target,
    progress: progressOf(target, facts, lastDay(days)),
    inDays: knownMeasure(target, facts, days),
    reachedOn: reachedOn(target, facts, lastDay(days)),
    sources: sourcesOf(target.id, facts, facts.periodFrom, lastDay(days)),
  }));
  return { ...outline('targets', columns, t), rows: numbered(rows).map((row) => cellsOf(columns, row)), totals: [] };
}

export function targetColumns(t: Translate): Column<TargetRow>[] {
  return [
    { name: 'ordinal', width: 6, kind: 'number', cell: ({ ordinal }) => ordinal },
    { name: 'target', width: 60, cell: ({ row }) => row.target.quote },
    { name: 'unit', width: 14, cell: ({ row }) => t(`plans:unit.${row.target.unit}`) },
    { name: 'wanted', width: 22, cell: ({ row }) => wantedInWords(row.target, t) },
    {
      name: 'inDays',
      width: 14,
      kind: 'number',
      cell: ({ row }) => fractionOf(row.inDays) ?? doneInSheet(row, row.inDays.official, t),
    },
    {
      name: 'cumulative',
      width: 14,
      kind: 'number',
      cell: ({ row }) => fractionOf(row.progress) ?? yearsDoneText(row.progress, t) ?? doneInSheet(row, row.progress.official, t),
    },
    {
      name: 'percent',
      width: 10,
      kind: 'percent',
      cell: ({ row: { progress } }) => (progress.percent === null ? null : Number((progress.percent / 100).toFixed(6))),
    },
    { name: 'judgement', width: 16, cell: ({ row }) => statusText(row.progress, t) },
    { name: 'source', width: 50, cell: ({ row }) => sourceOf(row, t) },
  ];
}

/** Our own lists, every document behind the number by year, and whether the condition holds. */
function sourceOf({ target, progress, sources }: TargetRow['row'], t: Translate): string {
  const ours = countsItself(target) ? t(`plans:basis.${target.basis}`) : null;
  return [ours, ...sourcesInWords(sources, t), conditionAnswerInWords(progress, t)].filter(Boolean).join('; ');
}

/** Phụ lục I, as far as the register holds its columns. */
export function classTable({ classes }: Pick<ListedReport, 'classes'>, t: Translate): ReportTable {
  const columns = classColumns(t);
  const rows = numbered(classes);
  const sumOf = ({ cell }: Column<Numbered<ReportClass>>): number => rows.reduce((total, row) => total + Number(cell(row)), 0);
  const total = columns.map((column) => (column.name === 'className' ? t('total') : column.summed ? sumOf(column) : null));
  return { ...outline('classes', columns, t), rows: rows.map((row) => cellsOf(columns, row)), totals: [total] };
}

function classColumns(t: Translate): Column<Numbered<ReportClass>>[] {
  const number = { kind: 'number' } as const;
  const summed = { kind: 'number', summed: true } as const;
  return [
    { name: 'ordinal', width: 6, ...number, cell: ({ ordinal }) => ordinal },
    { name: 'classCode', width: 10, cell: ({ row }) => row.code },
    { name: 'className', width: 40, cell: ({ row }) => row.name },
    { name: 'courseType', width: 16, cell: ({ row }) => t(`courseType.${row.courseType}`) },
    { name: 'mode', width: 16, cell: ({ row }) => t(`mode.${row.mode}`) },
    { name: 'opensOn', width: 12, kind: 'date', cell: ({ row }) => row.opensOn },
    { name: 'closesOn', width: 12, kind: 'date', cell: ({ row }) => row.closesOn },
    { name: 'sessions', width: 8, ...summed, cell: ({ row }) => row.sessionCount },
    { name: 'place', width: 32, cell: ({ row }) => row.place },
    { name: 'lecturer', width: 28, cell: ({ row }) => row.lecturer },
    { name: 'audience', width: 28, cell: ({ row }) => row.audience },
    { name: 'registered', width: 10, ...summed, cell: ({ row }) => row.seatsTaken },
    { name: 'present', width: 10, ...summed, cell: ({ row }) => row.present },
    { name: 'turns', width: 10, ...summed, cell: ({ row }) => row.counted.total },
    { name: 'women', width: 8, ...summed, cell: ({ row }) => row.counted.women },
    { name: 'minority', width: 8, ...summed, cell: ({ row }) => row.counted.minority },
    { name: 'certificates', width: 10, ...summed, cell: ({ row }) => row.certificates },
    { name: 'decision', width: 24, cell: ({ row }) => row.openingDecision },
    { name: 'note', width: 18, cell: ({ row: { state } }) => (state === 'finalised' ? null : t(`reporting:classNote.${state}`)) },
  ];
}

/** A line of the table by group: a class, or a sum. */
interface CountLine {
  readonly code: string | null;
  readonly name: string;
  /** Null where a figure has no groups and no parts. */
  readonly count: TurnCount | null;
  /** In the total only: figures from before the register began have no groups. */
  readonly opening: number;
}

/** Phụ lục II: turns of each class by group, then the years before and the period so far. */
export function groupTable(report: ListedReport, t: Translate): ReportTable {
  const { plan, days } = report;
  const groups = groupColumns(report.question.audience, { from: plan.periodFrom, to: days.to });
  const lead = countColumns.slice(0, 2);
  const parts = countColumns.slice(2);
  const lineOf = (line: CountLine): SheetValue[] => [
    ...cellsOf(lead, line),
    ...groups.map((column) => (line.count === null ? null : inColumn(column, line.count.byGroup))),
    ...cellsOf(parts, line),
  ];
  const sum = (name: string, count: TurnCount | null, opening = 0): SheetValue[] =>
    lineOf({ code: null, name: t(`reporting:line.${name}`), count, opening });
  const counted = report.classes.filter(({ counted: { total } }) => total !== 0);
  const { columns, ...rest } = outline('groups', countColumns, t);
  return {
    ...rest,
    columns: [
      ...columns.slice(0, 2),
      ...groups.map(({ key }): SheetColumn => ({ header: t(`group.${key}`), width: 12, kind: 'number' })),
      ...columns.slice(2),
    ],
    rows: counted.map(({ code, name, counted: count }) => lineOf({ code, name, count, opening: 0 })),
    totals: [
      sum('inDays', report.total),
      sum('before', report.before),
      sum('opening', null, report.opening),
      sum('cumulative', report.cumulative, report.opening),
    ],
  };
}

/** The groups of the target stand between the first two and the rest. */
const countColumns: readonly Column<CountLine>[] = [
  { name: 'classCode', width: 10, cell: ({ code }) => code },
  { name: 'className', width: 40, cell: ({ name }) => name },
  { name: 'total', width: 10, kind: 'number', cell: ({ count, opening }) => (count?.total ?? 0) + opening },
  { name: 'women', width: 8, kind: 'number', cell: ({ count }) => count?.women ?? null },
  { name: 'genderNotStated', width: 12, kind: 'number', cell: ({ count }) => count?.genderNotStated ?? null },
  { name: 'minority', width: 8, kind: 'number', cell: ({ count }) => count?.minority ?? null },
  { name: 'minorityNotStated', width: 12, kind: 'number', cell: ({ count }) => count?.minorityNotStated ?? null },
];

/** Every turn. Gender and dân tộc are in the sums only: a list of people by dân tộc serves no report. */
export function turnTable(pieces: AsyncIterable<readonly TurnRow[]>, total: number, t: Translate): ReportTable {
  const columns = turnColumns(t);
  const totals = [columns.map(({ name }) => (name === 'className' ? t('total') : name === 'turns' ? total : null))];
  return { ...outline('turns', columns, t), rows: turnCells(pieces, columns), totals };
}

function turnColumns(t: Translate): Column<TurnRow>[] {
  return [
    { name: 'classCode', width: 10, cell: ({ classCode }) => classCode },
    { name: 'className', width: 40, cell: ({ className }) => className },
    { name: 'closesOn', width: 12, kind: 'date', cell: ({ countedOn }) => countedOn },
    { name: 'fullName', width: 28, cell: ({ fullName }) => fullName },
    { name: 'organisation', width: 40, cell: ({ unitName }) => unitName },
    { name: 'taxCode', width: 16, cell: ({ taxCode }) => taxCode },
    { name: 'group', width: 22, cell: ({ unitGroup }) => t(`group.${unitGroup}`) },
    { name: 'attended', width: 10, kind: 'number', cell: ({ sessionsAttended }) => sessionsAttended },
    { name: 'sessions', width: 8, kind: 'number', cell: ({ sessionsTotal }) => sessionsTotal },
    { name: 'turns', width: 8, kind: 'number', cell: () => 1 },
  ];
}

async function* turnCells(pieces: AsyncIterable<readonly TurnRow[]>, columns: readonly Column<TurnRow>[]): AsyncGenerator<SheetValue[]> {
  for await (const piece of pieces) {
    for (const row of piece) yield cellsOf(columns, row);
  }
}

type Finding = Omit<Discrepancy, 'check'> & { readonly check: string };

export function reconciliationTable(report: Pick<ListedReport, 'total' | 'discrepancies'>, listedTurns: number, t: Translate): ReportTable {
  const expected = report.total.total;
  const listed = { check: 'same-total-everywhere', subject: t('reporting:sheet.turns'), expected, found: listedTurns };
  const wrong: Finding[] = [...report.discrepancies, ...(listedTurns === expected ? [] : [listed])];
  const agreed: Finding = { check: 'agreed', subject: null, expected, found: listedTurns };
  const columns: readonly Column<Finding>[] = [
    { name: 'check', width: 60, cell: ({ check }) => t(`reporting:check.${check}`) },
    { name: 'subject', width: 30, cell: ({ subject }) => subject },
    { name: 'expected', width: 14, kind: 'number', cell: (finding) => finding.expected },
    { name: 'found', width: 14, kind: 'number', cell: ({ found }) => found },
  ];
  const rows = (wrong.length > 0 ? wrong : [agreed]).map((finding) => cellsOf(columns, finding));
  return { ...outline('reconciliation', columns, t), rows, totals: [] };
}
