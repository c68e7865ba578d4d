import { addDays, type CalendarDate } from '../../../shared/calendar-date.js';
import { type CertificateState, certificateStates } from './certificate-state.js';

/** As a certificate stands on a day: nobody ends one that runs out, so that is never stored. */
export const shownStates = [...certificateStates, 'expired'] as const;
export type ShownState = (typeof shownStates)[number];

/**
 * The last day of a validity: three years from 15/10/2024 end on 14/10/2027. Where the month has no such day (29/02), on its last one.
 * Null without end.
 */
export function validTo(issuedOn: CalendarDate, months: number | null): CalendarDate | null {
  if (months === null) return null;
  const [year, month, day] = issuedOn.split('-').map(Number) as [number, number, number];
  const count = year * 12 + (month - 1) + months;
  const target = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
  const lastDay = addDays(firstOfNext(count), -1);
  const anniversary = `${target}-${String(day).padStart(2, '0')}`;
  return anniversary > lastDay ? lastDay : addDays(anniversary, -1);
}

function firstOfNext(months: number): CalendarDate {
  const next = months + 1;
  return `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, '0')}-01`;
}

/** A revoked one is revoked, however old it is. */
export function shownState(
  { state, validTo: last }: { state: CertificateState; validTo: CalendarDate | null },
  today: CalendarDate,
): ShownState {
  return state === 'valid' && last !== null && last < today ? 'expired' : state;
}
