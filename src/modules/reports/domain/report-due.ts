import { type CalendarDate, dueBefore, instantInVietnam } from '../../../shared/calendar-date.js';
import { workingDayUpTo } from '../../../shared/working-day.js';

/** "Định kỳ trước ngày 30/11 hằng năm" (Kế hoạch 60/KH-UBND, V.1). */
const BEFORE = '11-30';
const REMINDERS = ['10-30', '11-15', '11-25'];
/** When an office reads its mail, in Vietnamese time. */
const HOUR = '07:30';

export interface ReportDue {
  readonly year: number;
  /** The last day in the sense of the plan: 29/11. */
  readonly on: CalendarDate;
  /** The last day on which an office works and the report can still leave. */
  readonly lastWorkingDay: CalendarDate;
  readonly reminders: readonly CalendarDate[];
}

export function reportDue(year: number): ReportDue {
  const on = dueBefore(`${year}-${BEFORE}`);
  return { year, on, lastWorkingDay: workingDayUpTo(on), reminders: REMINDERS.map((day) => `${year}-${day}`) };
}

/** The reminder of today once its hour has come; null on every other day: a reminder that could not go out on its day is left out. */
export function reminderOn(now: Date, today: CalendarDate): CalendarDate | null {
  const found = reportDue(Number(today.slice(0, 4))).reminders.includes(today);
  return found && now >= instantInVietnam(today, HOUR) ? today : null;
}

/** From the first reminder on the report of the year is a task of the office. */
export function isReportSeason({ reminders }: ReportDue, today: CalendarDate): boolean {
  const [first = ''] = reminders;
  return today >= first;
}
