import { addDays, type CalendarDate, daysBetween, yearOf } from '../../../shared/calendar-date.js';

interface Days {
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

/**
 * The first day of a class when its year is planned again: whole weeks later, so that it falls on the same day of the week; 52 weeks for
 * the next year. A class belongs to the year in which it closes, and its copy closes in `year`: near New Year that takes a week more or less.
 */
export function firstDayIn(year: number, { opensOn, closesOn }: Days): CalendarDate {
  const days = 7 * Math.round(daysBetween(`${yearOf(closesOn)}-01-01`, `${year}-01-01`) / 7);
  const closing = yearOf(addDays(closesOn, days));
  return addDays(opensOn, closing < year ? days + 7 : closing > year ? days - 7 : days);
}
