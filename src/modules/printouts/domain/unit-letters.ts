import { compareByGivenName } from '../../../shared/person-name.js';
import { foldText } from '../../../shared/text-folding.js';

interface Member {
  readonly fullName: string;
  readonly unitName: string;
}

export interface UnitGroupOfPeople<P> {
  readonly unitName: string;
  readonly people: readonly P[];
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

/**
 * People by unit, units and people in the Vietnamese order. Spellings that differ in marks, case or spaces are one unit, named as most of
 * its people wrote it: two letters to one office would be sent back.
 */
export function byUnit<P extends Member>(people: readonly P[]): UnitGroupOfPeople<P>[] {
  const groups = new Map<string, P[]>();
  for (const person of people) {
    const key = foldText(person.unitName);
    const group = groups.get(key);
    if (group) group.push(person);
    else groups.set(key, [person]);
  }
  return [...groups.values()]
    .map((group) => ({
      unitName: usualSpelling(group),
      people: [...group].sort((a, b) => compareByGivenName(a.fullName, b.fullName)),
    }))
    .sort((a, b) => vietnamese.compare(a.unitName, b.unitName));
}

function usualSpelling(group: readonly Member[]): string {
  const counts = new Map<string, number>();
  for (const { unitName } of group) counts.set(unitName, (counts.get(unitName) ?? 0) + 1);
  const [first] = [...counts].sort(([a, more], [b, less]) => less - more || vietnamese.compare(a, b));
  return first?.[0] ?? '';
}
