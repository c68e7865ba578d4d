import { foldText } from '../../../shared/text-folding.js';

/** So many letters may differ: a slip of the keyboard in one word. */
const SLIPS = 2;

/**
 * Whether the second name is the first one spelled better, and not somebody else's: accents and capitals never count, a middle name may
 * come or go, and a few letters may differ. Whoever sends another person names a substitute; otherwise one would sit on the seat of
 * another, and the history would call it a spelling.
 */
export function isSpellingOf(before: string, after: string): boolean {
  const [old, corrected] = [wordsOf(before), wordsOf(after)];
  if (old.length !== corrected.length && old.length > 1 && corrected.length > 1 && (within(old, corrected) || within(corrected, old))) {
    return true;
  }
  return distance(old.join(' '), corrected.join(' ')) <= SLIPS;
}

function wordsOf(name: string): string[] {
  return foldText(name).split(' ').filter(Boolean);
}

/** First and last word are the same, and every word of the short name stands in the long one. */
function within(short: readonly string[], long: readonly string[]): boolean {
  return short[0] === long[0] && short.at(-1) === long.at(-1) && short.every((word) => long.includes(word));
}

/** Levenshtein: insertions, deletions and replacements of single letters. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [column, wanted] of [...other].entries()) {
      const replaced = (row[column] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
