import { numbersOf, targetOf } from '../../../../test/support/make-numbers.js';
import { estimatesInWords } from './estimates-in-words.js';
import { estimateFigure } from './report-figures.js';
import type { TargetNumbers } from './report-numbers.js';

const lead = 'Ước cả năm 2024 là số ước tính, không phải số liệu chính thức';
const share = { basis: 'REPORTED_RATIO', unit: '%', wanted: 'trên 70%', inDays: 168, inDaysOf: 240 };
const made = { value: 170, of: 240, done: 168, pending: 2, ahead: 0, classes: 0, showUp: null };
const estimated = targetOf({ ...share, estimate: 170, estimateBasis: made });
const said = (targets: TargetNumbers[], own = {}): string[] => estimatesInWords(numbersOf({ targets }), own);

describe('the estimate of a share in a report', () => {
  it('is so many of so many, with the share and what it is made of', () => {
    expect(estimateFigure(estimated)).toBe('170/240');
    expect(said([estimated])).toEqual([
      lead,
      'Chỉ tiêu 1: 170/240, bằng 70,8% (168 đã thực hiện + 2 chưa chốt hoặc chưa được xác nhận, trên tổng số gần nhất 240)',
    ]);
  });

  it('names the classes that will reach more', () => {
    const basis = {
      ...made,
      pending: 0,
      ahead: 2,
      classes: 1,
      showUp: { came: 4, registered: 8 },
      newcomers: { arrivals: 2, newcomers: 2 },
    };
    expect(said([targetOf({ ...share, estimate: 170, estimateBasis: basis })])[1]).toBe(
      'Chỉ tiêu 1: 170/240, bằng 70,8% (168 đã thực hiện + 2 đơn vị dự kiến của 01 lớp đã có lịch, theo tỷ lệ bình quân 50,0% số đăng ký và số đơn vị dự lần đầu ở các lớp gần đây, trên tổng số gần nhất 240)',
    );
  });

  it('is in per cent where somebody judged for themselves', () => {
    const own = { turns: { value: 71, basis: 'Còn 03 sản phẩm' } };
    expect(estimateFigure(estimated, own)).toBe('71%*');
    expect(said([estimated], own)[1]).toBe('Chỉ tiêu 1: 71% (đơn vị ước: Còn 03 sản phẩm)');
  });

  it('says why there is none, once for all that have the same reason, and not where somebody wrote one', () => {
    const without = (key: string, whyNotEstimated: string): TargetNumbers => targetOf({ ...share, key, inDays: null, whyNotEstimated });
    const targets = [without('a', 'no-figure'), without('b', 'no-total'), without('c', 'no-figure')];
    const reasons = [
      'Chỉ tiêu 1, 3: không ước tỷ lệ, vì chưa có số liệu trong kỳ',
      'Chỉ tiêu 2: không ước tỷ lệ, vì chưa có tổng số để tính tỷ lệ',
    ];
    expect(said(targets)).toEqual(reasons);
    expect(said(targets, { b: { value: 71, basis: 'Theo báo cáo' } })).toEqual([
      lead,
      'Chỉ tiêu 2: 71% (đơn vị ước: Theo báo cáo)',
      'Chỉ tiêu 1, 3: không ước tỷ lệ, vì chưa có số liệu trong kỳ',
    ]);
    expect(said([targetOf(), estimated]).slice(1)).toHaveLength(1);
  });
});
