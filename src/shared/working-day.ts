import { addDays, type CalendarDate, daysBetween } from './calendar-date.js';

/**
 * Bộ luật Lao động 2019, Điều 112: the public holidays that keep their date. Tết and Giỗ Tổ follow the lunar calendar and are set anew
 * every year by decision; a person looks them up.
 */
const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'];

export function isFixedHoliday(day: CalendarDate): boolean {
  return fixedHolidays.includes(day.slice(5));
}

/** Monday to Friday without the holidays that keep their date. */
export function isWorkingDay(day: CalendarDate): boolean {
  // 04/01/2021 was a Monday.
  const weekday = ((daysBetween('2021-01-04', day) % 7) + 7) % 7;
  return weekday < 5 && !isFixedHoliday(day);
}

/** The day itself, or the last working day before it. */
export function workingDayUpTo(day: CalendarDate): CalendarDate {
  return isWorkingDay(day) ? day : workingDayUpTo(addDays(day, -1));
}

/** `count` working days later, or earlier where it is negative; none of them is the day itself. */
export function addWorkingDays(day: CalendarDate, count: number): CalendarDate {
  const step = Math.sign(count);
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}
