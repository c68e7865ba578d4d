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

/**
 * "Địa bàn của kế hoạch": units as they were on the day of issue, and which units of any other day lie in them. Followed through what
 * communes went into, never by code; what cannot be inferred is unknown and asked for.
 */
export class Territory {
  private readonly units: ReadonlyMap<string, Unit>;
  private readonly before = new Map<string, string[]>();
  private readonly after = new Map<string, string[]>();
  private readonly stated: ReadonlyMap<string, TerritorySide>;
  private readonly issued: readonly Unit[];

  constructor(units: readonly Unit[], successions: readonly Succession[], statements: readonly TerritoryStatement[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    for (const { oldId, newId } of successions) {
      this.before.set(newId, [...(this.before.get(newId) ?? []), oldId]);
      this.after.set(oldId, [...(this.after.get(oldId) ?? []), newId]);
    }
    this.stated = new Map(statements.map(({ adminUnitId, part }) => [adminUnitId, part === 'outside' ? 'outside' : 'inside']));
    this.issued = statements.flatMap(({ adminUnitId, part }) => (part === 'issued' ? (this.units.get(adminUnitId) ?? []) : []));
  }

  /** Null: of whom nobody has said the place. */
  sideOf(unitId: string | null): TerritorySide {
    return unitId === null ? 'unknown' : this.side(unitId, new Set());
  }

  /**
   * The finest thing that is known decides: what was said of the unit; where it lies; what it was made of; what became of it; and last that
   * two units of one level and one day have nothing in common.
   */
  private side(id: string, onTheWay: ReadonlySet<string>): TerritorySide {
    const unit = this.units.get(id);
    if (unit === undefined || onTheWay.has(id)) return 'unknown';
    const way = new Set([...onTheWay, id]);
    const said = this.saidOf(unit);
    if (said !== null) return said;
    const made = agreed((this.before.get(id) ?? []).map((each) => this.side(each, way)));
    if (made !== 'unknown') return made;
    const became = agreed((this.after.get(id) ?? []).map((each) => this.side(each, way)));
    if (became !== 'unknown') return became;
    if (this.isBesideIssued(unit)) return 'outside';
    return unit.parentId === null ? 'unknown' : this.side(unit.parentId, way);
  }

  /** Of the unit or of what it lies in, the finest first. */
  private saidOf(unit: Unit): TerritorySide | null {
    for (let each: Unit | undefined = unit; each !== undefined; each = this.units.get(each.parentId ?? '')) {
      const said = this.stated.get(each.id);
      if (said !== undefined) return said;
    }
    return null;
  }

  private isBesideIssued(unit: Unit): boolean {
    return this.issued.some((issued) => issued.level === unit.level && issued.id !== unit.id && overlap(issued, unit));
  }
}

function agreed(sides: readonly TerritorySide[]): TerritorySide {
  const [first = 'unknown'] = sides;
  return sides.every((side) => side === first) ? first : 'unknown';
}
