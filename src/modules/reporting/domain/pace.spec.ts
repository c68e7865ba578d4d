import { isPast } from './is-past.js';
import { leastThatMeets, type Pace, paceOf, shareOver } from './pace.js';

const period = { from: '2021-01-01', to: '2025-12-31' };

/** Read on the cut-off day itself. */
function paceUpTo(asOf: string, needed: number, done: number, days: typeof period): Pace {
  return paceOf(needed, done, { ...days, asOf }, isPast(days.to, { asOf, readOn: asOf }));
}

describe('the least that keeps a promise', () => {
  it.each([
    ['trên 500', 'GT', 500, null, 501],
    ['ít nhất 10', 'GTE', 10, null, 10],
    ['02', 'EXACT', 2, null, 2],
    ['1-2', 'RANGE', 1, null, 1],
    ['khoảng 20', 'ABOUT', 20, null, 18],
    ['khoảng 20, 5 %', 'ABOUT', 20, 5, 19],
    ['a qualitative target', 'QUALITATIVE', null, null, null],
    ['a milestone', 'MILESTONE', 1, null, null],
    ['a measurement', 'MEASURED', null, null, null],
  ])('of %s', (_, comparator, wanted, tolerancePercent, least) => {
    expect(leastThatMeets({ comparator, wanted, tolerancePercent })).toBe(least);
  });
});

describe('pace against time', () => {
  it.each([
    ['before the period', '2020-12-31', 0, { status: 'not-begun', planned: 0, gap: 0 }],
    ['on the first day', '2021-01-01', 0, { status: 'no-result', planned: 0, gap: 0 }],
    ['on the first day with something done', '2021-01-01', 1, { status: 'ahead', planned: 0, gap: 1 }],
    ['on the last day on which nothing is due', '2021-01-03', 0, { status: 'no-result', planned: 0, gap: 0 }],
    ['on the first day on which one is due', '2021-01-04', 0, { status: 'behind', planned: 1, gap: 1 }],
    ['when the one that is due was done', '2021-01-04', 1, { status: 'on-pace', planned: 1, gap: 0 }],
    ['behind in the middle', '2023-07-02', 200, { status: 'behind', planned: 250, gap: 50 }],
    ['exactly on pace', '2023-07-02', 250, { status: 'on-pace', planned: 250, gap: 0 }],
    ['ahead', '2023-07-02', 260, { status: 'ahead', planned: 250, gap: 10 }],
    ['one short of what is needed, "trên 500" being 501', '2025-12-30', 500, { status: 'on-pace', planned: 500, gap: 0 }],
    ['on the last day, when all should be done', '2025-12-31', 500, { status: 'behind', planned: 501, gap: 1 }],
    ['met before the time is over', '2024-11-15', 540, { status: 'met', planned: 388, gap: 39 }],
    ['after the period, not met by one', '2026-01-01', 500, { status: 'missed', planned: 501, gap: 1 }],
    ['after the period, met', '2026-01-01', 501, { status: 'met', planned: 501, gap: 0 }],
    ['before the period, with opening figures that meet it', '2020-06-01', 501, { status: 'met', planned: 0, gap: 0 }],
  ])('is told %s', (_, asOf, done, told) => {
    expect(paceUpTo(asOf, 501, done, period)).toEqual({ ...told, needed: 501 });
  });

  it.each([
    ['before its time', '2020-12-31', 0, 'not-begun'],
    ['with 76 % of the time gone', '2024-10-18', 0, 'no-result'],
    ['on the day before the last', '2025-12-30', 0, 'no-result'],
    ['on the last day', '2025-12-31', 0, 'behind'],
    ['after its time', '2026-01-01', 0, 'missed'],
    ['with one trained', '2024-10-18', 1, 'met'],
  ])('is never on pace with nothing done of "1-2 chuyên gia": %s', (_, asOf, done, status) => {
    expect(paceUpTo(asOf, 1, done, period).status).toBe(status);
  });

  it('asks for two enterprises of a year only when their share of the year is over', () => {
    const year = { from: '2024-01-01', to: '2024-12-31' };
    expect(paceUpTo('2024-06-30', 2, 0, year).planned).toBe(0);
    expect(paceUpTo('2024-07-01', 2, 0, year).planned).toBe(1);
    expect(paceUpTo('2024-12-31', 2, 0, year).planned).toBe(2);
  });

  it('is never negative, and all of it is over on the last day', () => {
    expect(shareOver({ ...period, asOf: '2019-01-01' })).toBe(0);
    expect(shareOver({ ...period, asOf: '2025-12-31' })).toBe(1);
    expect(shareOver({ ...period, asOf: '2031-01-01' })).toBe(1);
    expect(shareOver({ from: '2024-05-05', to: '2024-05-05', asOf: '2024-05-05' })).toBe(1);
  });
});
