import { isColumnNumber, saysSum } from '../../../shared/sheet-lines.js';
import { type ColumnField, type Correction, columnsOf, fieldOfHead, guessColumns, namesSomebody, plainWords } from './list-columns.js';

export interface ListRow {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly hidden: boolean;
  /** What somebody wrote instead of what the line says about a person. */
  readonly corrected?: Correction | null;
}

/** A line about one person; `section` is the heading above it, such as the unit that the following people come from. */
export interface PersonRow extends ListRow {
  readonly section: string | null;
}

export interface ListTable {
  readonly columns: readonly ColumnField[];
  /** What the file calls its columns; empty when it does not. */
  readonly heads: readonly string[];
  readonly people: readonly PersonRow[];
  /** Titles, totals, signatures, numbers below the heads: read, and not taken for people. */
  readonly passedOver: number;
}

/** The heads stand below a few lines of title, if at all. */
const LINES_OF_TITLE = 60;

interface Head {
  readonly heads: readonly string[];
  readonly columns: readonly ColumnField[];
  /** Place of the first row below. */
  readonly below: number;
}

/** How many columns a sheet explains; the sheet of a workbook with most of them is the list. */
export function wordsOfHead(rows: readonly ListRow[]): number {
  const head = findHead(rows);
  return head ? head.columns.filter((field) => field !== 'ignored').length : 0;
}

/**
 * The list in a sheet as people write them: a national motto and titles above, heads in one row or two, a row of numbers below
 * them, headings between people, a total and signatures at the end. `columns` of somebody who corrected them are kept; in a plain list,
 * which a form or a program sent, every line is a person.
 */
export function findTable(
  rows: readonly ListRow[],
  { columns, isPlain = false }: { readonly columns?: readonly ColumnField[]; readonly isPlain?: boolean } = {},
): ListTable {
  if (isPlain) return plainTable(rows, columns ?? []);
  const head = findHead(rows) ?? NO_HEAD;
  const body = rows.slice(head.below);
  const known = head === NO_HEAD ? guessColumns(body.map(({ texts }) => texts)) : head.columns;
  const people = peopleOf(body, columns ?? known);
  return { columns: columns ?? known, heads: head.heads, people, passedOver: rows.length - people.length };
}

const NO_HEAD: Head = { heads: [], columns: [], below: 0 };

function plainTable(rows: readonly ListRow[], columns: readonly ColumnField[]): ListTable {
  return { columns, heads: [], people: rows.map((row) => ({ ...row, section: null })), passedOver: 0 };
}

function findHead(rows: readonly ListRow[]): Head | null {
  let best: Head | null = null;
  const known = (head: Head | null): number => head?.columns.filter((field) => field !== 'ignored').length ?? 0;
  rows.slice(0, LINES_OF_TITLE).forEach((_, place) => {
    const head = headAt(rows, place);
    if (head && known(head) > known(best)) best = head;
  });
  return best;
}

function headAt(rows: readonly ListRow[], place: number): Head | null {
  const upper = rows[place]?.texts ?? [];
  const lower = rows[place + 1]?.texts ?? [];
  const isTwoRows = isSecondHead(upper, lower);
  const width = Math.max(upper.length, isTwoRows ? lower.length : 0);
  const heads = Array.from({ length: width }, (_, column) => headOf(upper[column] ?? '', isTwoRows ? (lower[column] ?? '') : ''));
  const columns = columnsOf(heads);
  return namesSomebody(columns) && !isSameEverywhere(upper) ? { heads, columns, below: place + (isTwoRows ? 2 : 1) } : null;
}

/** Below 'Giới tính' stand 'Nam' and 'Nữ'; what is merged downwards is said twice. */
function isSecondHead(upper: readonly string[], lower: readonly string[]): boolean {
  if (!namesSomebody(columnsOf(upper))) return false;
  const said = lower
    .map((text, column) => ({ text: plainWords(text), above: plainWords(upper[column] ?? '') }))
    .filter(({ text }) => text !== '');
  if (said.length === 0) return false;
  const isHead = ({ text, above }: { text: string; above: string }): boolean => text === above || fieldOfHead(text) !== null;
  return said.every(isHead) && said.some(({ text, above }) => text !== above);
}

function headOf(upper: string, lower: string): string {
  if (lower === '' || plainWords(lower) === plainWords(upper)) return upper.trim();
  const both = `${upper} ${lower}`.trim();
  return fieldOfHead(both) ? both : fieldOfHead(lower) ? lower.trim() : both;
}

const signature =
  /^(nguoi lap|thu truong|lanh dao|giam doc$|chu tich$|truong phong$|xac nhan|noi nhan|ky ten|ky ghi ro|(.{0,40} )?ngay (\d{1,2} )?thang (\d{1,2} )?nam)/;

function peopleOf(rows: readonly ListRow[], columns: readonly ColumnField[]): PersonRow[] {
  const people: PersonRow[] = [];
  let section: string | null = null;
  for (const row of rows) {
    const kind = kindOf(row, columns, people.length > 0);
    if (kind === 'end') break;
    if (kind === 'section') section = firstWords(row.texts, columns);
    if (kind === 'person') people.push({ ...row, section });
  }
  return people;
}

function kindOf({ texts }: ListRow, columns: readonly ColumnField[], hasPeople: boolean): 'person' | 'section' | 'nothing' | 'end' {
  const filled = texts.filter((text, column) => text.trim() !== '' && columns[column] !== 'ordinal');
  const first = firstWords(texts, columns);
  if (filled.length === 0) return 'nothing';
  const distinct = new Set(filled.map(plainWords)).size;
  if (hasPeople && signature.test(plainWords(first)) && distinct <= 3) return 'end';
  const isNumbers = filled.every(isColumnNumber);
  if (isNumbers || isHeadAgain(texts, columns)) return 'nothing';
  if (saysSum(first) && distinct <= 3) return 'nothing';
  return isSection(texts, columns, distinct) ? 'section' : 'person';
}

const roman = /^([IVX]+|[A-H])[.)]?$/;

/** 'I. Sở, ban, ngành' over the whole width, or beside a Roman number; a lone name in a list of names is a person. */
function isSection(texts: readonly string[], columns: readonly ColumnField[], distinct: number): boolean {
  if (distinct !== 1 || columns.filter((field) => field !== 'ignored' && field !== 'ordinal').length < 2) return false;
  const ordinal = (texts[columns.indexOf('ordinal')] ?? '').trim();
  return isSameEverywhere(texts) || roman.test(ordinal) || /^([IVX]+|[A-H])[.)] /.test(firstWords(texts, columns));
}

/** Printed lists say their heads again on every page. */
function isHeadAgain(texts: readonly string[], columns: readonly ColumnField[]): boolean {
  const known = texts.filter((text, column) => columns[column] !== 'ignored' && fieldOfHead(text) === columns[column]);
  return known.length >= 2 && known.length * 2 > texts.filter((text) => text.trim() !== '').length;
}

function isSameEverywhere(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '');
  return filled.length > 2 && new Set(filled).size === 1;
}

/** The first cell that says more than a number; a sum may be said in the column of the numbers. */
function firstWords(texts: readonly string[], columns: readonly ColumnField[]): string {
  const says = (text: string, column: number): boolean =>
    /\p{L}{2}/u.test(text) && (columns[column] !== 'ordinal' || !roman.test(text.trim()));
  return (texts.find(says) ?? '').trim();
}
