import { addWorkingDays, isWorkingDay, workingDayUpTo } from './working-day.js';

describe('a working day', () => {
  it.each([
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-09-02', false, 'Quốc khánh, a Wednesday'],
    ['2020-01-06', true, 'a Monday of long ago'],
  ])('%s: %s, %s', (day, expected) => {
    expect(isWorkingDay(day)).toBe(expected);
  });

  it.each([
    ['2026-11-29', '2026-11-27'],
    ['2026-11-27', '2026-11-27'],
    ['2026-05-03', '2026-04-29'],
  ])('up to %s is %s', (day, expected) => {
    expect(workingDayUpTo(day)).toBe(expected);
  });

  it.each([
    ['2026-11-27', -1, '2026-11-26'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-05-04', -1, '2026-04-29'],
    ['2026-11-27', -10, '2026-11-13'],
    ['2026-11-27', 0, '2026-11-27'],
  ])('counted from %s by %i is %s', (day, count, expected) => {
    expect(addWorkingDays(day, count)).toBe(expected);
  });
});
