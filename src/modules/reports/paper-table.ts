import { fittedColumns } from '../../platform/documents/fitted-columns.js';
import { type Align, mm, type TableBlock } from '../../platform/documents/official-paper.js';

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
