import { supportOf, targetOf } from '../../../../test/support/make-numbers.js';
import { doublesOf } from './doubles.js';
import type { SupportNumbers } from './report-numbers.js';

const targets = [targetOf({ key: 'supported', label: 'Hỗ trợ 30 doanh nghiệp' })];
const record = supportOf({ countedOn: '2024-05-10' });
const figure = supportOf({ id: null, kind: 'reported', countedOn: '2024-11-10', value: 8 });

describe('what may be counted twice', () => {
  it('is a reported figure and records of one year behind one target', () => {
    expect(doublesOf({ targets, support: [record, supportOf({ id: 'r2', countedOn: '2024-06-10' }), figure] })).toEqual([
      { label: 'Hỗ trợ 30 doanh nghiệp', year: 2024, figures: 8, records: 2 },
    ]);
  });

  it.each<[string, SupportNumbers[]]>([
    ['records alone', [record]],
    ['figures alone', [figure]],
    ['an opening figure, which is of the time before', [record, { ...figure, kind: 'opening' }]],
    ['a figure of another year', [record, { ...figure, countedOn: '2023-11-10' }]],
    ['a figure of another target', [record, { ...figure, target: 'award' }]],
  ])('is not %s', (_, support) => {
    expect(doublesOf({ targets, support })).toEqual([]);
  });
});
