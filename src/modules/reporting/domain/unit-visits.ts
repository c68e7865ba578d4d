import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import { unitKey } from '../../../shared/unit-key.js';
import type { CountableTurn } from './count-turns.js';
import type { UnitFamily } from './unit-families.js';
import { keyed, type KeyedUnit } from './unit-keys.js';

/** Turns of one class from one unit; a row of the ledger, or equal ones added up. */
export interface CountableUnitTurn extends Pick<CountableTurn, 'countedOn' | 'quantity' | 'unitGroup' | 'courseType' | 'topic'> {
  readonly classId: string;
  /** As it was on the day of the class. */
  readonly unitName: string;
  readonly taxCode: string | null;
}

/** Who came to a class, each unit once, by its place in the list of units. */
export interface Visit {
  readonly countedOn: CalendarDate;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly units: Int32Array;
}

/** The turns that stand, by unit: a quarter of a million of them can be counted in some milliseconds. */
export interface UnitVisits {
  /** May have gaps. */
  readonly units: readonly (KeyedUnit | undefined)[];
  readonly visits: readonly Visit[];
  /** By every name that has one, where what went on under another name is one organisation. */
  readonly families?: ReadonlyMap<string, UnitFamily>;
}

export type UnitTurns = readonly CountableUnitTurn[] | UnitVisits;

const known = new WeakMap<readonly CountableUnitTurn[], UnitVisits>();

/** Rows of the ledger in the shorter form; what was taken back is not there. */
export function visitsOf(turns: UnitTurns): UnitVisits {
  if ('visits' in turns) return turns;
  const seen = known.get(turns) ?? visitsOfRows(turns);
  known.set(turns, seen);
  return seen;
}

const keys = new Map<string, string>();

/** `unitKey`, worked out once for each name: classes that wait to be closed are counted for every page. */
function keyOf(unitName: string): string {
  const known = keys.get(unitName) ?? unitKey(unitName);
  keys.set(unitName, known);
  return known;
}

function visitsOfRows(turns: readonly CountableUnitTurn[]): UnitVisits {
  const units: KeyedUnit[] = [];
  const places = new Map<string, number>();
  const placeOf = ({ unitGroup, unitName, taxCode }: CountableUnitTurn): number => {
    const unit = { unitGroup, name: keyOf(unitName), taxCode };
    const key = JSON.stringify([unit.unitGroup, unit.name, unit.taxCode]);
    const place = places.get(key) ?? units.push(keyed(unit)) - 1;
    places.set(key, place);
    return place;
  };
  const ofClass = Map.groupBy(turns, ({ classId, countedOn, courseType, topic }) => `${classId} ${countedOn} ${courseType} ${topic}`);
  const visits = [...ofClass.values()].map((rows): Visit => {
    const quantities = new Map<number, number>();
    for (const row of rows) {
      const place = placeOf(row);
      quantities.set(place, (quantities.get(place) ?? 0) + row.quantity);
    }
    const [{ countedOn, courseType, topic }] = rows as [CountableUnitTurn];
    const standing = [...quantities].filter(([, quantity]) => quantity > 0);
    return { countedOn, courseType, topic, units: Int32Array.from(standing, ([place]) => place) };
  });
  return { units, visits };
}

const together = new WeakMap<UnitTurns, { readonly more: UnitTurns; readonly all: UnitVisits }>();

/** The visits of different classes as one; the same two are put together once. */
export function withMore(turns: UnitTurns, more: UnitTurns): UnitVisits {
  const before = together.get(turns);
  if (before?.more === more) return before.all;
  const [one, other] = [visitsOf(turns), visitsOf(more)];
  const shift = one.units.length;
  const shifted = other.visits.map((visit) => ({ ...visit, units: visit.units.map((place) => place + shift) }));
  const all = other.visits.length === 0 ? one : { ...one, units: [...one.units, ...other.units], visits: [...one.visits, ...shifted] };
  together.set(turns, { more, all });
  return all;
}
