import { type MilestoneFacts, reachedOn } from './milestone.js';
import type { Figure, PlanFacts } from './plan-facts.js';

const figures = (...rows: readonly (readonly [string, number])[]): Figure[] =>
  rows.map(([countedOn, value]) => {
    return {
      targetId: 't',
      kind: 'reported',
      countedOn,
      value,
      denominator: null,
      personId: null,
      evidence: 'Báo cáo (mô phỏng)',
      verified: true,
    };
  });
const record = (countedOn: string, verified: boolean): NonNullable<PlanFacts['records']>[number] => ({
  ...{ id: 'r', targetId: 't', kind: 'milestone', countedOn, quantity: 1, verified, source: 'Biên bản (mô phỏng)' },
  ...{ unitGroup: null, organisation: null, taxCode: null, subject: null },
});

describe('"Triển khai xây dựng Cổng thông tin điện tử"', () => {
  it.each<[string, Pick<MilestoneFacts, 'figures' | 'records'>, string | null]>([
    ['nobody said anything', { figures: [] }, null],
    ['under way', { figures: figures(['2024-03-01', 0]) }, null],
    ['reached', { figures: figures(['2024-03-01', 0], ['2024-06-30', 1]) }, '2024-06-30'],
    ['reached, and said so again a year later', { figures: figures(['2024-06-30', 1], ['2025-06-30', 1]) }, '2024-06-30'],
    ['reached, taken back and reached', { figures: figures(['2022-06-30', 1], ['2023-06-30', 0], ['2024-06-30', 1]) }, '2024-06-30'],
    ['taken back', { figures: figures(['2022-06-30', 1], ['2023-06-30', 0]) }, null],
    ['on record, not verified', { figures: [], records: [record('2024-05-01', false)] }, null],
    ['on record', { figures: [], records: [record('2024-05-01', false), record('2024-06-01', true)] }, '2024-06-01'],
    ['on record before it was said', { figures: figures(['2024-06-30', 1]), records: [record('2024-06-01', true)] }, '2024-06-01'],
    ['said before it was on record', { figures: figures(['2024-05-30', 1]), records: [record('2024-06-01', true)] }, '2024-05-30'],
    ['said by one person alone', { figures: figures(['2024-06-30', 1]).map((each) => ({ ...each, verified: false })) }, null],
    ['after the cut-off day', { figures: figures(['2024-12-30', 1]) }, null],
  ])('%s', (_, facts, day) => {
    expect(reachedOn({ id: 't' }, { periodFrom: '2021-01-01', periodTo: '2025-12-31', ...facts }, '2024-11-15')).toBe(day);
  });
});
