import { numbersOf, targetOf } from '../../../../test/support/make-numbers.js';
import { compareNumbers } from './compare-numbers.js';
import { derivedCauses } from './derived-causes.js';
import type { ReportNumbers, TargetNumbers } from './report-numbers.js';

const year = { from: '2025-01-01', to: '2025-12-31' };

type Made = readonly [readOn: string | undefined, asOf: string, target: Partial<TargetNumbers>, days?: { from: string; to: string }];

const made = ([readOn, asOf, target, days = year]: Made): ReportNumbers =>
  numbersOf({ days: { ...days, asOf }, ...(readOn === undefined ? {} : { readOn }), targets: [targetOf(target)], classes: [] });

/** What differs of the target, and the keys of the causes. */
function told(one: Made, other: Made): unknown[] {
  const [then, now] = [made(one), made(other)];
  const rows = compareNumbers(then, now).filter(({ about }) => about === 'target');
  return rows.map((row) => [row.fact, ...derivedCauses(row, then, now).map(({ key }) => key)]);
}

const running = { judged: 'not-met', judgement: 'Chưa đạt' };
const missed = { judged: 'missed', judgement: 'Không đạt (hết kỳ)' };
const unknown = { judged: 'no-figure', judgement: 'Chưa có số liệu' };
const yearly = { periodicity: 'PER_YEAR' };

describe('a judgement of the same numbers that differs', () => {
  it.each<[string, Made, Made, unknown[]]>([
    ['is nothing where both were made on one day', ['2025-12-31', '2025-12-31', running], ['2025-12-31', '2025-12-31', running], []],
    [
      'comes from the end of the period, with one cut-off day',
      ['2025-12-31', '2025-12-31', running],
      ['2026-01-05', '2025-12-31', missed],
      [['judgement', 'periodEnded']],
    ],
    [
      'comes from the end of the period, with a later cut-off day too',
      ['2025-12-31', '2025-12-31', running],
      ['2026-01-05', '2026-01-05', missed],
      [['judgement', 'periodEnded']],
    ],
    [
      'comes from the end of the period whichever of the two is the older one',
      ['2026-01-05', '2025-12-31', missed],
      ['2025-12-31', '2025-12-31', running],
      [['judgement', 'periodEnded']],
    ],
    [
      'comes from other days where the earlier one would be the same if it were made today',
      ['2025-12-30', '2025-12-30', running],
      ['2026-01-05', '2025-12-31', missed],
      [['judgement', 'otherDays']],
    ],
    [
      'comes from other days where the report of a year within the period was made on its last day',
      ['2024-12-31', '2024-12-31', running, { from: '2024-01-01', to: '2024-12-31' }],
      ['2026-01-05', '2025-12-31', missed],
      [['judgement', 'otherDays']],
    ],
    [
      'comes from the end of a year, of a target of each year',
      ['2024-12-31', '2024-12-31', { ...running, ...yearly }, { from: '2024-01-01', to: '2024-12-31' }],
      ['2025-01-05', '2024-12-31', { ...unknown, ...yearly }, { from: '2024-01-01', to: '2024-12-31' }],
      [['judgement', 'periodEnded']],
    ],
    [
      'does not come from time where the condition was answered',
      ['2025-12-31', '2025-12-31', running],
      ['2026-01-05', '2025-12-31', { judged: 'not-ready', judgement: 'Chưa đủ điều kiện' }],
      [['judgement']],
    ],
    [
      'does not come from time where the promise was made smaller',
      ['2025-12-31', '2025-12-31', running],
      ['2026-01-05', '2025-12-31', { judged: 'met', judgement: 'Đạt', percent: 120 }],
      [['percent']],
    ],
    [
      'is not told of reports from before the day of making was kept',
      [undefined, '2025-12-31', running],
      ['2026-01-05', '2025-12-31', missed],
      [],
    ],
    [
      'is not told where a number differs, which says more',
      ['2025-12-31', '2025-12-31', running],
      ['2026-01-05', '2025-12-31', { ...missed, cumulative: 241 }],
      [['cumulative']],
    ],
  ])('%s', (_, one, other, rows) => {
    expect(told(one, other)).toEqual(rows);
  });
});

describe('0 that became unknown', () => {
  const none = { ...running, inDays: 0, cumulative: 0, percent: 0, people: 0 };
  const nobody = { ...unknown, inDays: null, cumulative: null, percent: null, people: null };

  it('comes from the end of the period, for nobody recorded anything', () => {
    expect(told(['2025-12-31', '2025-12-31', none], ['2026-01-05', '2025-12-31', nobody])).toEqual([
      ['inDays', 'periodEnded'],
      ['cumulative', 'periodEnded'],
      ['people', 'periodEnded'],
    ]);
  });

  it('of the days of a report comes from the end of these days, within the period too', () => {
    const half = { from: '2025-01-01', to: '2025-06-30' };
    const before = ['2025-06-30', '2025-06-30', none, half] as const;
    expect(told(before, ['2025-07-01', '2025-06-30', { ...none, inDays: null }, half])).toEqual([['inDays', 'periodEnded']]);
  });

  it('is no matter of time where both were made after it', () => {
    expect(told(['2026-01-01', '2025-12-31', none], ['2026-01-05', '2025-12-31', { ...none, inDays: null }])).toEqual([['inDays']]);
  });
});
