import { addDays, type CalendarDate } from '../../../shared/calendar-date.js';
import type { Succession, Unit, UnitLevel } from './unit-level.js';

/** More changes than one territory sees in a century; a list that leads in a circle ends here. */
const MOST_CHANGES = 50;

/** Where something lies today; `divided` names the unit of which only parts went somewhere. */
export type PlaceToday = { readonly unit: Unit } | { readonly divided: Unit };

export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly unitId: string | null;
}

/** How fine a report is: districts before 01/7/2025 and communes after, communes always, provinces. */
export const placeLevels = ['local', 'commune', 'province'] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** A piece of the territory with its history: units, what became of them, and all that these lead to. */
export class Atlas {
  private readonly units: ReadonlyMap<string, Unit>;
  private readonly after = new Map<string, Succession[]>();
  private readonly children = new Map<string, Unit[]>();

  constructor(units: readonly Unit[], successions: readonly Succession[]) {
    this.units = new Map(units.map((unit) => [unit.id, unit]));
    for (const unit of units) if (unit.parentId !== null) push(this.children, unit.parentId, unit);
    for (const succession of successions) push(this.after, succession.oldId, succession);
  }

  /** @throws Error when the atlas was drawn without it. */
  unit(id: string): Unit {
    const unit = this.units.get(id);
    if (!unit) throw new Error(`The atlas has no unit ${id}`);
    return unit;
  }

  /** The unit itself or what it lies in; null when that is not known. */
  within(unit: Unit, level: UnitLevel): Unit | null {
    let each: Unit | null = unit;
    for (let step = 0; each !== null && step < 3; step++) {
      if (each.level === level) return each;
      each = each.parentId === null ? null : this.unit(each.parentId);
    }
    return null;
  }

  /** The row of a report "as it was then". What is not known more finely stands as it is. */
  rowOf(id: string, level: PlaceLevel): Unit {
    const unit = this.unit(id);
    if (level === 'province') return this.within(unit, 'province') ?? unit;
    return level === 'local' ? (this.within(unit, 'district') ?? unit) : unit;
  }

  /**
   * The row of a report "converted to today". All of a unit going into one other is followed through every change up to `day`; of a unit
   * that was divided only what staff said of the organisation decides, `stated` being the units that it was placed in.
   */
  rowToday(id: string, level: PlaceLevel, day: CalendarDate, stated: ReadonlySet<string> = new Set()): PlaceToday {
    if (level !== 'province') return this.today(this.unit(id), day, stated);
    const province = this.within(this.unit(id), 'province');
    if (province) return this.today(province, day, stated);
    const place = this.today(this.unit(id), day, stated);
    if ('unit' in place) return { unit: this.within(place.unit, 'province') ?? place.unit };
    // Parts that all lie in one province today leave no doubt about the province.
    const provinces = new Set(this.reachable(place.divided, day).map((unit) => this.within(unit, 'province')));
    const [only] = provinces;
    return provinces.size === 1 && only ? { unit: only } : place;
  }

  /**
   * What had the name of a place during some days, one stretch for each unit: the unit while it existed, then what all of it went into;
   * null from the day on which it was divided or ended without an heir. Both ends belong to a stretch.
   */
  stretches(id: string, from: CalendarDate, to: CalendarDate): Stretch[] {
    const stretches: Stretch[] = [];
    let [unit, start] = [this.unit(id), from];
    for (let step = 0; unit.validTo !== null && unit.validTo < to && step < MOST_CHANGES; step++) {
      if (start <= unit.validTo) stretches.push({ from: start, to: unit.validTo, unitId: unit.id });
      const after = addDays(unit.validTo, 1);
      start = start < after ? after : start;
      const next = this.today(unit, after, new Set());
      if (!('unit' in next) || next.unit.id === unit.id) return [...stretches, { from: start, to, unitId: null }];
      unit = next.unit;
    }
    return [...stretches, { from: start, to, unitId: unit.id }];
  }

  /** The unit itself when nothing became of it. */
  private today(unit: Unit, day: CalendarDate, stated: ReadonlySet<string>): PlaceToday {
    let here = unit;
    for (let step = 0; step < MOST_CHANGES; step++) {
      const next = this.successorsOf(here, day);
      const [only] = next;
      if (only === undefined) return { unit: here };
      if (next.length === 1 && only.isWhole) {
        here = only.unit;
        continue;
      }
      const chosen = next.filter(({ unit: part }) => this.leadsTo(part, day, stated));
      const [said] = chosen;
      if (chosen.length !== 1 || said === undefined) return { divided: here };
      here = said.unit;
    }
    return { divided: here };
  }

  /** A district has no successor: what became of it is what became of its communes. */
  private successorsOf(unit: Unit, day: CalendarDate): { readonly unit: Unit; readonly isWhole: boolean }[] {
    const own = this.changesOf(unit, day);
    if (own.length > 0 || unit.level !== 'district')
      return own.map(({ newId, part }) => ({ unit: this.unit(newId), isWhole: part === 'full' }));
    const ofCommunes = (this.children.get(unit.id) ?? []).flatMap((commune) => this.changesOf(commune, day));
    const targets = [...new Set(ofCommunes.map(({ newId }) => newId))];
    const isWhole = targets.length === 1 && ofCommunes.every(({ part }) => part === 'full');
    return targets.map((id) => ({ unit: this.unit(id), isWhole }));
  }

  private changesOf({ id }: Unit, day: CalendarDate): Succession[] {
    return (this.after.get(id) ?? []).filter(({ takesEffectOn }) => takesEffectOn <= day);
  }

  private leadsTo(unit: Unit, day: CalendarDate, stated: ReadonlySet<string>): boolean {
    return stated.has(unit.id) || this.reachable(unit, day).some(({ id }) => stated.has(id));
  }

  /** All that may have become of a unit by that day, and what came between. */
  private reachable(unit: Unit, day: CalendarDate): Unit[] {
    const found = new Map<string, Unit>();
    let edge = [unit];
    for (let step = 0; edge.length > 0 && step < MOST_CHANGES; step++) {
      edge = edge.flatMap((each) => this.successorsOf(each, day).map((next) => next.unit)).filter(({ id }) => !found.has(id));
      for (const each of edge) found.set(each.id, each);
    }
    return [...found.values()];
  }
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
