import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { DomainError } from '../../shared/domain-error.js';
import { isEmptyRow, MOST_COLUMNS, MOST_ROWS, plainCell, type Sheet } from './spreadsheet.js';

/** The semicolon is what a Vietnamese Excel writes; the tab is what a copied piece of a sheet has. */
const SEPARATORS = ['\t', ';', ',', '|'] as const;

/** A quote opens a field only at its beginning: a single one inside a text (5" ống) opens nothing. */
const QUOTED = /(?<=^\uFEFF?|[\t;,|\r\n])"(?:[^"]|"")*"/g;

/** Separated text in whatever encoding. @throws DomainError invalid `fileDamaged`, `fileTooManyRows`. */
export function readCsv(bytes: Buffer): Sheet[] {
  return [readSeparatedText(decode(bytes))];
}

/** A piece of a sheet as the clipboard has it, or the content of a CSV file. */
export function readSeparatedText(text: string): Sheet {
  const records = parseRecords(text);
  if (records.length > MOST_ROWS) throw new DomainError('invalid', 'fileTooManyRows', { field: 'file', params: { most: MOST_ROWS } });
  const rows = records.map((record, index) => ({
    number: index + 1,
    cells: record.slice(0, MOST_COLUMNS).map(plainCell),
    hidden: false,
  }));
  return { name: '', hidden: false, rows: rows.filter((row) => !isEmptyRow(row)), hiddenColumns: [] };
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      ...{ bom: true, delimiter: separatorOf(text), relax_column_count: true, relax_quotes: true },
      ...{ skip_empty_lines: false, to: MOST_ROWS + 1, max_record_size: 200_000 },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError('invalid', 'fileDamaged', { field: 'file' });
  }
}

/**
 * The one that stands equally often in the most lines, for a sheet has as many columns in each; of two like that the one of which there are
 * more. Signs within quotes divide nothing, and neither do the commas of addresses and decimals, of which lines have now two, now none.
 */
function separatorOf(text: string): string {
  const sample = text
    .slice(0, 20_000)
    .replace(QUOTED, '')
    .split(/\r\n|\r|\n/);
  const regularity = (separator: string): number => {
    const counts = sample.map((line) => line.split(separator).length - 1).filter((count) => count > 0);
    return Math.max(
      0,
      ...[...Map.groupBy(counts, (count) => count)].map(([count, { length }]) => length * MOST_COLUMNS + Math.min(count, MOST_COLUMNS - 1)),
    );
  };
  return SEPARATORS.reduce((best, each) => (regularity(each) > regularity(best) ? each : best));
}

/**
 * A mark at the beginning says it; bytes that are right UTF-8 are UTF-8. Everything else is one of the old tables and stays as it is read
 * by the Western one: which table it was, a person must confirm.
 */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : bytes.toString('latin1');
}
