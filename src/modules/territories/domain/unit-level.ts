import { addDays, type CalendarDate } from '../../../shared/calendar-date.js';

/** Districts ended on 30/6/2025. */
export const unitLevels = ['province', 'district', 'commune'] as const;
export type UnitLevel = (typeof unitLevels)[number];

export type SuccessionPart = 'full' | 'partial';

/** The beginning of a unit of which only its end is known; before every day that is counted. */
export const SINCE_EVER: CalendarDate = '0001-01-01';

/** A unit as the rules see it. */
export interface Unit {
  readonly id: string;
  readonly level: UnitLevel;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly validFrom: CalendarDate;
  /** The last day; null while it exists. */
  readonly validTo: CalendarDate | null;
}

export interface Succession {
  readonly oldId: string;
  readonly newId: string;
  readonly part: SuccessionPart;
  readonly takesEffectOn: CalendarDate;
}

type Days = Pick<Unit, 'validFrom' | 'validTo'>;

export function existsOn({ validFrom, validTo }: Days, day: CalendarDate): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** Whether there is a day on which both exist. */
export function overlap(one: Days, other: Days): boolean {
  return (other.validTo === null || one.validFrom <= other.validTo) && (one.validTo === null || other.validFrom <= one.validTo);
}

export const dayBefore = (day: CalendarDate): CalendarDate => addDays(day, -1);
