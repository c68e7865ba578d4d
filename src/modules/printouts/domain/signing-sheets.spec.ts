import { daysOf, isAcross, signingSheets } from './signing-sheets.js';

const days = (...counts: number[]): { heldOn: string }[] =>
  counts.flatMap((count, index) => Array.from({ length: count }, () => ({ heldOn: `2024-08-${String(index + 5).padStart(2, '0')}` })));

const sizes = (sheets: unknown[][]): number[] => sheets.map((sheet) => sheet.length);

describe('the sheets people sign', () => {
  it.each([
    ['one half-day', days(1), [1]],
    ['one day', days(2), [2]],
    ['three days on one sheet', days(2, 2, 2), [6]],
    ['an expert course of two weeks', days(2, 2, 2, 2, 2, 2, 2, 2, 2, 2), [6, 6, 6, 2]],
    ['days of three half-days, kept whole', days(3, 3, 3), [6, 3]],
    ['days that would not fit whole', days(2, 3, 2), [5, 2]],
    ['no session yet', [], []],
  ])('hold %s', (_, sessions, expected) => {
    expect(sizes(signingSheets(sessions))).toEqual(expected);
  });

  it('lie across from three half-days on', () => {
    expect([2, 3].map((count) => isAcross(days(count)))).toEqual([false, true]);
  });

  it('keep the half-days of a day under one heading', () => {
    expect(sizes(daysOf(days(2, 1, 3)))).toEqual([2, 1, 3]);
  });
});
