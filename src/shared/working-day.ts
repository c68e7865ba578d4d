import { addDays, type CalendarDate, daysBetween } from './calendar-date.js';
import { fromLunar } from './lunar-calendar.js';

/** Bộ luật Lao động 2019, Điều 112 khoản 1: the public holidays that keep their date. */
const fixedHolidays = ['01-01', '04-30', '05-01', '09-02'];
/**
 * "Tết Âm lịch: 05 ngày": each year the Prime Minister chooses one day before the first and four from it, or two and three (Điều 112 khoản 3).
 * These four are in both; the fifth, and the day beside Quốc khánh, only a person knows who reads the decision.
 */
const tet = { before: 1, from: 3 };

/** By year; a program meets a few of them. */
const known = new Map<string, ReadonlySet<CalendarDate>>();

/** Public holidays whose days the law itself fixes, with the days off for those on a Saturday or Sunday. */
export function isPublicHoliday(day: CalendarDate): boolean {
  const year = day.slice(0, 4);
  const holidays = known.get(year) ?? holidaysOf(Number(year));
  known.set(year, holidays);
  return holidays.has(day);
}

/** Monday to Friday without public holidays. */
export function isWorkingDay(day: CalendarDate): boolean {
  return !isWeekend(day) && !isPublicHoliday(day);
}

function isWeekend(day: CalendarDate): boolean {
  // 04/01/2021 was a Monday.
  return ((daysBetween('2021-01-04', day) % 7) + 7) % 7 >= 5;
}

function holidaysOf(year: number): ReadonlySet<CalendarDate> {
  const firstOfTet = fromLunar(year, 1, 1);
  const ofTet = Array.from({ length: tet.before + tet.from }, (_, at) => addDays(firstOfTet, at - tet.before));
  const named = [...fixedHolidays.map((day) => `${year}-${day}`), fromLunar(year, 3, 10), ...ofTet].sort();
  const days = new Set(named);
  // Điều 111 khoản 3: a holiday on a weekly day of rest is taken on the next working day.
  for (const holiday of named.filter(isWeekend)) {
    let instead = addDays(holiday, 1);
    while (isWeekend(instead) || days.has(instead)) instead = addDays(instead, 1);
    days.add(instead);
  }
  return days;
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
