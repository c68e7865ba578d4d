import { addWorkingDays, isWorkingDay, workingDayUpTo } from './working-day.js';

describe('a working day', () => {
  it.each([
    ['2026-11-27', true, 'a Friday'],
    ['2026-11-28', false, 'a Saturday'],
    ['2026-11-29', false, 'a Sunday'],
    ['2026-09-02', false, 'Quốc khánh, a Wednesday'],
    ['2020-01-06', true, 'a Monday of long ago'],
    ['2026-02-13', true, 'the Friday before Tết'],
    ['2026-02-16', false, 'the last day of the old year'],
    ['2026-02-17', false, 'mùng Một Tết'],
    ['2026-02-19', false, 'mùng Ba Tết'],
    ['2024-02-13', false, 'a day off for a Saturday of Tết'],
    ['2024-02-14', false, 'a day off for a Sunday of Tết'],
    ['2024-02-15', true, 'the first day after them'],
    ['2025-04-07', false, 'Giỗ Tổ Hùng Vương'],
    ['2026-04-27', false, 'the Monday after Giỗ Tổ on a Sunday'],
    ['2023-05-02', false, 'the Tuesday that makes up for Giỗ Tổ on a Saturday and 30/4 on a Sunday'],
    ['2023-05-03', false, 'the Wednesday that does'],
    ['2023-05-04', true, 'the day after these'],
    ['2028-01-03', false, 'the Monday after a New Year on a Saturday'],
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
