import type { CalendarDate } from '../../../shared/calendar-date.js';
import { existsOn, type Unit } from './unit-level.js';

/**
 * Whether something that is held on `day` may be said to lie in a unit from `from` on (undefined: no day was said). The unit exists on the
 * first day that is said, and on the day itself too, unless only later days are spoken of: where the place of it lies after a change.
 */
export function mayBeHeldIn(unit: Pick<Unit, 'validFrom' | 'validTo'>, from: CalendarDate | undefined, day: CalendarDate): boolean {
  if (from !== undefined && from > day) return existsOn(unit, from);
  return existsOn(unit, day) && existsOn(unit, from ?? day);
}
