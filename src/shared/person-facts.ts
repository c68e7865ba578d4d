import type { BirthPrecision, CalendarDate } from './calendar-date.js';
import type { Gender } from './gender.js';

/** What a registration, a list or a member of staff says about a person. */
export interface PersonFacts {
  readonly fullName: string;
  /** E.164 */
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: CalendarDate | null;
  readonly birthPrecision: BirthPrecision | null;
  readonly gender: Gender | null;
}

/** A birth date as far as it is known. */
export type Birth = Pick<PersonFacts, 'birthDate' | 'birthPrecision'>;

const KNOWN_LENGTH: Record<BirthPrecision, number> = { YEAR: 4, MONTH: 7, DAY: 10 };

/** '1985' for a year, '1985-03' for a month: as much of the date as is known. */
export function knownBirth({ birthDate, birthPrecision }: Birth): string {
  return birthDate?.slice(0, KNOWN_LENGTH[birthPrecision ?? 'DAY']) ?? '';
}

/** True unless both are known and differ: 1985 does not contradict 05/3/1985. */
export function birthsAgree(one: Birth, other: Birth): boolean {
  const [a, b] = [knownBirth(one), knownBirth(other)];
  return a.startsWith(b) || b.startsWith(a);
}
