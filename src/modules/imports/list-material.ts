import { createHash } from 'node:crypto';
import { isEmptyRow, plainCell } from '../../platform/documents/spreadsheet.js';
import { readSpreadsheet } from '../../platform/documents/spreadsheet-reader.js';
import { readSeparatedText } from '../../platform/documents/spreadsheet-reader-csv.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ColumnField } from './domain/list-columns.js';
import { type Explains, findSheets, type FoundSheets, MOST_LINES, type RawSheet, rawSheet } from './list-sheets.js';

/** What is handed in, in one of the ways in. */
export type Material =
  | { readonly source: 'file'; readonly fileName: string; readonly bytes: Buffer; readonly sheet?: string }
  | { readonly source: 'pasted'; readonly text: string }
  | { readonly source: 'typed' | 'api'; readonly people: readonly TypedPerson[] };

export type TypedPerson = Partial<Record<ColumnField, string>>;

/** A list as it came, before anybody understood it. */
export interface RawList extends FoundSheets {
  readonly source: Material['source'];
  readonly fileName: string;
  /** SHA-256 in hex. */
  readonly fileHash: string;
  /** Known beforehand, where a form or a program sent fields. */
  readonly columns?: readonly ColumnField[];
}

/** @throws DomainError invalid as `readSpreadsheet` and `findSheets` say, with field `file`, `text` or `people`: `listEmpty`, `listTooLong`. */
export async function readMaterial(material: Material, explains?: Explains): Promise<RawList> {
  const list = await rawList(material, explains);
  const field = { file: 'file', pasted: 'text', typed: 'people', api: 'people' }[material.source];
  const { lines } = list.chosen;
  if (lines === 0) throw new DomainError('invalid', 'listEmpty', { field });
  if (lines > MOST_LINES) throw new DomainError('invalid', 'listTooLong', { field, params: { most: MOST_LINES } });
  return list;
}

async function rawList(material: Material, explains?: Explains): Promise<RawList> {
  const { source } = material;
  if (material.source === 'file') {
    const { bytes, fileName, sheet } = material;
    return { source, fileName, fileHash: hashOf(bytes), ...findSheets(await readSpreadsheet(bytes), sheet, explains) };
  }
  if (material.source === 'pasted') {
    return { source, fileName: '', fileHash: hashOf(material.text), ...onlySheet(rawSheet(readSeparatedText(material.text))) };
  }
  const columns = fieldsOf(material.people);
  const rows = material.people
    .map((person, index) => ({ number: index + 1, cells: columns.map((field) => plainCell(person[field] ?? '')), hidden: false }))
    .filter((row) => !isEmptyRow(row));
  // Who types or sends fields writes Unicode.
  const sheet = { ...rawSheet({ name: '', rows, hiddenColumns: [] }), guessed: null };
  return { source, fileName: '', fileHash: hashOf(JSON.stringify(material.people)), ...onlySheet(sheet), columns };
}

const onlySheet = (chosen: RawSheet): FoundSheets => ({ sheets: [chosen], chosen });

function fieldsOf(people: readonly TypedPerson[]): ColumnField[] {
  return [...new Set(people.flatMap((person) => Object.keys(person) as ColumnField[]))];
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
