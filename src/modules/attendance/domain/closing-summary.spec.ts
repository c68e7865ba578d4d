import { sumTurns, turnOutcome, type CountedTurn } from './closing-summary.js';

const turn = (values: Partial<CountedTurn>): CountedTurn => ({
  quantity: 1,
  unitGroup: 'DOANH_NGHIEP',
  gender: 'male',
  minority: 'no',
  ...values,
});

describe('turnOutcome', () => {
  it.each([
    [3, true, 'earned'],
    [0, false, 'neverCame'],
    [1, false, 'tooFewSessions'],
  ] as const)('%i sessions, earned %s: %s', (attended, earnsTurn, outcome) => {
    expect(turnOutcome({ attended, earnsTurn })).toBe(outcome);
  });
});

describe('sumTurns', () => {
  it('has groups that add up to the total, and women and minorities among them', () => {
    const sums = sumTurns([
      turn({}),
      turn({ gender: 'female', minority: 'yes' }),
      turn({ unitGroup: 'HOP_TAC_XA', gender: null, minority: 'not_stated' }),
    ]);
    expect(sums.groups).toEqual([
      { unitGroup: 'DOANH_NGHIEP', turns: 2, women: 1, minority: 1 },
      { unitGroup: 'HOP_TAC_XA', turns: 1, women: 0, minority: 0 },
    ]);
    expect(sums).toMatchObject({ turns: 3, women: 1, minority: 1, genderNotStated: 1, minorityNotStated: 1 });
  });

  it('takes back what a reopened class had counted', () => {
    const sums = sumTurns([turn({ gender: 'female' }), turn({ gender: 'female', quantity: -1 })]);
    expect(sums).toMatchObject({ turns: 0, women: 0 });
    expect(sums.groups).toEqual([{ unitGroup: 'DOANH_NGHIEP', turns: 0, women: 0, minority: 0 }]);
  });
});
