import { isColumnNumber, saysSum } from '../../../shared/sheet-lines.js';
import { type ColumnChoice, columnsOfHeads, type EvidenceColumn, findHeads, LEAST_HEADS } from './evidence-columns.js';
import { nameKey } from './evidence-feed.js';

interface SheetLine {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly hidden: boolean;
}

/** What each column holds, from the left; null for what is not read. */
type Columns = readonly (EvidenceColumn | null)[];

/** One line about a record, cell by cell as it was written; what was left empty is not there. */
export interface EvidenceLine {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Readonly<Partial<Record<EvidenceColumn, string>>>;
}

export interface EvidenceTable {
  readonly columns: Columns;
  /** What the list calls its columns, empty when it does not; while nobody knows what they hold, what stands in its first full line. */
  readonly heads: readonly string[];
  /** The first line below them. */
  readonly sample: readonly string[];
  /** Heads that say nothing known, where nobody has said what their columns hold: these are not read. */
  readonly unread: readonly string[];
  readonly lines: readonly EvidenceLine[];
  /** Titles, numbers of columns, sums, signatures. */
  readonly passedOver: number;
}

/** The list in a sheet as people write them, or null where no line of heads is found and nobody has said what the columns hold. */
export function findEvidenceTable(rows: readonly SheetLine[], said?: readonly ColumnChoice[]): EvidenceTable | null {
  const chosen = said?.map((column) => (column === 'ignored' ? null : column));
  const place = findHeads(rows) ?? (chosen === undefined ? null : headsByHand(rows, chosen));
  if (place === null) return null;
  const heads = rows[place]?.texts ?? [];
  const columns = chosen ?? columnsOfHeads(heads);
  const isUnread = (head: string, index: number): boolean => columns[index] === null && head.trim() !== '' && !isOrdinal(head);
  const unread = chosen === undefined ? heads.filter(isUnread) : [];
  return { columns, heads, unread, ...recordsBelow(rows, place, columns) };
}

/** `place` is that of the heads, -1 where there are none. */
function recordsBelow(rows: readonly SheetLine[], place: number, columns: Columns): Pick<EvidenceTable, 'sample' | 'lines' | 'passedOver'> {
  const records = rows.slice(place + 1).filter((row) => isRecord(row.texts, columns));
  return {
    sample: records[0]?.texts ?? [],
    lines: records.map(({ number, hidden, texts }) => ({ number, hidden, cells: cellsOf(texts, columns) })),
    passedOver: rows.length - records.length - (place < 0 ? 0 : 1),
  };
}

/** A list whose heads say nothing known, until somebody has said what its columns hold; null for what is too narrow to be a list. */
export function undecidedTable(rows: readonly SheetLine[]): EvidenceTable | null {
  const place = rows.findIndex(({ texts }) => distinctOf(texts).size >= LEAST_HEADS);
  if (place < 0) return null;
  const heads = rows[place]?.texts ?? [];
  return { columns: heads.map(() => null), heads, sample: rows[place + 1]?.texts ?? [], unread: [], lines: [], passedOver: 0 };
}

/**
 * The first full line, if it names the column of the days instead of a day; otherwise -1, as the list has no heads at all: no record may be
 * lost for them.
 */
function headsByHand(rows: readonly SheetLine[], columns: Columns): number {
  const first = rows.findIndex(({ texts }) => isRecord(texts, columns));
  const day = (rows[first]?.texts[columns.indexOf('countedOn')] ?? '').trim();
  return day !== '' && !/\d/.test(day) ? first : -1;
}

const distinctOf = (texts: readonly string[]): Set<string> => new Set(texts.map((text) => text.trim()).filter((text) => text !== ''));

function isOrdinal(head: string): boolean {
  return /^(tt|stt|s tt|so tt|so thu tu|no)?$/.test(nameKey(head));
}

/** A record fills two columns at least: a heading, a sum and a signature fill one, or the same words stand in every cell. */
function isRecord(texts: readonly string[], columns: Columns): boolean {
  const filled = texts.filter((_, index) => (columns[index] ?? null) !== null);
  if (distinctOf(filled).size < 2) return false;
  if (filled.every((text) => text.trim() === '' || isColumnNumber(text))) return false;
  if (saysSum((texts.find((text) => text.trim() !== '') ?? '').trim())) return false;
  const again = columnsOfHeads(texts);
  return !columns.every((column, index) => column === null || again[index] === column);
}

function cellsOf(texts: readonly string[], columns: Columns): EvidenceLine['cells'] {
  const said = columns.flatMap((column, index): [EvidenceColumn, string][] => {
    const text = (texts[index] ?? '').trim();
    return column === null || text === '' ? [] : [[column, text]];
  });
  return Object.fromEntries(said);
}
