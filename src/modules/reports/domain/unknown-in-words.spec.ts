import { numbersOf, targetOf } from '../../../../test/support/make-numbers.js';
import type { TargetNumbers } from './report-numbers.js';
import { wordsFromNumbers } from './report-words.js';

const office = 'Sở Khoa học và Công nghệ';
const ended = { from: '2024-01-01', to: '2024-12-31', asOf: '2024-12-31' };

it('the text of a report does not say that nothing was done in days of which the program has no record', () => {
  const turns = { basis: 'ATTENDEE_TURN', label: 'trên 500 lượt người', unit: 'lượt người', wanted: 'trên 500 lượt người', inDays: null };
  const classes = { basis: 'CLASS_COUNT', label: 'Khoảng 20 lớp tập huấn', unit: 'lớp', wanted: 'khoảng 20 lớp', inDays: null };
  const begun = [targetOf({ ...turns, cumulative: 0 }), targetOf({ ...classes, cumulative: 2 })];
  const words = (targets: TargetNumbers[]): string[] | undefined =>
    wordsFromNumbers(numbersOf({ targets, classes: [], days: ended }), office).training?.split('\n');
  expect(words(begun)).toEqual(
    expect.arrayContaining([
      'Trong năm 2024, chưa có số liệu về lớp đào tạo, tập huấn.',
      'Chỉ tiêu “Khoảng 20 lớp tập huấn”: trong kỳ chưa có số liệu; lũy kế 02 lớp (mục tiêu: khoảng 20 lớp).',
    ]),
  );
  expect(words([targetOf({ ...turns, cumulative: null })])?.at(-1)).toBe('Lũy kế từ đầu giai đoạn: chưa có số liệu.');
});

it.each([
  ['REPORTED_COUNT', null, 'trong kỳ 0 doanh nghiệp; lũy kế 02 doanh nghiệp.'],
  ['ORG_TURN', null, 'trong kỳ chưa có số liệu; lũy kế 02 doanh nghiệp.'],
  ['ORG_TURN', 1, 'trong kỳ 01 doanh nghiệp; lũy kế 02 doanh nghiệp.'],
])('the text of support of %s says of %s in these days what the table of targets says', (basis, inDays, said) => {
  const target = targetOf({ basis, label: 'Tham gia giải thưởng', unit: 'doanh nghiệp', inDays, cumulative: 2 });
  const { support } = wordsFromNumbers(numbersOf({ targets: [target], classes: [], days: ended }), office);
  expect(support).toBe(`Chỉ tiêu “Tham gia giải thưởng”: ${said}`);
});
