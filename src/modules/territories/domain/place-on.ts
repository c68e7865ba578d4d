import { addDays, type CalendarDate } from '../../../shared/calendar-date.js';
import type { Atlas } from './atlas.js';
import { SINCE_EVER } from './unit-level.js';

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

/** After every day that is counted. */
const LAST_DAY: CalendarDate = '9999-12-31';

/** Where something was said to lie on a day: each place holds until the next one begins. */
export function placeOn(places: readonly Place[], day: CalendarDate): string | null {
  return (
    places
      .filter(({ validFrom }) => validFrom <= day)
      .toSorted(byStart)
      .at(-1)?.adminUnitId ?? null
  );
}

/**
 * The unit of that day in which it lay: the one that was said or what all of it had gone into; null where nobody said one, and where that
 * was divided by then.
 */
export function unitOn(atlas: Atlas, places: readonly Place[], day: CalendarDate): string | null {
  const id = placeOn(places, day);
  return id === null ? null : (atlas.stretches(id, day, day)[0]?.unitId ?? null);
}

/** All days, cut where a place begins; both ends of a stay belong to it. */
export function staysOf(places: readonly Place[]): Stay[] {
  const sorted = places.toSorted(byStart);
  const starts = sorted[0]?.validFrom === SINCE_EVER ? sorted : [{ validFrom: SINCE_EVER, adminUnitId: null }, ...sorted];
  return starts.map(({ validFrom: from, adminUnitId }, index) => {
    const next = starts[index + 1];
    return { from, to: next === undefined ? LAST_DAY : addDays(next.validFrom, -1), adminUnitId };
  });
}

const byStart = (one: Place, other: Place): number => (one.validFrom < other.validFrom ? -1 : 1);
