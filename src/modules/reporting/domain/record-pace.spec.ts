import { recordPace } from './record-pace.js';

const period = { from: '2021-01-01', to: '2025-12-31' };

describe('the pace of records of evidence', () => {
  it.each([
    ['"30 doanh nghiệp", 21 so far', '2024-11-15', 30, 21, { lacking: 9, perYear: 5.4, daysLeft: 411 }],
    ['"75 sản phẩm", none so far', '2022-12-31', 75, 0, { lacking: 75, perYear: 0, daysLeft: 1096 }],
    ['"ít nhất 40 lượt", enough already', '2023-06-30', 40, 44, { lacking: 0, perYear: 17.6, daysLeft: 915 }],
    ['in the first weeks, which say nothing of a year', '2021-03-01', 30, 2, { lacking: 28, perYear: null, daysLeft: 1766 }],
    ['on the last day', '2025-12-31', 30, 21, { lacking: 9, perYear: 4.2, daysLeft: 0 }],
    ['before the period', '2020-11-15', 30, 0, { lacking: 30, perYear: null, daysLeft: 1825 }],
  ])('%s', (_, asOf, needed, done, told) => {
    expect(recordPace(needed, done, { ...period, asOf })).toEqual({ done, needed, until: '2025-12-31', ...told });
  });

  it('of "ít nhất 02 doanh nghiệp/năm" is that of the year', () => {
    expect(recordPace(2, 1, { from: '2024-01-01', to: '2024-12-31', asOf: '2024-10-01' })).toMatchObject({ lacking: 1, daysLeft: 91 });
  });
});
