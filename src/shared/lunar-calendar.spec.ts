import { addDays } from './calendar-date.js';
import { fromLunar } from './lunar-calendar.js';

/** The day in the calendar of UTC+8, as the tables of the world's calendars that Node carries have it. */
function inUtc8(year: number, month: number, day: number): string | undefined {
  const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
  const days = Array.from({ length: 340 }, (_, at) => addDays(`${year}-01-19`, at));
  return days.find((each) => calendar.format(new Date(`${each}T00:00:00Z`)) === `${month}/${day}`);
}

describe('the lunar calendar of Việt Nam', () => {
  it.each([
    ['1985-01-21', 1985],
    ['2007-02-17', 2007],
    ['2023-01-22', 2023],
    ['2024-02-10', 2024],
    ['2025-01-29', 2025],
    ['2026-02-17', 2026],
    ['2027-02-06', 2027],
    ['2030-02-02', 2030],
  ])('has Tết on %s', (day, year) => {
    expect(fromLunar(year, 1, 1)).toBe(day);
  });

  it.each([
    ['2020-04-02', 2020],
    ['2023-04-29', 2023],
    ['2024-04-18', 2024],
    ['2025-04-07', 2025],
    ['2026-04-26', 2026],
  ])('has Giỗ Tổ Hùng Vương, the tenth of the third month, on %s', (day, year) => {
    expect(fromLunar(year, 3, 10)).toBe(day);
  });

  // Of 2027 and 2030 the moon is new within minutes of a midnight, where tables of the world differ among themselves.
  it('has the days of UTC+8, through all leap months, but where a new moon falls between the two midnights', () => {
    const days = [1, 3, 5, 8, 10].map((month) => ({ month, day: month === 8 ? 15 : month }));
    const years = Array.from({ length: 71 }, (_, at) => 1986 + at).filter((year) => year !== 2027 && year !== 2030);
    const others = years.flatMap((year) =>
      days.flatMap(({ month, day }) => {
        const ours = fromLunar(year, month, day);
        const theirs = inUtc8(year, month, day);
        return ours === theirs ? [] : [{ year, month, isDayBefore: theirs === addDays(ours, 1) }];
      }),
    );
    expect(others.every(({ isDayBefore }) => isDayBefore)).toBe(true);
    expect(others.map(({ year }) => year)).toEqual([2007, 2009, 2034, 2037, 2038, 2041, 2049, 2053]);
  });
});
