import { addDays } from '../../../shared/calendar-date.js';
import { isPublicHoliday } from '../../../shared/working-day.js';
import { firstDayIn } from './another-year.js';

const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();

describe('a class in another year', () => {
  it.each([
    ['the next year: 52 weeks', '2024-03-26', '2024-03-27', 2025, '2025-03-25'],
    ['after a leap day', '2023-10-10', '2023-10-12', 2024, '2024-10-08'],
    ['closing on New Year, which 52 weeks later is still the old year', '2025-12-30', '2026-01-01', 2027, '2027-01-05'],
    ['closing on the last day of the year', '2024-12-30', '2024-12-31', 2025, '2025-12-29'],
    ['opening in the year before the one in which it closes', '2025-12-29', '2026-01-02', 2027, '2026-12-28'],
    ['five years later', '2020-06-15', '2020-06-15', 2025, '2025-06-16'],
    ['the year before', '2025-01-02', '2025-01-02', 2024, '2024-01-04'],
    ['the same year', '2024-05-09', '2024-05-09', 2024, '2024-05-09'],
  ])('%s', (_, opensOn, closesOn, year, expected) => {
    const firstDay = firstDayIn(year, { opensOn, closesOn });
    expect(firstDay).toBe(expected);
    expect(weekday(firstDay)).toBe(weekday(opensOn));
  });

  it('closes in the year that was asked for, whatever its day', () => {
    const days = Array.from({ length: 366 * 12 }, (_, index) => addDays('2019-01-01', index));
    const strays = days.filter((day) => {
      const year = Number(day.slice(0, 4));
      return [year + 1, year + 2, year + 7].some((to) => !firstDayIn(to, { opensOn: day, closesOn: day }).startsWith(String(to)));
    });
    expect(strays).toEqual([]);
  });

  it.each([
    ['2025-04-30', true],
    ['2025-05-01', true],
    ['2025-09-02', true],
    ['2025-01-01', true],
    ['2025-05-02', false],
    ['2025-01-29', true],
    ['2025-04-07', true],
  ])('%s is a public holiday: %s', (day, expected) => {
    expect(isPublicHoliday(day)).toBe(expected);
  });
});
