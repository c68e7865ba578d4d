import { DomainError } from '../../../shared/domain-error.js';
import { birthsAgree, type PersonFacts } from '../../../shared/person-facts.js';

export type Sign = 'birth' | 'phone' | 'email' | 'unit';

/** A record as it is compared: its facts and the units its registrations name. */
export interface ComparedRecord extends PersonFacts {
  readonly units: readonly string[];
}

/**
 * What speaks for one person besides the name. The name alone never does: Nguyễn Văn Hùng sits in every second class (domain notes
 * 7.9: "same folded name alone is never enough").
 */
export function signsOfOnePerson(one: ComparedRecord, other: ComparedRecord): Sign[] {
  const signs: [Sign, boolean][] = [
    ['birth', yearOf(one) !== null && yearOf(one) === yearOf(other) && birthsAgree(one, other)],
    ['phone', one.phone !== null && one.phone === other.phone],
    ['email', one.email !== null && one.email === other.email],
    ['unit', one.units.some((unit) => other.units.includes(unit))],
  ];
  return signs.filter(([, speaks]) => speaks).map(([sign]) => sign);
}

function yearOf({ birthDate }: PersonFacts): string | null {
  return birthDate?.slice(0, 4) ?? null;
}

/** A class with both records on its list. */
export interface SharedClass {
  readonly code: string;
}

export interface Pair {
  readonly signs: readonly Sign[];
  readonly sharedClasses: readonly SharedClass[];
}

/**
 * Two records that sit in one class are two chairs, most likely two people; where they are one, a registration has to be cancelled
 * first, because nobody earns two turns in one class.
 * @throws DomainError invalid `nothingButTheName`, conflict `bothInOneClass` with `classes`.
 */
export function requireMergeable({ signs, sharedClasses }: Pair): void {
  if (signs.length === 0) throw new DomainError('invalid', 'nothingButTheName');
  if (sharedClasses.length === 0) return;
  throw new DomainError('conflict', 'bothInOneClass', { params: { classes: sharedClasses.map(({ code }) => code).join(', ') } });
}
