import type { CalendarDate } from '../../../shared/calendar-date.js';

interface PlanPeriod {
  readonly id: string;
  readonly periodFrom: CalendarDate;
  readonly periodTo: CalendarDate;
}

/** The plans a class of that day usually serves: those whose period covers it. */
export function plansCovering(plans: readonly PlanPeriod[], day: CalendarDate): string[] {
  return plans.filter(({ periodFrom, periodTo }) => periodFrom <= day && day <= periodTo).map(({ id }) => id);
}

export type Uncounted = 'noPlan' | 'outsidePlans';

/** Why a class counts for no plan, as a plan counts the classes that close inside its period; null when it counts or may still. */
export function whyUncounted(served: readonly PlanPeriod[], closesOn: CalendarDate | null): Uncounted | null {
  if (served.length === 0) return 'noPlan';
  return closesOn !== null && plansCovering(served, closesOn).length === 0 ? 'outsidePlans' : null;
}
