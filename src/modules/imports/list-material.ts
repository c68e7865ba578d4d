import { createHash } from 'node:crypto';
import { isEmptyRow, plainCell, type Sheet, type SheetRow } from '../../platform/documents/spreadsheet.js';
import { readSpreadsheet } from '../../platform/documents/spreadsheet-reader.js';
import { readSeparatedText } from '../../platform/documents/spreadsheet-reader-csv.js';
import { DomainError } from '../../shared/domain-error.js';
import { guessEncoding, type LegacyEncoding } from '../../shared/legacy-vietnamese.js';
import { wordsOfHead } from './domain/find-table.js';
import type { ColumnField } from './domain/list-columns.js';
import { lettersOf } from './domain/read-letters.js';

/** What is handed in, in one of the ways in. */
export type Material =
  | { readonly source: 'file'; readonly fileName: string; readonly bytes: Buffer }
  | { readonly source: 'pasted'; readonly text: string }
  | { readonly source: 'typed' | 'api'; readonly people: readonly TypedPerson[] };

export type TypedPerson = Partial<Record<ColumnField, string>>;

/** A list as it came, before anybody understood it. */
export interface RawList {
  readonly source: Material['source'];
  readonly fileName: string;
  /** SHA-256 in hex. */
  readonly fileHash: string;
  readonly sheetName: string;
  readonly hiddenColumns: number;
  readonly rows: readonly SheetRow[];
  readonly guessed: LegacyEncoding | null;
  /** Known beforehand, where a form or a program sent fields. */
  readonly columns?: readonly ColumnField[];
}

/** As many lines as five of the largest classes have people. */
const MOST_LINES = 10_000;
/** Enough to tell how a file is written. */
const SAMPLE_ROWS = 200;

/** @throws DomainError invalid as `readSpreadsheet` says, with field `file`, `text` or `people`: `listEmpty`, `listTooLong`. */
export async function readMaterial(material: Material): Promise<RawList> {
  const list = await rawList(material);
  const field = { file: 'file', pasted: 'text', typed: 'people', api: 'people' }[material.source];
  if (list.rows.length === 0) throw new DomainError('invalid', 'listEmpty', { field });
  if (list.rows.length > MOST_LINES) throw new DomainError('invalid', 'listTooLong', { field, params: { most: MOST_LINES } });
  return list;
}

async function rawList(material: Material): Promise<RawList> {
  const unnamed = { source: material.source, fileName: '', sheetName: '', hiddenColumns: 0, guessed: null };
  if (material.source === 'file') {
    const sheets = await readSpreadsheet(material.bytes);
    return { ...unnamed, ...fromSheet(chosenSheet(sheets)), fileName: material.fileName, fileHash: hashOf(material.bytes) };
  }
  if (material.source === 'pasted') return { ...unnamed, ...fromSheet(readSeparatedText(material.text)), fileHash: hashOf(material.text) };
  const columns = fieldsOf(material.people);
  const rows = material.people.map((person, index) => ({
    number: index + 1,
    cells: columns.map((field) => plainCell(person[field] ?? '')),
    hidden: false,
  }));
  return { ...unnamed, rows: rows.filter((row) => !isEmptyRow(row)), columns, fileHash: hashOf(JSON.stringify(material.people)) };
}

function fieldsOf(people: readonly TypedPerson[]): ColumnField[] {
  return [...new Set(people.flatMap((person) => Object.keys(person) as ColumnField[]))];
}

/** The sheet whose heads explain most; of two the first, and none that is hidden while another one is a list. */
function chosenSheet(sheets: readonly Sheet[]): Sheet {
  const shown = sheets.filter(({ hidden, rows }) => !hidden && rows.length > 0);
  const candidates = (shown.length > 0 ? shown : sheets).map((sheet) => ({ sheet, words: wordsOf(sheet) }));
  const [first, ...others] = candidates;
  if (!first) throw new DomainError('invalid', 'listEmpty', { field: 'file' });
  return others.reduce((best, each) => (each.words > best.words ? each : best), first).sheet;
}

function wordsOf(sheet: Sheet): number {
  const rows = sheet.rows.slice(0, SAMPLE_ROWS);
  const texts = lettersOf(
    rows.map(({ cells }) => cells),
    guessOf({ rows }) ?? 'unicode',
  );
  return wordsOfHead(rows.map(({ number, hidden }, place) => ({ number, hidden, texts: texts[place] ?? [] })));
}

function fromSheet(sheet: Sheet): Pick<RawList, 'sheetName' | 'hiddenColumns' | 'rows' | 'guessed'> {
  return { sheetName: sheet.name.slice(0, 100), hiddenColumns: sheet.hiddenColumns.length, rows: sheet.rows, guessed: guessOf(sheet) };
}

/** Fonts say it for certain, letters nearly so. Every line is asked: a few may come from another file. */
function guessOf({ rows }: Pick<Sheet, 'rows'>): LegacyEncoding | null {
  const cells = rows.flatMap((row) => row.cells);
  return (
    guessEncoding(cells.map(({ text }) => text)) ??
    cells.find(({ font, text }) => font && /[^\p{ASCII}]/u.test(text))?.font?.encoding ??
    null
  );
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
