import { type CalendarDate, dateInVietnam, instantInVietnam } from '../../../shared/calendar-date.js';
import { addWorkingDays, isWorkingDay, workingDayUpTo } from '../../../shared/working-day.js';

/** How often a unit is written to by itself: two weeks, three days and a day before its report is due, and once after. */
const reminderSteps = ['early', 'soon', 'last', 'late'] as const;
export type ReminderStep = (typeof reminderSteps)[number];

/** In working days before the last day on which an office works and the report can still come in; the last one after it. */
const distance: Readonly<Record<ReminderStep, number>> = { early: -10, soon: -3, last: -1, late: 1 };
/** After so many working days nobody is written to any more: it is the office's turn. */
const LATE_FOR = 5;
/** When an office reads its mail, in Vietnamese time. */
const HOUR = '07:30';

/** Nobody is due earlier or later than this, in days; a bound for the database. */
export const remindedWithin = { before: 10, after: 21 } as const;

export interface AwaitedUnit {
  readonly dueOn: CalendarDate;
  /** The step that was written last. */
  readonly reminderStep: ReminderStep | null;
  readonly remindedAt: Date | null;
}

/** The step whose day has come, whether it was written or not; null before the first. */
export function stepOn(dueOn: CalendarDate, today: CalendarDate): ReminderStep | null {
  const lastDay = workingDayUpTo(dueOn);
  return reminderSteps.findLast((step) => today >= addWorkingDays(lastDay, distance[step])) ?? null;
}

/**
 * What counts as written once a unit has another day: nothing of what lies before that day yet, so that a later day is reminded of again,
 * and nothing that was not written, so that an earlier one is.
 */
export function writtenUpTo(written: ReminderStep | null, dueOn: CalendarDate, today: CalendarDate): ReminderStep | null {
  const reached = stepOn(dueOn, today);
  return rank(reached) < rank(written) ? reached : written;
}

/**
 * The reminder that is to be written now: on working days from half past seven, each step once, never twice on a day. A step that could not
 * go out on its day (the program stood still, the unit was named later) goes out on the next working day, unless a later one has come.
 */
export function reminderNow({ dueOn, reminderStep, remindedAt }: AwaitedUnit, now: Date): ReminderStep | null {
  const today = dateInVietnam(now);
  if (!isOfficeHour(now) || (remindedAt !== null && dateInVietnam(remindedAt) >= today)) return null;
  const step = stepOn(dueOn, today);
  if (step === null || rank(step) <= rank(reminderStep)) return null;
  return step === 'late' && today > addWorkingDays(workingDayUpTo(dueOn), LATE_FOR) ? null : step;
}

/** Whether anybody is written to at this moment. */
export function isOfficeHour(now: Date): boolean {
  const today = dateInVietnam(now);
  return isWorkingDay(today) && now >= instantInVietnam(today, HOUR);
}

const rank = (step: ReminderStep | null): number => (step === null ? -1 : reminderSteps.indexOf(step));
