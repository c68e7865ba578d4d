import { foldText } from '../../../shared/text-folding.js';

/** Somebody who is in the class already. */
export interface ListedPerson {
  readonly fullName: string;
  readonly nameSearch: string;
  readonly unitName: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly birthDate: string | null;
}

type Facts = Omit<ListedPerson, 'nameSearch'>;

/**
 * Finds who is perhaps the same person: the same folded name together with the year of birth, phone, e-mail or unit. The name alone
 * never is enough: two people called Nguyễn Văn Hùng sit in one class.
 */
export function similarPerson(listed: readonly ListedPerson[]): (person: Facts) => ListedPerson | null {
  const byName = new Map<string, ListedPerson[]>();
  for (const each of listed) byName.set(each.nameSearch, [...(byName.get(each.nameSearch) ?? []), each]);
  return (person) => byName.get(foldText(person.fullName))?.find((each) => agrees(each, person)) ?? null;
}

function agrees(one: Facts, other: Facts): boolean {
  const same = (a: string | null | undefined, b: string | null | undefined): boolean => Boolean(a) && a === b;
  return (
    same(one.phone, other.phone) ||
    same(one.email, other.email) ||
    same(one.birthDate?.slice(0, 4), other.birthDate?.slice(0, 4)) ||
    same(foldText(one.unitName), foldText(other.unitName))
  );
}
