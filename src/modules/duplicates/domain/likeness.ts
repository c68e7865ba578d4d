import { DomainError } from '../../../shared/domain-error.js';
import { birthsAgree, type PersonFacts } from '../../../shared/person-facts.js';
import { foldText } from '../../../shared/text-folding.js';

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

/** Written alike but for accents and capitals. */
export const namedAlike = (one: PersonFacts, other: PersonFacts): boolean => foldText(one.fullName) === foldText(other.fullName);

/** A class with both records on its list. */
export interface SharedClass {
  readonly code: string;
}

export interface Pair {
  readonly namedAlike: boolean;
  readonly signs: readonly Sign[];
  readonly sharedClasses: readonly SharedClass[];
}

/** Without the name one sign is too little, and colleagues share their unit: a phone of a household, the year of birth of half a class. */
const SIGNS_WITHOUT_NAME = 2;

const spokenFor = ({ signs, namedAlike: alike }: Pair): boolean =>
  alike ? signs.length > 0 : signs.filter((sign) => sign !== 'unit').length >= SIGNS_WITHOUT_NAME;

/** Whether `requireMergeable` lets the pair pass. */
export const isMergeable = (pair: Pair): boolean => spokenFor(pair) && pair.sharedClasses.length === 0;

/**
 * Two records that sit in one class are two chairs, most likely two people; where they are one, a registration has to be cancelled
 * first, because nobody earns two turns in one class.
 * @throws DomainError invalid `nothingButTheName`, `differentNames`, conflict `bothInOneClass` with `classes`.
 */
export function requireMergeable(pair: Pair): void {
  const { sharedClasses } = pair;
  if (!spokenFor(pair)) throw new DomainError('invalid', pair.namedAlike ? 'nothingButTheName' : 'differentNames');
  if (sharedClasses.length === 0) return;
  throw new DomainError('conflict', 'bothInOneClass', { params: { classes: sharedClasses.map(({ code }) => code).join(', ') } });
}
