import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { unitKey } from '../../../shared/unit-key.js';

/** A unit of the register as people write it. */
export interface WrittenUnit {
  readonly name: string;
  readonly unitGroup: UnitGroup;
}

/** The register says that a unit goes on as another one: under another name or form (renamed), or only written otherwise (same). */
export interface Continuation {
  readonly kind: 'renamed' | 'same';
  readonly from: WrittenUnit;
  readonly to: WrittenUnit;
  /** Null for two ways of writing. */
  readonly day: CalendarDate | null;
}

/** A name and its group, as a line of the ledger has them. */
export const writtenAs = (unitGroup: UnitGroup, key: string): string => `${unitGroup} ${key}`;

const keyOf = ({ name, unitGroup }: WrittenUnit): string => writtenAs(unitGroup, unitKey(name));

/** Names that stand for one organisation, with the steps that say so. */
export interface UnitFamily {
  readonly names: ReadonlySet<string>;
  readonly steps: readonly Continuation[];
}

/**
 * "Nghị định … doanh nghiệp **chuyển đổi**, đổi tên": the organisation is the one it was, so it counts once. What was merged into another
 * was an organisation of its own when it came, and what was divided became several: neither is joined. A change counts from its day on.
 * By every name that has a family.
 */
export function familiesOf(steps: readonly Continuation[], asOf: CalendarDate): ReadonlyMap<string, UnitFamily> {
  const families = new Map<string, { names: Set<string>; steps: Continuation[] }>();
  for (const step of steps) {
    if (step.day !== null && step.day > asOf) continue;
    const known = [step.from, step.to].map((unit) => families.get(keyOf(unit)) ?? { names: new Set([keyOf(unit)]), steps: [] });
    const family = {
      names: new Set(known.flatMap(({ names }) => [...names])),
      steps: [...new Set([...known.flatMap((each) => each.steps), step])],
    };
    for (const name of family.names) families.set(name, family);
  }
  return families;
}
