import type { Sheet, SheetRow } from '../../platform/documents/spreadsheet.js';
import { DomainError } from '../../shared/domain-error.js';
import { guessEncoding, type LegacyEncoding } from '../../shared/legacy-vietnamese.js';
import { type ListRow, wordsOfHead } from './domain/find-table.js';
import type { SheetFacts } from './domain/import-settings.js';
import { lettersOf } from './domain/read-letters.js';

/** One sheet that may be the list, with its lines. */
export interface RawSheet extends SheetFacts {
  readonly rows: readonly SheetRow[];
}

/** As many lines as five of the largest classes have people. */
export const MOST_LINES = 10_000;
const MOST_SHEETS = 20;
/** Enough to tell how a file is written. */
const SAMPLE_ROWS = 200;

/** How many columns the heads of a sheet explain. */
export type Explains = (rows: readonly ListRow[]) => number;

export interface FoundSheets {
  readonly sheets: readonly RawSheet[];
  /** The one of them to read. */
  readonly chosen: RawSheet;
}

/**
 * The sheets of a file that somebody may mean, and the one that looks most like a list of people, or of what `explains` knows; `wanted`
 * names another one. What has no place beside it in `MOST_LINES` is left out.
 * @throws DomainError invalid `listEmpty` with field `file`, `sheetNotFound` with field `sheet`.
 */
export function findSheets(all: readonly Sheet[], wanted?: string, explains: Explains = wordsOfHead): FoundSheets {
  const filled = all.filter(({ rows }) => rows.length > 0);
  const shown = filled.filter(({ hidden }) => !hidden);
  const candidates = shown.length > 0 ? shown : filled;
  const best = wanted === undefined ? mostListLike(candidates, explains) : filled.find(({ name }) => name.trim() === wanted);
  if (!best && wanted !== undefined) throw new DomainError('invalid', 'sheetNotFound', { field: 'sheet' });
  if (!best) throw new DomainError('invalid', 'listEmpty', { field: 'file' });
  const chosen = rawSheet(best);
  return { sheets: withinLimits(candidates, best).map((sheet) => (sheet === best ? chosen : rawSheet(sheet))), chosen };
}

/** What is said of a sheet without its lines. */
export function factsOf({ name, lines, hiddenColumns, guessed }: RawSheet): SheetFacts {
  return { name, lines, hiddenColumns, guessed };
}

/** What was pasted or typed is one sheet without a name. */
export function rawSheet({ name, rows, hiddenColumns }: Pick<Sheet, 'name' | 'rows' | 'hiddenColumns'>): RawSheet {
  return { name: name.slice(0, 100), lines: rows.length, hiddenColumns: hiddenColumns.length, guessed: guessOf(rows), rows };
}

/** The sheet whose heads explain most; of two the first. */
function mostListLike(sheets: readonly Sheet[], explains: Explains): Sheet | undefined {
  const [first, ...others] = sheets.map((sheet) => ({ sheet, words: wordsOf(sheet, explains) }));
  return first && others.reduce((best, each) => (each.words > best.words ? each : best), first).sheet;
}

function withinLimits(candidates: readonly Sheet[], best: Sheet): Sheet[] {
  let lines = best.rows.length;
  const others = candidates
    .filter((sheet) => sheet !== best)
    .slice(0, MOST_SHEETS - 1)
    .filter(({ rows }) => {
      if (lines + rows.length > MOST_LINES) return false;
      lines += rows.length;
      return true;
    });
  const kept = new Set([best, ...others]);
  return candidates.includes(best) ? candidates.filter((sheet) => kept.has(sheet)) : [best, ...others];
}

function wordsOf(sheet: Sheet, explains: Explains): number {
  const rows = sheet.rows.slice(0, SAMPLE_ROWS);
  const texts = lettersOf(
    rows.map(({ cells }) => cells),
    guessOf(rows) ?? 'unicode',
  );
  return explains(rows.map(({ number, hidden }, place) => ({ number, hidden, texts: texts[place] ?? [] })));
}

/** Fonts say it for certain, letters nearly so. Every line is asked: a few may come from another file. */
function guessOf(rows: readonly SheetRow[]): LegacyEncoding | null {
  const cells = rows.flatMap((row) => row.cells);
  return (
    guessEncoding(cells.map(({ text }) => text)) ??
    cells.find(({ font, text }) => font && /[^\p{ASCII}]/u.test(text))?.font?.encoding ??
    null
  );
}
