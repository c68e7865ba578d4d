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

interface ServedPlan extends PlanPeriod {
  /** Which day of a class decides its year and period. */
  readonly countYearBy: 'closing' | 'opening';
}

interface ClassDays {
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
}

/** Why a class counts for no plan: each plan counts those whose day, as it is set, is inside its period; null when it counts or may still. */
export function whyUncounted(served: readonly ServedPlan[], { opensOn, closesOn }: ClassDays): Uncounted | null {
  if (served.length === 0) return 'noPlan';
  const counts = served.some((plan) => {
    const day = plan.countYearBy === 'opening' ? opensOn : closesOn;
    return day === null || plansCovering([plan], day).length > 0;
  });
  return counts ? null : 'outsidePlans';
}
