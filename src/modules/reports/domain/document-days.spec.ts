import { daysInWords, documentDate, estimateOf } from './document-days.js';

it.each([
  ['2024-03-05', '05/3/2024'],
  ['2024-02-28', '28/02/2024'],
  ['2024-01-09', '09/01/2024'],
  ['2024-11-15', '15/11/2024'],
])('a document writes the day %s as %s: a zero before days under 10 and months 1 and 2 only', (date, words) => {
  expect(documentDate(date)).toBe(words);
});

it.each([
  ['2024-01-01', '2024-12-31', 'năm 2024', 'Ước cả năm 2024'],
  ['2024-01-01', '2024-06-30', '6 tháng đầu năm 2024', 'Ước cả kỳ'],
  ['2024-07-01', '2024-12-31', '6 tháng cuối năm 2024', 'Ước cả kỳ'],
  ['2024-04-01', '2024-06-30', 'từ ngày 01/4/2024 đến ngày 30/6/2024', 'Ước cả kỳ'],
  ['2023-01-01', '2024-12-31', 'từ ngày 01/01/2023 đến ngày 31/12/2024', 'Ước cả kỳ'],
])('the days from %s to %s are called "%s"', (from, to, words, estimate) => {
  expect(daysInWords({ from, to })).toBe(words);
  expect(estimateOf({ from, to, asOf: to })).toBe(estimate);
});
