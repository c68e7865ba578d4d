import { addDays, type CalendarDate, dateInVietnam, instantInVietnam } from '../../../shared/calendar-date.js';

/** The hour at which reminders and questions go out, in Vietnamese time: people read them before the office opens. */
const HOUR = '07:30';
const DAYS_BEFORE = { 'reminder-3': 3, 'reminder-1': 1 } as const;
/** So long after a class its people still remember; a survey that could not be sent by then is not sent. */
const SURVEY_DAYS = 14;

export type ReminderKind = keyof typeof DAYS_BEFORE;

export interface DueReminder {
  readonly kind: ReminderKind;
  /** The first day of the classes it is about. */
  readonly opensOn: CalendarDate;
  /** Only who registered before this moment is reminded: whoever came later has just read the same in the confirmation. */
  readonly since: Date;
}

/**
 * What is to be reminded of today. "Tomorrow" is true on one day only: a reminder that could not go out on its day is left out.
 */
export function dueReminders(now: Date): DueReminder[] {
  const today = dateInVietnam(now);
  const since = instantInVietnam(today, HOUR);
  if (now < since) return [];
  const kinds = Object.entries(DAYS_BEFORE) as [ReminderKind, number][];
  return kinds.map(([kind, days]) => ({ kind, opensOn: addDays(today, days), since }));
}

/** The closing days of the classes whose people are asked today, from and to; the earliest question comes the morning after. */
export function surveyDays(now: Date): { readonly from: CalendarDate; readonly to: CalendarDate } | null {
  const today = dateInVietnam(now);
  if (now < instantInVietnam(today, HOUR)) return null;
  return { from: addDays(today, -SURVEY_DAYS), to: addDays(today, -1) };
}
