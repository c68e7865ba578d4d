import { classOf, countOf, numbersOf, targetOf } from '../../../../test/support/make-numbers.js';
import type { ClassNumbers, ReportNumbers } from './report-numbers.js';
import { estimatesInWords } from './estimates-in-words.js';
import { expertsBesideList, reportSummary, uncountedInWords, wordsFromNumbers, notStatedBelow } from './report-words.js';
import { groupsShown } from './report-groups.js';

const office = 'Sở Khoa học và Công nghệ';
const { plan } = numbersOf();

it.each<[string, Partial<ReportNumbers['plan']>, string]>([
  [
    'with its number and day',
    {},
    'Kết quả thực hiện Kế hoạch số 60/KH-UBND ngày 19/4/2022 của Ủy ban nhân dân tỉnh Tuyên Quang thực hiện Chương trình quốc gia, năm 2024',
  ],
  [
    'without a number that the source does not give',
    { number: 'Kế hoạch Hưng Yên 2021-2025', signedOn: null },
    'Kết quả thực hiện Kế hoạch Hưng Yên 2021-2025 của Ủy ban nhân dân tỉnh Tuyên Quang thực hiện Chương trình quốc gia, năm 2024',
  ],
  [
    'with a title that is a noun',
    { title: 'Nâng cao năng suất' },
    'Kết quả thực hiện Kế hoạch số 60/KH-UBND ngày 19/4/2022 của Ủy ban nhân dân tỉnh Tuyên Quang về “Nâng cao năng suất”, năm 2024',
  ],
])('the plan is named %s', (_, changes, words) => {
  expect(reportSummary(numbersOf({ plan: { ...plan, ...changes } }))).toBe(words);
});

it.each<[number, number, ClassNumbers['courseType'], string]>([
  [120, 0, 'HOI_NGHI', '120 đại biểu, không tính vào lượt người'],
  [11, 0, 'TAP_HUAN', '11 người, không tính vào lượt người'],
  [40, 38, 'TAP_HUAN', '40 người dự, trong đó 2 không thuộc đối tượng'],
  [40, 40, 'TAP_HUAN', ''],
  [0, 0, 'HOI_THAO', ''],
])('of %d people of a class %d count as turns (%s): "%s"', (present, total, courseType, words) => {
  expect(uncountedInWords(classOf({ present, courseType, turns: countOf({ DOANH_NGHIEP: total }) }))).toBe(words);
});

describe('what numbers say in the place of a text', () => {
  const ended = { from: '2024-01-01', to: '2024-12-31', asOf: '2024-12-31' };

  it('opens with the days, and the cut-off day while they run', () => {
    expect(wordsFromNumbers(numbersOf(), office).opening).toMatch(
      /Sở Khoa học và Công nghệ báo cáo kết quả thực hiện năm 2024 \(số liệu chốt đến ngày 15\/11\/2024\) như sau:$/,
    );
    expect(wordsFromNumbers(numbersOf({ days: ended }), office).opening).toMatch(/báo cáo kết quả thực hiện năm 2024 như sau:$/);
  });

  it('gives training with its shares, groups, experts and the period so far', () => {
    const expert = targetOf({
      key: 'experts',
      basis: 'DISTINCT_PERSON_CERTIFIED',
      unit: 'người',
      inDays: 9,
      cumulative: 10,
      wanted: 'ít nhất 10 người',
    });
    const { training } = wordsFromNumbers(numbersOf({ targets: [targetOf(), expert], days: ended }), office);
    expect(training?.split('\n')).toEqual([
      'Trong năm 2024, đã tổ chức 01 lớp đào tạo, tập huấn với 50 lượt người tham dự, trong đó nữ 20 lượt (40,0%), người dân tộc thiểu số 10 lượt (20,0%). Đã cấp 45 giấy chứng nhận.',
      'Theo đối tượng: doanh nghiệp 50 lượt.',
      'Đào tạo chuyên gia năng suất, chất lượng: trong kỳ 09 người; lũy kế 10 người (mục tiêu: ít nhất 10 người).',
      'Lũy kế từ đầu giai đoạn: 240 lượt người.',
      'Chi tiết tại Phụ lục I, II và III kèm theo.',
    ]);
  });

  it('names who came and does not count, as the certificates are theirs as well', () => {
    const [first] = numbersOf().classes;
    const { training } = wordsFromNumbers(numbersOf({ classes: [{ ...(first ?? classOf()), present: 52 }] }), office);
    expect(training).toContain('(20,0%). Ngoài ra có 02 lượt người dự không thuộc đối tượng của chỉ tiêu. Đã cấp 45 giấy chứng nhận.');
  });

  it('writes the period so far with a leading zero below ten, as every other number of the text', () => {
    const cumulative = countOf({ DOANH_NGHIEP: 2 });
    const { training } = wordsFromNumbers(
      numbersOf({ targets: [targetOf()], turns: { ...numbersOf().turns, cumulative, opening: 0 } }),
      office,
    );
    expect(training).toContain('Lũy kế từ đầu giai đoạn: 02 lượt người.');
  });

  it.each([
    [{ genderNotStated: 50, minorityNotStated: 40 }, 'không khai giới tính 50 lượt, không khai dân tộc 40 lượt'],
    [{ genderNotStated: 0, minorityNotStated: 3 }, 'không khai dân tộc 03 lượt'],
  ])('says beside the shares who did not state gender or ethnic group (%o)', (unknown, words) => {
    const numbers = numbersOf();
    const asked = { ...numbers, turns: { ...numbers.turns, total: { ...numbers.turns.total, ...unknown } } };
    expect(wordsFromNumbers(asked, office).training).toContain(`người dân tộc thiểu số 10 lượt (20,0%) (${words}).`);
    expect(notStatedBelow(asked)).toBe(`K${words.slice(1)}; không cộng vào cột nữ, cột DTTS.`);
    expect(notStatedBelow(numbers)).toBeNull();
  });

  it('says nothing of communication without an event, and counts events by kind', () => {
    expect(wordsFromNumbers(numbersOf(), office)).not.toHaveProperty('communication');
    const events = [
      classOf({ courseType: 'HOI_NGHI', present: 120 }),
      classOf({ courseType: 'HOI_THAO', present: 60 }),
      classOf({ courseType: 'HOI_THAO', present: 40, finalised: false }),
    ];
    expect(wordsFromNumbers(numbersOf({ classes: events, days: ended }), office).communication).toBe(
      'Trong năm 2024, đã tổ chức 01 hội nghị, 01 hội thảo với 180 lượt đại biểu tham dự.',
    );
  });

  it('says of a plan that wants no turns what it does want, each target by its name, and no sum of turns', () => {
    const wants = [
      targetOf({
        basis: 'DISTINCT_PERSON_CERTIFIED',
        label: '1-2 chuyên gia',
        unit: 'người',
        inDays: 1,
        cumulative: 1,
        wanted: 'từ 1 đến 2 người',
      }),
      targetOf({
        basis: 'DISTINCT_PERSON_CERTIFIED',
        label: '1-2 chuyên gia đánh giá',
        unit: 'người',
        inDays: 0,
        cumulative: 0,
        wanted: 'từ 1 đến 2 người',
      }),
      targetOf({ basis: 'CLASS_COUNT', label: 'Khoảng 20 lớp tập huấn', unit: 'lớp', inDays: 6, cumulative: 14, wanted: 'khoảng 20 lớp' }),
      targetOf({ basis: 'EVENT_COUNT', label: '2-4 đợt tuyên truyền', unit: 'đợt', inDays: 0, cumulative: 2, wanted: 'từ 2 đến 4 đợt' }),
    ];
    const { training, communication } = wordsFromNumbers(numbersOf({ targets: wants, classes: [], days: ended }), office);
    expect(training?.split('\n').slice(0, 1)).toEqual(['Trong năm 2024, chưa có lớp đào tạo, tập huấn nào được chốt.']);
    expect(training?.split('\n').slice(-3)).toEqual([
      'Chỉ tiêu “1-2 chuyên gia”: trong kỳ 01 người; lũy kế 01 người (mục tiêu: từ 1 đến 2 người).',
      'Chỉ tiêu “1-2 chuyên gia đánh giá”: trong kỳ 0 người; lũy kế 0 người (mục tiêu: từ 1 đến 2 người).',
      'Chỉ tiêu “Khoảng 20 lớp tập huấn”: trong kỳ 06 lớp; lũy kế 14 lớp (mục tiêu: khoảng 20 lớp).',
    ]);
    expect(training).not.toContain('lượt người');
    expect(communication).toBe('Chỉ tiêu “2-4 đợt tuyên truyền”: trong kỳ 0 đợt; lũy kế 02 đợt (mục tiêu: từ 2 đến 4 đợt).');
  });

  it('says of enterprises what targets count, and nothing where nobody has reported yet', () => {
    const supported = targetOf({
      basis: 'REPORTED_COUNT',
      unit: 'doanh nghiệp',
      label: 'Hỗ trợ 30 doanh nghiệp',
      inDays: 8,
      cumulative: 21,
    });
    expect(wordsFromNumbers(numbersOf({ targets: [supported] }), office).support).toBe(
      'Chỉ tiêu “Hỗ trợ 30 doanh nghiệp”: trong kỳ 08 doanh nghiệp; lũy kế 21 doanh nghiệp.',
    );
    expect(wordsFromNumbers(numbersOf({ targets: [{ ...supported, cumulative: null }] }), office)).not.toHaveProperty('support');
  });

  it.each([
    ['support', 'tổ chức, doanh nghiệp'],
    ['support', 'lượt doanh nghiệp, hộ kinh doanh, hợp tác xã'],
    ['support', 'lượt doanh nghiệp'],
    ['support', 'sản phẩm, hàng hóa'],
    ['capacity', 'đơn vị'],
  ] as const)('says in the part of %s what was done for a target of %s', (part, unit) => {
    const target = targetOf({ basis: 'REPORTED_COUNT', unit, label: 'Hỗ trợ 75', inDays: 3, cumulative: 66 });
    const words = wordsFromNumbers(numbersOf({ targets: [target] }), office);
    expect(words[part]).toBe(`Chỉ tiêu “Hỗ trợ 75”: trong kỳ 03 ${unit}; lũy kế 66 ${unit}.`);
    expect(words).not.toHaveProperty(part === 'support' ? 'capacity' : 'support');
  });

  it('writes numbers under ten of a group with a zero, as every other number of the text', () => {
    const turns = { ...numbersOf().turns, total: countOf({ DOANH_NGHIEP: 9 }) };
    const { training } = wordsFromNumbers(numbersOf({ turns }), office);
    expect(training).toContain('với 09 lượt người tham dự');
    expect(training).toContain('Theo đối tượng: doanh nghiệp 09 lượt.');
    const few = { ...turns, total: { ...turns.total, women: 6 } };
    const given = wordsFromNumbers(numbersOf({ turns: few, classes: [classOf({ certificates: 6 })] }), office).training;
    expect(given).toContain('trong đó nữ 06 lượt (66,7%)');
    expect(given).toContain('Đã cấp 06 giấy chứng nhận.');
  });

  it('says below the list of experts how many the target counts beside those who are named', () => {
    const wanted = targetOf({ basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'người', cumulative: 1 });
    const beside = (targets: ReportNumbers['targets']): string | null => expertsBesideList({ experts: [], targets });
    expect(beside([wanted])).toBe('Ngoài danh sách này, chỉ tiêu còn tính 01 người theo số liệu nhập kèm minh chứng; lũy kế 01 người.');
    expect(beside([{ ...wanted, cumulative: 0 }])).toBeNull();
    expect(beside([{ ...wanted, cumulative: null }])).toBeNull();
    expect(beside([wanted, wanted])).toBeNull();
    expect(beside([])).toBeNull();
  });

  it('shows groups that anybody belongs to, and all of them where nobody came', () => {
    expect(groupsShown(numbersOf())).toEqual(['DOANH_NGHIEP']);
    const nobody = { total: countOf(), before: countOf(), cumulative: countOf(), opening: 0 };
    expect(groupsShown(numbersOf({ turns: nobody, classes: [], groups: ['TRUONG', 'KHAC'] }))).toEqual(['TRUONG', 'KHAC']);
  });
});

describe('what an estimate is made of', () => {
  const made = { value: 98, done: 50, pending: 8, ahead: 40, classes: 2, showUp: { came: 50, registered: 62 } };
  const ahead = targetOf({ estimate: 98, estimateBasis: made });
  const told = 'Ước cả năm 2024 là số ước tính, không phải số liệu chính thức';
  const said = (target: typeof ahead, own = {}): string[] => estimatesInWords(numbersOf({ targets: [target] }), own);

  it.each([
    [
      'turns',
      ahead,
      'Chỉ tiêu 1: 98 lượt người (50 lượt đã thực hiện + 8 lượt của các lớp đã kết thúc, chưa chốt + 40 lượt dự kiến của 02 lớp đã có lịch, theo tỷ lệ bình quân 80,6% số đăng ký)',
    ],
    [
      'turns before any class was finalised',
      targetOf({
        inDays: 0,
        estimate: 12,
        estimateBasis: { ...made, value: 12, done: 0, pending: 0, ahead: 12, classes: 1, showUp: null },
      }),
      'Chỉ tiêu 1: 12 lượt người (0 lượt đã thực hiện + 12 lượt dự kiến của 01 lớp đã có lịch, theo số đã đăng ký)',
    ],
    [
      'classes',
      targetOf({
        basis: 'CLASS_COUNT',
        unit: 'lớp',
        inDays: 9,
        estimate: 12,
        estimateBasis: { ...made, value: 12, done: 9, pending: 1, ahead: 2 },
      }),
      'Chỉ tiêu 1: 12 lớp (9 lớp đã thực hiện + 1 lớp của các lớp đã kết thúc, chưa chốt + 2 lớp đã có lịch)',
    ],
    [
      'enterprises',
      targetOf({
        ...{ basis: 'REPORTED_COUNT', unit: 'doanh nghiệp', inDays: 8, estimate: 10 },
        estimateBasis: { value: 10, done: 8, pending: 2, ahead: 0, classes: 0, showUp: null },
      }),
      'Chỉ tiêu 1: 10 doanh nghiệp (8 doanh nghiệp đã thực hiện + 2 doanh nghiệp chưa được xác nhận)',
    ],
    [
      'schools that came to classes',
      targetOf({
        ...{ basis: 'DISTINCT_INSTITUTION', unit: 'trường', inDays: 2, estimate: 4 },
        estimateBasis: { ...made, value: 4, done: 2, pending: 1, ahead: 1, classes: 1, newcomers: { newcomers: 1, arrivals: 40 } },
      }),
      'Chỉ tiêu 1: 4 trường (2 trường đã thực hiện + 1 trường của các lớp đã kết thúc, chưa chốt + 1 trường dự kiến của 01 lớp đã có lịch, theo tỷ lệ bình quân 80,6% số đăng ký và số đơn vị dự lần đầu ở các lớp gần đây)',
    ],
    [
      'experts whose certificates run out',
      targetOf({
        ...{ basis: 'DISTINCT_PERSON_CERTIFIED', unit: 'người', inDays: 2, estimate: 1 },
        estimateBasis: { ...made, value: 1, done: 2, pending: 0, ending: 1, ahead: 0, classes: 0 },
      }),
      'Chỉ tiêu 1: 1 người (2 người đã thực hiện, trừ 1 người có giấy chứng nhận hết hạn trong kỳ)',
    ],
  ])('is said of %s', (_, target, words) => {
    expect(said(target)).toEqual([told, words]);
  });

  it('is what somebody wrote, named as theirs', () => {
    expect(said(ahead, { turns: { value: 120, basis: 'Còn 02 lớp' } })[1]).toBe('Chỉ tiêu 1: 120 lượt người (đơn vị ước: Còn 02 lớp)');
  });

  it('is not said where the estimate is what was done, nor once the days are over', () => {
    expect(said(targetOf({ estimate: 50, estimateBasis: { ...made, value: 50, pending: 0, ahead: 0, classes: 0 } }))).toEqual([]);
    const ended = { from: '2024-01-01', to: '2024-12-31', asOf: '2024-12-31' };
    expect(estimatesInWords(numbersOf({ targets: [ahead], days: ended }))).toEqual([]);
  });
});
