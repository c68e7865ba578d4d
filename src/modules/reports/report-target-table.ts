import { fittedColumns } from '../../platform/documents/fitted-columns.js';
import { mm, type Align, type TableBlock } from '../../platform/documents/official-paper.js';
import { type NumberReader, showNumber, showPercent, vietnameseReader } from '../../shared/number-signs.js';
import { hasEstimates, type OwnEstimates, shownEstimate } from './domain/report-estimates.js';
import { knownInDays, type ReportNumbers, type TargetNumbers } from './domain/report-numbers.js';
import { documentDate, estimateOf } from './domain/report-words.js';

/** A column of a table of a report: what stands over it, how wide it is, and what it shows of a row. */
export interface PaperColumn<Row> {
  readonly header: string;
  readonly mm?: number;
  readonly share?: number;
  readonly align?: Align;
  readonly cell: (row: Row, index: number) => string;
  /** In the row of the sum. */
  readonly total?: string;
}

export const figure = (value: number | null, reader: NumberReader = vietnameseReader): string =>
  value === null ? '' : showNumber(value, reader);

/** '168/240' of a ratio. */
function fraction(value: number | null, of: number | null, reader: NumberReader): string {
  return of === null ? figure(value, reader) : `${figure(value ?? 0, reader)}/${figure(of, reader)}`;
}

/** What was done for a target; a milestone that is under way has no number yet. */
export function doneFor(
  { basis }: Pick<TargetNumbers, 'basis'>,
  value: number | null,
  of: number | null,
  reader: NumberReader = vietnameseReader,
): string {
  return basis === 'MILESTONE' && value === 0 ? '' : fraction(value, of, reader);
}

/** The same number as the text says. */
export const doneInDays = (target: TargetNumbers, reader: NumberReader = vietnameseReader): string =>
  doneFor(target, knownInDays(target), target.inDaysOf, reader);

export const share = (percent: number | null, reader: NumberReader = vietnameseReader): string =>
  percent === null ? '' : showPercent(percent / 100, reader);

/** A table with one line of heads, numbered columns below it where `numbered`, and its sum. */
export function paperTable<Row>(columns: readonly PaperColumn<Row>[], rows: readonly Row[], width: number, size = 11): TableBlock {
  const totals = columns.some(({ total }) => total !== undefined);
  const texts = rows.map((row, index) => columns.map(({ cell }) => cell(row, index)));
  const header = columns.map((column) => column.header);
  const widths = fittedColumns(columns, { header, rows: [...texts, columns.map(({ total = '' }) => total)], size }, width);
  const sum = { cells: columns.map(({ total }) => ({ text: total ?? '' })), bold: true };
  return {
    kind: 'table',
    columns: columns.map(({ align = 'left' }, index) => ({ width: widths[index] ?? 0, align })),
    header: [header.map((text) => ({ text }))],
    rows: [...texts.map((cells) => ({ cells: cells.map((text) => ({ text })) })), ...(totals ? [sum] : [])],
    size,
    rowHeight: mm(6),
  };
}

/** '58'; '60*' where somebody judged for themselves. */
export function estimateFigure(target: TargetNumbers, own: OwnEstimates = {}, reader: NumberReader = vietnameseReader): string {
  const shown = shownEstimate(target, own);
  return shown === null ? '' : `${figure(shown.value, reader)}${shown.own ? '*' : ''}`;
}

/** II.6: every target with what was done up to the cut-off day, the estimate of the year, the period so far and the judgement. */
export function targetTable({ targets, days }: ReportNumbers, width: number, own: OwnEstimates = {}): TableBlock {
  const upTo = days.asOf < days.to ? `Thực hiện đến ${documentDate(days.asOf)}` : 'Thực hiện trong kỳ';
  const over = !hasEstimates(days, own);
  const estimate: PaperColumn<TargetNumbers> = {
    ...{ header: estimateOf(days), mm: 15, align: 'centre' },
    cell: (target) => estimateFigure(target, own),
  };
  const columns: PaperColumn<TargetNumbers>[] = [
    { header: 'TT', mm: 8, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Chỉ tiêu', share: 1, cell: ({ label }) => label },
    { header: 'Kế hoạch', mm: over ? 30 : 24, align: 'centre', cell: ({ wanted }) => wanted },
    { header: upTo, mm: 21, align: 'centre', cell: (row) => doneInDays(row) },
    ...(over ? [] : [estimate]),
    { header: 'Lũy kế giai đoạn', mm: 20, align: 'centre', cell: (row) => doneFor(row, row.cumulative, row.cumulativeOf) },
    { header: 'Tỷ lệ', mm: 16, align: 'centre', cell: ({ percent }) => share(percent) },
    { header: 'Đánh giá', mm: 17, align: 'centre', cell: ({ judgement }) => judgement },
  ];
  return paperTable(columns, targets, width);
}
