import type { CalendarDate } from '../../../shared/calendar-date.js';

/** Numbers up to `asOf`, read on the day `readOn` (Vietnamese time). */
export interface Look {
  readonly asOf: CalendarDate;
  readonly readOn: CalendarDate;
}

/**
 * Whether days that end on `end` are over in these numbers: they hold the last of them, and it has passed. The usual cut-off day of a report is the
 * last day of its period: made on that day it tells of a time that still runs, made on any later day of one that is over.
 */
export function isPast(end: CalendarDate, { asOf, readOn }: Look): boolean {
  return asOf > end || (asOf === end && readOn > end);
}
