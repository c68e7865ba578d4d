import { addDays, type CalendarDate } from '../../../shared/calendar-date.js';

export const calendarViews = ['month', 'week', 'list'] as const;
export type CalendarView = (typeof calendarViews)[number];

export interface Period {
  readonly from: CalendarDate;
  /** The last day, inclusive. */
  readonly to: CalendarDate;
}

/** Weeks begin on Monday (thứ hai). */
const DAYS_A_WEEK = 7;

/** 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % DAYS_A_WEEK;
}

function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, -weekdayOf(date));
}

function firstOfMonth(date: CalendarDate): CalendarDate {
  return `${date.slice(0, 7)}-01`;
}

/** The first day of the month that is so many months later (or earlier). */
function monthsLater(date: CalendarDate, months: number): CalendarDate {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
}

/** The month or the week that holds the day; the list goes by months too. */
export function periodOf(view: CalendarView, on: CalendarDate): Period {
  if (view === 'week') return { from: mondayOf(on), to: addDays(mondayOf(on), DAYS_A_WEEK - 1) };
  return { from: firstOfMonth(on), to: addDays(monthsLater(on, 1), -1) };
}

/** A day of the period after (1) or before (-1). */
export function neighbour(view: CalendarView, on: CalendarDate, step: 1 | -1): CalendarDate {
  return view === 'week' ? addDays(mondayOf(on), step * DAYS_A_WEEK) : monthsLater(on, step);
}

/** The whole weeks that a month touches, each from Monday to Sunday. */
export function weeksOf({ from, to }: Period): CalendarDate[][] {
  const weeks: CalendarDate[][] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, DAYS_A_WEEK)) {
    weeks.push(Array.from({ length: DAYS_A_WEEK }, (_, day) => addDays(monday, day)));
  }
  return weeks;
}
