import type { CalendarDate } from '../../../shared/calendar-date.js';

interface Place {
  readonly validFrom: CalendarDate;
  readonly adminUnitId: string;
}

/** A stretch of days in one unit; null where nobody has said. */
export interface Stay {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly adminUnitId: string | null;
}

/** Before and after every day that is counted. */
const FIRST_DAY: CalendarDate = '0001-01-01';
const LAST_DAY: CalendarDate = '9999-12-31';

/** Where an organisation lay on a day: each place holds until the next one begins. */
export function placeOn(places: readonly Place[], day: CalendarDate): string | null {
  return (
    places
      .filter(({ validFrom }) => validFrom <= day)
      .toSorted(byStart)
      .at(-1)?.adminUnitId ?? null
  );
}

/** All days, cut where a place begins; both ends of a stay belong to it. `dayBefore` is the calendar's. */
export function staysOf(places: readonly Place[], dayBefore: (day: CalendarDate) => CalendarDate): Stay[] {
  const sorted = places.toSorted(byStart);
  const starts = sorted[0]?.validFrom === FIRST_DAY ? sorted : [{ validFrom: FIRST_DAY, adminUnitId: null }, ...sorted];
  return starts.map(({ validFrom: from, adminUnitId }, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? LAST_DAY : dayBefore(next.validFrom), adminUnitId };
  });
}

const byStart = (one: Place, other: Place): number => (one.validFrom < other.validFrom ? -1 : 1);
