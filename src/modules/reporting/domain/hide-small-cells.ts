/**
 * The smallest number of people that is shown to everybody. In a class of 30 to 50, in a district where people know each other, one, two or
 * three co-operatives or women are persons; five is the usual threshold of statistics offices.
 */
export const smallestShown = 5;

/** A number that everybody may see: a null is hidden. */
export type ShownCell = number | null;

/** Numbers of people below the threshold; nobody is not a person. */
export function isSmall(value: number): boolean {
  return value > 0 && value < smallestShown;
}

/** The places of a table in a secret order: which cell is hidden beside a small one must not tell which of the two is small. */
export type SecretOrder = readonly number[];

/**
 * Cells of a table whose total is shown, with the small ones hidden so that the others and the total do not give them away. Null where no
 * part of the table can be shown.
 *
 * - Every cell of 1 to 4 is hidden. A 0 is shown.
 * - Hidden cells must leave at least five values open for each of them: with k hidden cells that sum up to S each may be anything from 1
 *   to S - k + 1. Where they do not (one cell alone never does), a companion of 5 or more is hidden too, the first in the secret order. A
 *   choice by size, or by place, would tell those who know this rule which cell is the small one.
 * - Where there is no companion, the whole table is withheld.
 */
export function hideSmallCells(cells: readonly number[], order: SecretOrder): ShownCell[] | null {
  const hidden = new Set(cells.flatMap((value, index) => (isSmall(value) ? [index] : [])));
  if (hidden.size > 0 && !leavesOpen(cells, hidden)) {
    const companion = order.find((index) => (cells[index] ?? 0) >= smallestShown);
    if (companion === undefined) return null;
    hidden.add(companion);
  }
  return cells.map((value, index) => (hidden.has(index) ? null : value));
}

function leavesOpen(cells: readonly number[], hidden: ReadonlySet<number>): boolean {
  const sum = [...hidden].reduce((total, index) => total + (cells[index] ?? 0), 0);
  return hidden.size > 1 && sum - hidden.size + 1 >= smallestShown;
}

/** Years with their months: a year that is hidden says nothing of its months either. */
export interface ShownYear {
  readonly year: number;
  readonly total: ShownCell;
  /** January first; null where they are withheld, or where the year has none. */
  readonly months: readonly ShownCell[] | null;
}

/** A table of two levels is protected level by level: the years within their total, the months of a shown year within its total. */
export function hideSmallYears(
  years: readonly { readonly year: number; readonly total: number; readonly months: readonly number[] }[],
  orderOf: (table: string, cells: number) => SecretOrder,
): ShownYear[] | null {
  const totals = hideSmallCells(
    years.map(({ total }) => total),
    orderOf('years', years.length),
  );
  if (totals === null) return null;
  return years.map(({ year, months }, index) => {
    const total = totals[index] ?? null;
    return { year, total, months: total === null ? null : hideSmallCells(months, orderOf(`months-${year}`, months.length)) };
  });
}
