import { goalsOf, neededOn, paceOfGoals } from './goals.js';

const period = { from: '2021-01-01', to: '2025-12-31' };
const wording = (validFrom: string, wanted: number | null, reason: string | null = null) => ({
  ...{ validFrom, reason },
  terms: { comparator: 'GTE', wanted, wantedMax: null, tolerancePercent: null } as const,
});
type Wording = ReturnType<typeof wording>;
const lastOf = (wordings: readonly Wording[], day: string): Wording | null =>
  wordings.filter(({ validFrom }) => validFrom <= day).at(-1) ?? null;
const first = wording('2021-01-01', 500);

it.each([
  ['one that was never changed', [first], '2025-06-30', [['2021-01-01', 500]]],
  [
    'one that was changed',
    [first, wording('2025-01-01', 600, 'QĐ 15')],
    '2025-06-30',
    [
      ['2021-01-01', 500],
      ['2025-01-01', 600],
    ],
  ],
  ['one that was changed later than the cut-off day', [first, wording('2025-01-01', 600)], '2024-12-31', [['2021-01-01', 500]]],
  ['one of which other terms were changed', [first, wording('2023-01-01', 500)], '2025-06-30', [['2021-01-01', 500]]],
  ['one that was corrected from its first day', [first, wording('2021-01-01', 510)], '2025-06-30', [['2021-01-01', 510]]],
])('the goals by day of a target, %s', (_, wordings, asOf, goals) => {
  expect(goalsOf(wordings, { ...period, asOf }, lastOf).map(({ since, needed }) => [since, needed])).toEqual(goals);
});

describe('a goal that was changed in the last year', () => {
  const goals = goalsOf([first, wording('2025-01-01', 600, 'QĐ 15')], { ...period, asOf: '2025-06-30' }, lastOf);

  it('is the old one until the day before', () => {
    expect([neededOn(goals, '2024-12-31'), neededOn(goals, '2025-01-01'), neededOn(goals, '2020-12-31')]).toEqual([500, 600, null]);
    expect(goals.at(-1)?.reason).toBe('QĐ 15');
  });

  it('asks until then for the pace of the old one, and at the end for all of the new one', () => {
    const pace = paceOfGoals(goals, period).map(({ day, value }) => [day, Math.round(value)]);
    expect(pace).toEqual([
      ['2021-01-01', 0],
      ['2025-01-01', 400],
      ['2025-01-01', 480],
      ['2025-12-31', 600],
    ]);
  });
});
