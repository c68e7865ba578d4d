import { targetOf } from '../../../../test/support/make-numbers.js';
import { doneInDays, doneSoFar } from './report-figures.js';

it.each([
  ['REPORTED_COUNT', null, 2, '0'],
  ['ORG_TURN', 0, 2, '0'],
  ['REPORTED_COUNT', 1, 2, '1'],
  ['REPORTED_COUNT', null, null, ''],
  ['EXTERNAL_STAT', null, 2, ''],
  ['MILESTONE', null, 1, ''],
])('what was done for a target of %s in some days, %s of %s so far, is printed as "%s"', (basis, inDays, cumulative, printed) => {
  expect(doneInDays(targetOf({ basis, inDays, cumulative }))).toBe(printed);
});

describe('a work of each year', () => {
  const years = [1, 1, null, 1, null].map((value, index) => ({ year: 2021 + index, value, of: null }));
  const yearly = { basis: 'MILESTONE', periodicity: 'PER_YEAR', byYear: years, reachedOn: '2021-12-31' };

  it('is printed with the years in which it was done, and never as done from a day on', () => {
    expect(doneSoFar(targetOf({ ...yearly, cumulative: 1 }))).toBe('3/5 năm');
    expect(doneSoFar(targetOf({ ...yearly, cumulative: null }))).toBe('');
    expect(doneSoFar(targetOf({ ...yearly, periodicity: 'WHOLE_PERIOD', cumulative: 1 }))).toBe('đã hoàn thành ngày 31/12/2021');
  });
});
