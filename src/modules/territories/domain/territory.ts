import { overlap, type Succession, type Unit } from './unit-level.js';

/** Whether something lies in a territory; `unknown` where the lists do not say, or only a part of the unit does. */
export const territorySides = ['inside', 'outside', 'unknown'] as const;
export type TerritorySide = (typeof territorySides)[number];

/**
 * What a territory is made of: units it was fixed to when it was issued (`issued`), and what people said later of units about which the
 * lists leave a doubt.
 */
export const territoryParts = ['issued', 'inside', 'outside'] as const;
export type TerritoryPart = (typeof territoryParts)[number];

export interface TerritoryStatement {
  readonly adminUnitId: string;
  readonly part: TerritoryPart;
}

type Decided = Exclude<TerritorySide, 'unknown'>;

/**
 * "Địa bàn của kế hoạch": units as they were on the day of issue, and which units of any day lie in them. Followed through what
 * communes went into, never by code; what cannot be inferred is unknown and asked for.
 *
 * What is known spreads from unit to unit until nothing new is learnt, so that the work grows with the number of units and changes, however
 * they are knotted. The finest thing that is known decides: what was said of a unit or of what it lies in; what it was made of; what
 * became of it; what it lies in; and that two units of one level and one day have nothing in common.
 */
export class Territory {
  private readonly units: ReadonlyMap<string, Unit>;
  private readonly before = new Map<string, string[]>();
  private readonly after = new Map<string, string[]>();
  private readonly stated: ReadonlyMap<string, Decided>;
  private readonly issued: readonly Unit[];
  private readonly sides = new Map<string, Decided>();

  constructor(units: readonly Unit[], successions: readonly Succession[], statements: readonly TerritoryStatement[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    for (const { oldId, newId } of successions) {
      push(this.before, newId, oldId);
      push(this.after, oldId, newId);
    }
    this.stated = new Map(statements.map(({ adminUnitId, part }) => [adminUnitId, part === 'outside' ? 'outside' : 'inside']));
    this.issued = statements.flatMap(({ adminUnitId, part }) => (part === 'issued' ? (this.units.get(adminUnitId) ?? []) : []));
    this.decide();
  }

  /** Null: of whom nobody has said the place. */
  sideOf(unitId: string | null): TerritorySide {
    return (unitId === null ? undefined : this.sides.get(unitId)) ?? 'unknown';
  }

  private decide(): void {
    this.learn((unit) => this.saidOf(unit));
    this.spread();
    this.learn((unit) => (this.isBesideIssued(unit) ? 'outside' : undefined));
    this.spread();
  }

  /** What ended takes the side of what it lay in before what exists does: what a unit was made of is finer than its province. */
  private spread(): void {
    const parentOf = ({ parentId }: Unit): Decided | undefined => this.sides.get(parentId ?? '');
    for (let learnt = true; learnt;) {
      learnt = this.learn((unit) => agreed(this.of(this.before, unit)) ?? agreed(this.of(this.after, unit)));
      learnt ||= this.learn((unit) => (unit.validTo === null ? undefined : parentOf(unit)));
      learnt ||= this.learn(parentOf);
    }
  }

  /** Whether a rule decided something that was open. */
  private learn(rule: (unit: Unit) => Decided | undefined): boolean {
    const open = [...this.units.values()].filter(({ id }) => !this.sides.has(id));
    const found = open.flatMap((unit) => {
      const side = rule(unit);
      return side === undefined ? [] : [[unit.id, side] as const];
    });
    for (const [id, side] of found) this.sides.set(id, side);
    return found.length > 0;
  }

  private of(changes: ReadonlyMap<string, readonly string[]>, { id }: Unit): (Decided | undefined)[] {
    return (changes.get(id) ?? []).map((each) => this.sides.get(each));
  }

  /** Of the unit or of what it lies in, the finest first. */
  private saidOf(unit: Unit): Decided | undefined {
    for (let each: Unit | undefined = unit; each !== undefined; each = this.units.get(each.parentId ?? '')) {
      const said = this.stated.get(each.id);
      if (said !== undefined) return said;
    }
    return undefined;
  }

  private isBesideIssued(unit: Unit): boolean {
    return this.issued.some((issued) => issued.level === unit.level && issued.id !== unit.id && overlap(issued, unit));
  }
}

/** The one side that all have; nothing where one is open or two differ. */
function agreed(sides: readonly (Decided | undefined)[]): Decided | undefined {
  return sides.every((side) => side === sides[0]) ? sides[0] : undefined;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
