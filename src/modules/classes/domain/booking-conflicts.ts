import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { ClassState } from './class-state.js';
import type { HalfDay } from './half-day.js';

/** Where a session is: a venue and, when that is a room, the site it is in. */
export interface Whereabouts {
  readonly venueId: string | null;
  readonly siteId: string | null;
}

export interface WantedSlot extends Whereabouts {
  readonly heldOn: CalendarDate;
  readonly halfDay: HalfDay;
  readonly lecturerIds: readonly string[];
}

/** A session of another class. */
export interface Booking extends WantedSlot {
  readonly sessionId: string;
  readonly classId: string;
  readonly classCode: string;
  readonly className: string;
  readonly classState: ClassState;
}

export interface BookingConflict {
  readonly booking: Booking;
  /** The room is taken. */
  readonly venue: boolean;
  /** Of those wanted, who teaches elsewhere then. */
  readonly lecturerIds: readonly string[];
}

/** What stands against these slots, in the order of the slots; a draft of somebody else counts, whoever comes second decides. */
export function conflictsWith(wanted: readonly WantedSlot[], bookings: readonly Booking[]): BookingConflict[] {
  return wanted.flatMap((slot) =>
    bookings
      .filter(({ heldOn, halfDay }) => heldOn === slot.heldOn && halfDay === slot.halfDay)
      .map((booking) => ({
        booking,
        venue: isSameRoom(slot, booking),
        lecturerIds: slot.lecturerIds.filter((id) => booking.lecturerIds.includes(id)),
      }))
      .filter(({ venue, lecturerIds }) => venue || lecturerIds.length > 0),
  );
}

/** Who books a whole site books its rooms too; two rooms of one site do not disturb each other. */
function isSameRoom(a: Whereabouts, b: Whereabouts): boolean {
  if (a.venueId === null || b.venueId === null) return false;
  return a.venueId === b.venueId || a.venueId === b.siteId || a.siteId === b.venueId;
}
