import { showBirth } from '../../../shared/calendar-date.js';
import { type Birth, birthsAgree, knownBirth, type PersonFacts } from '../../../shared/person-facts.js';

/**
 * Which of the people with the same folded name is meant: one with the same phone or e-mail and no other birth date. Two
 * people may share a phone (a couple, a co-operative's office) and even a name, so a known equal birth date wins; then the
 * one known longest, so that everybody who asks later gets the same answer. `candidates` come oldest first.
 */
export function choosePerson<T extends PersonFacts>(candidates: readonly T[], facts: PersonFacts): T | undefined {
  const reachable = candidates.filter((each) => sharesContact(each, facts) && birthsAgree(each, facts));
  return reachable.find((each) => knownBirth(each) !== '' && knownBirth(facts) !== '') ?? reachable[0];
}

function sharesContact(one: PersonFacts, other: PersonFacts): boolean {
  return (one.phone !== null && one.phone === other.phone) || (one.email !== null && one.email === other.email);
}

/** What `facts` add to what is known. Nothing known is replaced: an open form must not be able to rewrite a person. */
export function newlyKnown(known: PersonFacts, facts: PersonFacts): Partial<PersonFacts> {
  const more = knownBirth(facts).length > knownBirth(known).length;
  return {
    ...(known.phone === null && facts.phone !== null ? { phone: facts.phone } : {}),
    ...(known.email === null && facts.email !== null ? { email: facts.email } : {}),
    ...(known.gender === null && facts.gender !== null ? { gender: facts.gender } : {}),
    ...(more ? { birthDate: facts.birthDate, birthPrecision: facts.birthPrecision } : {}),
  };
}

/** The same news for the history, a birth date only as far as it is known. */
export function filledIn(known: PersonFacts, news: Partial<PersonFacts>): Record<string, { from: string | null; to: string | null }> {
  const { birthDate, birthPrecision, ...rest } = news;
  const plain = Object.entries(rest).map(([field, to]) => [field, { from: null, to }] as const);
  if (!birthDate || !birthPrecision) return Object.fromEntries(plain);
  return { ...Object.fromEntries(plain), birth: { from: birthInWords(known), to: showBirth(birthDate, birthPrecision) } };
}

function birthInWords({ birthDate, birthPrecision }: Birth): string | null {
  return birthDate && birthPrecision ? showBirth(birthDate, birthPrecision) : null;
}
