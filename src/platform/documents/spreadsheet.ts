import type { FontMeaning } from '../../shared/legacy-vietnamese.js';

/** What a cell shows, as text and not yet cleaned: days as dd/mm/yyyy, numbers without grouping, formulas as their last result. */
export interface SheetCell {
  readonly text: string;
  /** Only when the font of the cell says that its letters are not Unicode. */
  readonly font?: FontMeaning;
}

export interface SheetRow {
  /** As the spreadsheet program counts, from 1. */
  readonly number: number;
  readonly cells: readonly SheetCell[];
  readonly hidden: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Without the empty ones. A merged area has its text in every cell. */
  readonly rows: readonly SheetRow[];
  /** From 0. */
  readonly hiddenColumns: readonly number[];
}

/** More is no list of people but an accident: a format dragged down to the end of the sheet, or an attack. */
export const MOST_ROWS = 100_000;
export const MOST_COLUMNS = 60;
/** Nothing that is asked of a participant is longer. */
export const LONGEST_CELL = 1_000;

export const plainCell = (text: string): SheetCell => ({ text: text.slice(0, LONGEST_CELL) });
export const EMPTY_CELL: SheetCell = { text: '' };

export function isEmptyRow({ cells }: Pick<SheetRow, 'cells'>): boolean {
  return cells.every(({ text }) => text.trim() === '');
}
