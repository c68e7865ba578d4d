import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, yearOf } from '../../shared/calendar-date.js';

export interface Crumb {
  readonly label: string;
  readonly href?: string;
}

/** The way to the pages of a plan; with a day, by way of its numbers of that day. */
export function planCrumbs({ id, number }: { readonly id: string; readonly number: string }, t: Translate, asOf?: CalendarDate): Crumb[] {
  return [
    { label: t('plans:list.title'), href: '/staff/plans' },
    { label: number, href: `/staff/plans/${id}${asOf === undefined ? '' : `?asOf=${asOf}`}` },
  ];
}

/** '2021–2025' */
export function planPeriod({ periodFrom, periodTo }: { readonly periodFrom: CalendarDate; readonly periodTo: CalendarDate }): string {
  return `${yearOf(periodFrom)}–${yearOf(periodTo)}`;
}
