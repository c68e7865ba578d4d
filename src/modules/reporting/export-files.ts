import type { Writable } from 'node:stream';
import { CsvStream } from '../../platform/documents/csv-stream.js';
import type { CsvSeparator } from '../../platform/documents/table-format.js';
import { WorkbookStream } from '../../platform/documents/workbook-stream.js';
import type { ReportTable } from './report-tables.js';

export interface WorkbookFrame {
  /** Lines above every table; the first of a sheet is the name of its table. */
  readonly title: readonly string[];
  readonly creator: string;
  readonly created: Date;
}

/** One sheet for each table, written as the rows come. @throws when the receiver went away */
export async function writeWorkbook(receiver: Writable, tables: Iterable<ReportTable>, frame: WorkbookFrame): Promise<void> {
  const book = await WorkbookStream.open(receiver, { creator: frame.creator, created: frame.created });
  for (const { name, columns, rows, totals } of tables) {
    const sheet = book.sheet(name, columns, { title: [name, ...frame.title] });
    for await (const row of rows) await sheet.row(row);
    for (const row of totals) await sheet.total(row);
  }
  await book.finish();
}

/** What every row says beside its own facts: by which day and which rules it was counted. */
export interface CsvStamp {
  readonly headers: readonly string[];
  readonly values: readonly (string | number)[];
}

/**
 * Header and rows only: a CSV file is for programs, which add up for themselves. The stamp stands in columns of its own, because a
 * file of rows has no other place for it. @throws when the receiver went away
 */
export async function writeCsv(
  receiver: Writable,
  { columns, rows }: ReportTable,
  stamp: CsvStamp,
  separator?: CsvSeparator,
): Promise<void> {
  const csv = new CsvStream(receiver, separator);
  await csv.row([...columns.map(({ header }) => header), ...stamp.headers]);
  for await (const row of rows) await csv.row([...row, ...stamp.values]);
  await csv.finish();
}
