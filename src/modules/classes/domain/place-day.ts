import { type CalendarDate, dateInVietnam } from '../../../shared/calendar-date.js';

/**
 * The day on which it is asked in which unit a class lies: its last one, as for the units of its people. While no session is set, the last
 * day of registration stands for it.
 */
export function placeDay({ closesOn, registrationClosesAt }: { closesOn: CalendarDate | null; registrationClosesAt: Date }): CalendarDate {
  return closesOn ?? dateInVietnam(registrationClosesAt);
}

/** What was said of the class itself counts; that of its venue only where nothing was. */
export function placesThatCount<Own, OfVenue>(own: readonly Own[], ofVenue: readonly OfVenue[]): readonly (Own | OfVenue)[] {
  return own.length > 0 ? own : ofVenue;
}

/** What a new statement replaces: one about the days of the class all earlier ones about them, one about later days only its own day. */
export function replacedBy(from: CalendarDate, day: CalendarDate): (said: { readonly validFrom: CalendarDate }) => boolean {
  return from <= day ? ({ validFrom }) => validFrom <= day : ({ validFrom }) => validFrom === from;
}
