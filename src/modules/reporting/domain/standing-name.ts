import { unitKey } from '../../../shared/unit-key.js';
import { type Continuation, type WrittenUnit, writtenAs } from './unit-families.js';

const keyOf = ({ name, unitGroup }: WrittenUnit): string => writtenAs(unitGroup, unitKey(name));

/**
 * The name under which joined names stand: the one that people who keep the register led the others to, which is the newest after renamings
 * and the one that was kept of several spellings. Where a tax code alone joins several of these, that of the latest change, then the first
 * of `names`, which is also the answer where nobody has said anything.
 */
export function standingName(names: readonly string[], steps: readonly Continuation[]): string | undefined {
  const left = new Set(steps.map(({ from }) => keyOf(from)));
  const ends = steps.filter(({ to }) => !left.has(keyOf(to)));
  const latest = ends.map(({ day }) => day ?? '').reduce((one, other) => (other > one ? other : one), '');
  const chosen = ends.filter(({ day }) => (day ?? '') === latest).map(({ to }) => to.name);
  const keys = new Set(chosen.map(unitKey));
  return names.find((name) => keys.has(unitKey(name))) ?? chosen[0] ?? names[0];
}
