import type { Writable } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { CsvStream } from './csv-stream.js';
import type { CsvSeparator } from './table-format.js';

/** As CsvStream writes a number with commas between the fields. */
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A file that CsvStream wrote with commas, its rows unchanged but for the sign between their fields and that of the decimals: of the
 * columns under these headings, for a text that looks like a number is a text. @throws when the receiver went away
 */
export async function writeCsvAnew(receiver: Writable, kept: Buffer, numbers: readonly string[], separator: CsvSeparator): Promise<void> {
  const [headings = [], ...rows] = parse(kept, { bom: true });
  const isNumber = headings.map((heading) => numbers.includes(heading));
  const csv = new CsvStream(receiver, separator);
  await csv.row(headings);
  for (const row of rows) await csv.row(row.map((cell, place) => (isNumber[place] && NUMBER.test(cell) ? Number(cell) : cell)));
  await csv.finish();
}
