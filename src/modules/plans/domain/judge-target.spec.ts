import { judgeRatio, judgeRatioYears, judgeTarget, judgeYears } from './judge-target.js';
import type { TargetPromise } from './target.js';

const promise = (
  comparator: TargetPromise['comparator'],
  wanted: number | null = null,
  wantedMax: number | null = null,
): TargetPromise => ({
  comparator,
  wanted,
  wantedMax,
  tolerancePercent: null,
  periodicity: 'WHOLE_PERIOD',
});

describe('judgeTarget', () => {
  it.each([
    ['trên 500 lượt người', promise('GT', 500), 0, 'not-met'],
    ['trên 500 lượt người', promise('GT', 500), 500, 'not-met'],
    ['trên 500 lượt người', promise('GT', 500), 501, 'met'],
    ['trên 500 lượt người', promise('GT', 500), 5000, 'met'],
    ['ít nhất 10 người', promise('GTE', 10), 9, 'not-met'],
    ['ít nhất 10 người', promise('GTE', 10), 10, 'met'],
    ['ít nhất 10 người', promise('GTE', 10), 11, 'met'],
    ['30 doanh nghiệp trở lên', promise('GTE', 30), 29, 'not-met'],
    ['30 doanh nghiệp trở lên', promise('GTE', 30), 30, 'met'],
    ['02 doanh nghiệp tham gia Giải thưởng', promise('EXACT', 2), 1, 'not-met'],
    ['02 doanh nghiệp tham gia Giải thưởng', promise('EXACT', 2), 2, 'met'],
    ['02 doanh nghiệp tham gia Giải thưởng', promise('EXACT', 2), 3, 'exceeded'],
    ['1-2 chuyên gia', promise('RANGE', 1, 2), 0, 'not-met'],
    ['1-2 chuyên gia', promise('RANGE', 1, 2), 1, 'partly-met'],
    ['1-2 chuyên gia', promise('RANGE', 1, 2), 2, 'met'],
    ['1-2 chuyên gia', promise('RANGE', 1, 2), 3, 'exceeded'],
    ['khoảng 20 lớp', promise('ABOUT', 20), 17, 'not-met'],
    ['khoảng 20 lớp', promise('ABOUT', 20), 18, 'met'],
    ['khoảng 20 lớp', promise('ABOUT', 20), 22, 'met'],
    ['khoảng 20 lớp', promise('ABOUT', 20), 23, 'exceeded'],
    ['Triển khai xây dựng Cổng thông tin', promise('MILESTONE'), 0, 'in-progress'],
    ['Triển khai xây dựng Cổng thông tin', promise('MILESTONE'), 1, 'met'],
    ['Thực hiện đo lường, tính toán TFP', promise('MEASURED'), 0, 'in-progress'],
    ['Thực hiện đo lường, tính toán TFP', promise('MEASURED'), 1, 'met'],
    ['Nâng cao nhận thức, tăng cường kiến thức', promise('QUALITATIVE'), 540, 'not-quantified'],
  ])('"%s" (%o) with %i done is %s', (_quote, wanted, done, status) => {
    expect(judgeTarget(wanted, done).status).toBe(status);
  });

  it.each([
    ['trên 500 lượt người', promise('GT', 500), 540, 108],
    ['30 doanh nghiệp trở lên', promise('GTE', 30), 21, 70],
    ['20-30 tổ chức, doanh nghiệp', promise('RANGE', 20, 30), 15, 50],
    ['Triển khai xây dựng Cổng thông tin', promise('MILESTONE'), 0, null],
    ['Nâng cao nhận thức', promise('QUALITATIVE'), 540, null],
  ])('"%s" (%o) with %i done stands at %p per cent', (_quote, wanted, done, percent) => {
    expect(judgeTarget(wanted, done).percent).toBe(percent);
  });

  it.each([
    [null, 'not-ready'],
    [0, 'not-ready'],
    [1, 'partly-met'],
    [2, 'met'],
  ])('"1-2 chuyên gia (khi có đơn vị ở Trung ương mở khóa)" with %p done while nobody opens a course is %s', (done, status) => {
    const conditional = { ...promise('RANGE', 1, 2), notReadyReason: 'Trung ương chưa mở khóa' };
    expect(judgeTarget(conditional, done).status).toBe(status);
    expect(judgeYears(conditional, { 2024: done }).status).toBe(status);
  });

  it('a share whose condition does not hold yet is excused, too', () => {
    const conditional = { ...promise('GT', 70), notReadyReason: 'Chưa có danh mục' };
    expect([judgeRatio(conditional, null, null), judgeRatio(conditional, 70, 100), judgeRatio(conditional, 71, 100)]).toMatchObject([
      { status: 'not-ready' },
      { status: 'not-ready' },
      { status: 'met' },
    ]);
  });

  it('"ít nhất 10 người" is in progress as long as nothing was reported', () => {
    expect(judgeTarget(promise('GTE', 10), null)).toEqual({ status: 'in-progress', percent: null });
  });

  it('a tolerance of 25 % lets 15 pass for "khoảng 20 lớp"', () => {
    expect(judgeTarget({ ...promise('ABOUT', 20), tolerancePercent: 25 }, 15).status).toBe('met');
  });
});

describe('judgeRatio', () => {
  it.each([
    ['trên 70% sản phẩm', promise('GT', 70), 168, 240, 'not-met'],
    ['trên 70% sản phẩm', promise('GT', 70), 701, 1000, 'met'],
    ['trên 70% sản phẩm', promise('GT', 70), 169, 240, 'met'],
    ['Phấn đấu 50% các tổ chức, cá nhân', promise('GTE', 50), 1130, 2450, 'not-met'],
    ['Phấn đấu 50% các tổ chức, cá nhân', promise('GTE', 50), 1225, 2450, 'met'],
    ['khoảng 30%', promise('ABOUT', 30), 27, 100, 'met'],
    ['khoảng 30%', promise('ABOUT', 30), 269, 1000, 'not-met'],
  ])('"%s" (%o) with %i of %i is %s', (_quote, wanted, numerator, denominator, status) => {
    expect(judgeRatio(wanted, numerator, denominator).status).toBe(status);
  });

  it('never lets rounding decide: exactly 7 of every 10 is not "trên 70%", however large the numbers', () => {
    for (let tens = 1; tens <= 2000; tens += 1) expect(judgeRatio(promise('GT', 70), 7 * tens, 10 * tens).status).toBe('not-met');
  });

  it('shows the ratio itself: 1.130 of 2.450 is 46,1 %', () => {
    expect(judgeRatio(promise('GTE', 50), 1130, 2450).percent).toBeCloseTo(46.1, 1);
  });

  it.each([
    [null, 240],
    [0, 0],
    [10, null],
  ])('%p of %p says nothing yet', (numerator, denominator) => {
    expect(judgeRatio(promise('GT', 70), numerator, denominator)).toEqual({ status: 'in-progress', percent: null });
  });
});

describe('a number with decimals', () => {
  it.each([
    ['trên 7%/năm', promise('GT', 7), 7, 'not-met'],
    ['trên 7%/năm', promise('GT', 7), 7.01, 'met'],
    ['trên 7,5%', promise('GT', 7.5), 7.5, 'not-met'],
    ['ít nhất 7,2%', promise('GTE', 7.2), 7.2, 'met'],
    ['ít nhất 7,2%', promise('GTE', 7.2), 7.19, 'not-met'],
    ['khoảng 30%', promise('ABOUT', 30), 27, 'met'],
    ['khoảng 30%', promise('ABOUT', 30), 26.99, 'not-met'],
    ['khoảng 1,1%', promise('ABOUT', 1.1), 1.21, 'met'],
    ['khoảng 1,1%', promise('ABOUT', 1.1), 1.22, 'exceeded'],
    ['1,5-2,5%', promise('RANGE', 1.5, 2.5), 2.5, 'met'],
    ['1,5-2,5%', promise('RANGE', 1.5, 2.5), 2.49, 'partly-met'],
    ['ít nhất 1%', promise('GTE', 1), -1.2, 'not-met'],
  ])('"%s" (%o) with %p is %s', (_quote, wanted, done, status) => {
    expect(judgeTarget(wanted, done).status).toBe(status);
  });

  it('makes a share: 1.130,55 of 1.615,07 is just above 70 %, 1.130,54 is not', () => {
    expect(judgeRatio(promise('GT', 70), 1130.55, 1615.07).status).toBe('met');
    expect(judgeRatio(promise('GT', 70), 1130.54, 1615.07).status).toBe('not-met');
    expect(judgeRatio(promise('GTE', 72.5), 174, 240).status).toBe('met');
  });
});

describe('judgeRatioYears', () => {
  const share: TargetPromise = { ...promise('GT', 70), periodicity: 'PER_YEAR' };

  it('"trên 70% mỗi năm" is judged year by year, though 250 of 300 in all would be above it', () => {
    const years = { 2021: { value: 180, of: 200 }, 2022: { value: 70, of: 100 } };
    expect(judgeRatioYears(share, years)).toEqual({ status: 'not-met', percent: 70, failedYears: [2022] });
    expect(judgeRatioYears(share, { ...years, 2022: { value: 71, of: 100 } })).toEqual({ status: 'met', percent: 71, failedYears: [] });
  });

  it('a year without a total keeps it in progress', () => {
    expect(judgeRatioYears(share, { 2021: { value: 180, of: 200 }, 2022: { value: 5, of: null } }).status).toBe('in-progress');
  });
});

describe('judgeYears', () => {
  const perYear: TargetPromise = { ...promise('GTE', 2), periodicity: 'PER_YEAR' };

  it('"ít nhất 02 doanh nghiệp/năm" with 2, 2, 1, 4, 3 is not met because of 2023, although the sum is 12', () => {
    const judged = judgeYears(perYear, { 2021: 2, 2022: 2, 2023: 1, 2024: 4, 2025: 3 });
    expect(judged).toEqual({ status: 'not-met', percent: 50, failedYears: [2023] });
  });

  it('"ít nhất 02 doanh nghiệp/năm" with 2 or more every year is met', () => {
    expect(judgeYears(perYear, { 2021: 2, 2022: 2, 2023: 3, 2024: 4, 2025: 2 })).toEqual({ status: 'met', percent: 100, failedYears: [] });
  });

  it('a year not yet reported keeps "ít nhất 02 doanh nghiệp/năm" in progress', () => {
    expect(judgeYears(perYear, { 2021: 2, 2022: null })).toEqual({ status: 'in-progress', percent: null, failedYears: [] });
    expect(judgeYears(perYear, {}).status).toBe('in-progress');
  });
});
