import type { LegacyEncoding } from '../../../shared/legacy-vietnamese.js';
import type { ColumnField } from './list-columns.js';
import type { ListDefaults } from './read-person.js';

/** One sheet of a file that may be the list. */
export interface SheetFacts {
  readonly name: string;
  readonly lines: number;
  readonly hiddenColumns: number;
  readonly guessed: LegacyEncoding | null;
}

/** How a list is to be read: what was found out about it, and what a person decided. */
export interface ImportSettings extends ListDefaults {
  /** The columns as somebody corrected them, or as a form or a program sent them; left out: as the heads say. */
  readonly columns?: readonly ColumnField[];
  /** Every line is a person: nothing above, between or below. */
  readonly isPlain?: boolean;
  /** Of a file with several sheets that may be the list: all of them, in the order of the file. */
  readonly sheets?: readonly SheetFacts[];
  /** The place of the one that is read; left out: 0. */
  readonly sheet?: number;
  /** What the letters looked like when the list came; null for Unicode. */
  readonly guessed: LegacyEncoding | null;
  /** What somebody decided after looking at both readings; left out until then. */
  readonly encoding?: LegacyEncoding | 'unicode';
  readonly takeHidden?: boolean;
  /** Enter also those who are perhaps in the class already. */
  readonly takeDoubtful?: boolean;
}

/** The text of a list that looks like one of before Unicode must be looked at before it is used. */
export function needsEncodingDecision({ guessed, encoding }: ImportSettings): boolean {
  return guessed !== null && encoding === undefined;
}
