import fc from 'fast-check';
import { hideSmallCells, hideSmallYears, isSmall, smallestShown } from './hide-small-cells.js';

const backwards = (cells: readonly unknown[]): number[] => cells.map((_, index) => cells.length - 1 - index);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('small cells of a public table', () => {
  it.each([
    ['nothing is hidden where nothing is small', [45, 0, 5], [45, 0, 5]],
    ['a single small cell takes a large one with it', [45, 3, 0, 38], [45, null, 0, null]],
    ['the companion is the first large one in the secret order', [45, 2, 38], [45, null, null]],
    ['two small cells that leave enough open stand alone', [45, 4, 0, 4], [45, null, 0, null]],
    ['two small cells that give each other away take a third', [1, 45, 1], [null, null, null]],
    ['what cannot be protected is withheld as a whole', [4, 1, 0], null],
    ['a table of one small cell', [3], null],
    ['an empty table', [], []],
    ['nobody is not hidden', [0, 0], [0, 0]],
  ])('%s', (_, cells, shown) => {
    expect(hideSmallCells(cells, backwards(cells))).toEqual(shown);
  });

  const tables = fc.array(fc.oneof(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 400 })), { maxLength: 12 });

  it('are never shown, and what is shown is right', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const shown = hideSmallCells(cells, backwards(cells)) ?? [];
        const wrong = shown.filter((cell, index) => cell !== null && (cell !== cells[index] || isSmall(cell)));
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('leave at least five values open for each hidden cell, by the total and the shown cells', () => {
    fc.assert(
      fc.property(tables, (cells) => {
        const { hidden, rest } = leftOpen(cells);
        // Zeros are shown, so that each hidden cell is at least 1.
        expect(hidden === 0 || (hidden > 1 && rest - hidden + 1 >= smallestShown)).toBe(true);
      }),
    );
  });

  it.each([2, 3, 4])('cannot be found by somebody who knows the rule and tries every table of %s cells', (width) => {
    const most = 11;
    const seen = new Map<string, Set<string>[]>();
    // A small total is itself not shown.
    const pictures = everyTable(width, most).flatMap((cells) =>
      sum(cells) < smallestShown ? [] : picturesOf(cells).map((picture) => ({ cells, picture })),
    );
    for (const { cells, picture } of pictures) {
      const possible = seen.get(picture) ?? cells.map(() => new Set());
      for (const [index, value] of cells.entries()) possible[index]?.add(String(value));
      seen.set(picture, possible);
    }
    const found = [...seen].filter(([published, possible]) => {
      const { total, shown } = JSON.parse(published) as { total: number; shown: (number | null)[] | null };
      // Only where every table that could look like this is among those tried.
      if (total - sum((shown ?? []).map((cell) => cell ?? 0)) > most) return false;
      return possible.some(({ size }, index) => size === 1 && (shown === null || shown[index] === null));
    });
    expect(seen.size).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});

/** What may be published of a table: one picture for each companion that the secret order may name. */
function picturesOf(cells: readonly number[]): string[] {
  const orders = cells.map((_, first) => [first, ...cells.keys()]);
  return [...new Set(orders.map((order) => JSON.stringify({ total: sum(cells), shown: hideSmallCells(cells, order) })))];
}

/** How many cells are hidden, and what they sum up to; of a table that is withheld all of them. */
function leftOpen(cells: readonly number[]): { hidden: number; rest: number } {
  const shown = hideSmallCells(cells, backwards(cells));
  if (shown === null) return { hidden: 0, rest: sum(cells) };
  return { hidden: shown.filter((cell) => cell === null).length, rest: sum(cells) - sum(shown.map((cell) => cell ?? 0)) };
}

/** Every table of so many cells from 0 to `most`. */
function everyTable(width: number, most: number): number[][] {
  if (width === 0) return [[]];
  const values = Array.from({ length: most + 1 }, (_, value) => value);
  return everyTable(width - 1, most).flatMap((rest) => values.map((value) => [value, ...rest]));
}

describe('years with their months', () => {
  const orderOf = (_: string, cells: number): number[] => [...Array(cells).keys()].reverse();
  const months = (...values: number[]): number[] => [...values, ...Array.from({ length: 12 - values.length }, () => 0)];
  const year = (name: number, ...values: number[]) => ({ year: name, total: sum(values), months: months(...values) });

  it('hide the small months of a shown year with another of its months', () => {
    const [first] = hideSmallYears([year(2024, 45, 3, 38)], orderOf) ?? [];
    expect(first).toMatchObject({ total: 86 });
    expect(first?.months?.slice(0, 4)).toEqual([45, null, null, 0]);
  });

  it('say nothing of the months of a year that is hidden, small or not', () => {
    const shown = hideSmallYears([year(2022, 3), year(2023, 40, 41), year(2024, 50)], orderOf);
    expect(shown?.map(({ total, months: told }) => [total, told === null])).toEqual([
      [null, true],
      [81, false],
      [null, true],
    ]);
  });

  it('withhold the months of a year that cannot be protected, and keep the year', () => {
    expect(hideSmallYears([year(2024, 4, 1)], orderOf)).toEqual([{ year: 2024, total: 5, months: null }]);
  });

  it('give no hidden month or year away by any sum of what is shown', () => {
    const years = fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 99 })), { maxLength: 12 }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(years, (given) => {
        const rows = given.map((values, index) => year(2021 + index, ...values));
        const shown = hideSmallYears(rows, orderOf);
        if (shown === null) return;
        const nulls = (cells: readonly (number | null)[]): number => cells.filter((cell) => cell === null).length;
        expect(nulls(shown.map(({ total }) => total))).not.toBe(1);
        expect(shown.filter(({ total, months: told }) => total === null && told !== null)).toEqual([]);
        expect(shown.filter(({ months: told }) => told !== null && nulls(told) === 1)).toEqual([]);
        expect(shown.filter(({ total }, index) => total !== null && total !== rows[index]?.total)).toEqual([]);
      }),
    );
  });
});
