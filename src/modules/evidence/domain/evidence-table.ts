import { columnsOfHeads, type EvidenceColumn, findHeads } from './evidence-columns.js';
import { nameKey } from './evidence-feed.js';

interface SheetLine {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly texts: readonly string[];
  readonly hidden: boolean;
}

/** One line about a record, cell by cell as it was written; what was left empty is not there. */
export interface EvidenceLine {
  /** As the spreadsheet counts, from 1. */
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: Readonly<Partial<Record<EvidenceColumn, string>>>;
}

export interface EvidenceTable {
  readonly columns: readonly EvidenceColumn[];
  /** Heads that say nothing known: their columns are not read. */
  readonly unread: readonly string[];
  readonly lines: readonly EvidenceLine[];
  /** Titles, numbers of columns, sums, signatures. */
  readonly passedOver: number;
}

const numberOfColumn = /^\(?\d{1,2}\)?$/;
const total = /^(tổng( cộng| số)?|cộng|total)(?![\p{L}])/iu;

/** The list in a sheet as people write them, or null where no line of heads is found. */
export function findEvidenceTable(rows: readonly SheetLine[]): EvidenceTable | null {
  const place = findHeads(rows);
  if (place === null) return null;
  const heads = rows[place]?.texts ?? [];
  const columns = columnsOfHeads(heads);
  const lines = rows
    .slice(place + 1)
    .filter((row) => isRecord(row.texts, columns))
    .map(({ number, hidden, texts }) => ({ number, hidden, cells: cellsOf(texts, columns) }));
  return {
    columns: columns.filter((column) => column !== null),
    unread: heads.filter((head, index) => columns[index] === null && head.trim() !== '' && !isOrdinal(head)),
    lines,
    passedOver: rows.length - lines.length - 1,
  };
}

function isOrdinal(head: string): boolean {
  return /^(tt|stt|s tt|so tt|so thu tu|no)?$/.test(nameKey(head));
}

/** A record fills two columns at least: a heading, a sum and a signature fill one, or the same words stand in every cell. */
function isRecord(texts: readonly string[], columns: readonly (EvidenceColumn | null)[]): boolean {
  const filled = texts.filter((text, index) => text.trim() !== '' && columns[index] !== null);
  if (new Set(filled.map((text) => text.trim())).size < 2) return false;
  if (filled.every((text) => numberOfColumn.test(text.trim()))) return false;
  if (total.test((texts.find((text) => text.trim() !== '') ?? '').trim())) return false;
  const again = columnsOfHeads(texts);
  return !columns.every((column, index) => column === null || again[index] === column);
}

function cellsOf(texts: readonly string[], columns: readonly (EvidenceColumn | null)[]): EvidenceLine['cells'] {
  const said = columns.flatMap((column, index): [EvidenceColumn, string][] => {
    const text = (texts[index] ?? '').trim();
    return column === null || text === '' ? [] : [[column, text]];
  });
  return Object.fromEntries(said);
}
