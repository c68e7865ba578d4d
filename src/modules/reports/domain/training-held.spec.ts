import { classOf, countOf, numbersOf, targetOf } from '../../../../test/support/make-numbers.js';
import { courseTypes } from '../../../shared/course-type.js';
import type { TargetNumbers } from './report-numbers.js';
import { wordsFromNumbers } from './report-words.js';

const classes = [
  classOf({ id: 'c1', turns: { ...countOf({ DOANH_NGHIEP: 11, TO_CHUC: 1 }, 5), genderNotStated: 2 }, present: 12, certificates: 0 }),
  classOf({ id: 'c2', courseType: 'CHUYEN_GIA', turns: countOf({ SO_BAN_NGANH: 3 }, 1, 1), present: 3, certificates: 2 }),
  classOf({ id: 'c3', courseType: 'TUYEN_TRUYEN', turns: countOf({ SO_BAN_NGANH: 15 }, 6), present: 15, certificates: 0 }),
  classOf({ id: 'c4', courseType: 'HOI_NGHI', turns: countOf({ UBND_HUYEN: 13 }, 4), present: 13, certificates: 0 }),
];
const all = countOf({ DOANH_NGHIEP: 11, TO_CHUC: 1, SO_BAN_NGANH: 18, UBND_HUYEN: 13 }, 16, 1);
const told = (targets: TargetNumbers[]): (string | undefined)[] => {
  const days = { from: '2024-01-01', to: '2024-12-31', asOf: '2024-12-31' };
  const turns = { total: all, before: countOf(), cumulative: all, opening: 0 };
  const { communication, training } = wordsFromNumbers(numbersOf({ targets, classes, countedTypes: courseTypes, days, turns }), 'Sở');
  return [communication, ...(training?.split('\n').slice(0, 2) ?? [])];
};

it('tells each event of a plan that wants no number of turns once, and not among its classes', () => {
  expect(told([targetOf({ basis: 'EVENT_COUNT', cumulative: null })])).toEqual([
    'Trong năm 2024, đã tổ chức 01 hội nghị, 01 đợt tuyên truyền với 28 lượt đại biểu tham dự.',
    'Trong năm 2024, đã tổ chức 02 lớp đào tạo, tập huấn với 15 lượt người tham dự, trong đó nữ 06 lượt (40,0%), người dân tộc thiểu số 01 lượt (6,7%) (không khai giới tính 02 lượt). Đã cấp 02 giấy chứng nhận.',
    'Theo đối tượng: sở, ban, ngành 03 lượt; tổ chức, đoàn thể, hội 01 lượt; doanh nghiệp 11 lượt.',
  ]);
});

it('tells the turns of a plan whose target counts events as that target does', () => {
  expect(told([targetOf()])[1]).toMatch(/^Trong năm 2024, đã tổ chức 04 lớp đào tạo, tập huấn với 43 lượt người tham dự/);
});
