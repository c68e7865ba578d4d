import { addDays, type CalendarDate } from '../../../shared/calendar-date.js';

/** The last day of the last full month, of which everybody may see the numbers on this day (Vietnamese time). */
export function publishedUpTo(today: CalendarDate): CalendarDate {
  return addDays(`${today.slice(0, 7)}-01`, -1);
}
