import type { CalendarDate } from '../../../shared/calendar-date.js';

/** What a printout of a class is: lists belong to the days of the class, letters go out before them. */
export type PrintoutKind = 'list' | 'letter';

interface Days {
  /** Null where the day will be written by hand. */
  readonly signedOn: CalendarDate | null;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly today: CalendarDate;
}

/** The day of the document, which decides about its letterhead: as written on it, else when papers of its kind are usually made. */
export function documentDay(kind: PrintoutKind, { signedOn, opensOn, closesOn, today }: Days): CalendarDate {
  if (signedOn !== null) return signedOn;
  if (kind === 'list') return closesOn ?? today;
  return opensOn !== null && opensOn < today ? opensOn : today;
}
