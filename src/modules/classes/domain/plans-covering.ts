import type { CalendarDate } from '../../../shared/calendar-date.js';

/** The plans a class of that day usually serves: those whose period covers it. */
export function plansCovering(
  plans: readonly { readonly id: string; readonly periodFrom: CalendarDate; readonly periodTo: CalendarDate }[],
  day: CalendarDate,
): string[] {
  return plans.filter(({ periodFrom, periodTo }) => periodFrom <= day && day <= periodTo).map(({ id }) => id);
}
