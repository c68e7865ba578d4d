import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import { type CountingQuestion, isCounted } from './count-turns.js';
import type { UnitFamily } from './unit-families.js';
import { keyCount, type KeyedUnit, type NamedUnit, textOf, type UnitKeys } from './unit-keys.js';
import { type UnitTurns, type UnitVisits, type Visit, visitsOf } from './unit-visits.js';

export type OrganisationCount = ReadonlyMap<UnitGroup, number>;

/**
 * Doanh nghiệp, tổ chức, trường: "ít nhất **01 trường**", "**30 doanh nghiệp**". An organisation whose people came is one, however many
 * they were and however often they came: by its tax code, of which branches are parts, else by its name and group.
 */
export function countOrganisations(turns: UnitTurns, question: CountingQuestion): OrganisationCount {
  const { organisations, most, groups, visits } = known(turns);
  const reached = new Reached(most, groups, question);
  for (const visit of visits) if (isAsked(visit, question)) reached.add(visit, organisations);
  return reached.tally();
}

/** Lượt doanh nghiệp: "ít nhất **40 lượt** doanh nghiệp": the same organisation in two classes is two, in one class one. */
export function countOrganisationTurns(turns: UnitTurns, question: CountingQuestion): OrganisationCount {
  const { organisations, most, groups, visits } = known(turns);
  const counts = new Map<UnitGroup, number>();
  const reached = new Reached(most, groups, question);
  for (const visit of visits) {
    if (!isAsked(visit, question)) continue;
    reached.add(visit, organisations);
    for (const [group, count] of reached.tally()) counts.set(group, (counts.get(group) ?? 0) + count);
    reached.forget();
  }
  return counts;
}

/** Days, types and topics; which groups are asked for is a matter of each unit. */
function isAsked({ countedOn, courseType, topic }: Visit, question: CountingQuestion): boolean {
  const [unitGroup] = question.audience;
  return unitGroup !== undefined && isCounted({ countedOn, courseType, topic, unitGroup }, question);
}

/** Organisations that came, each in one row: that of its first group where its people were of two. */
class Reached {
  private readonly places: Int8Array;
  private readonly came: number[] = [];
  private readonly wanted: readonly boolean[];

  constructor(
    most: number,
    private readonly groups: Int8Array,
    { audience }: CountingQuestion,
  ) {
    this.places = new Int8Array(most).fill(-1);
    this.wanted = unitGroups.map((group) => audience.includes(group));
  }

  add({ units }: Visit, organisations: Int32Array): void {
    for (const unit of units) {
      const group = this.groups[unit] ?? 0;
      const organisation = organisations[unit] ?? 0;
      if (this.wanted[group] !== true) continue;
      const known = this.places[organisation] ?? -1;
      if (known === -1) this.came.push(organisation);
      if (known === -1 || group < known) this.places[organisation] = group;
    }
  }

  tally(): Map<UnitGroup, number> {
    const counts = new Map<UnitGroup, number>();
    for (const organisation of this.came) {
      const group = unitGroups[this.places[organisation] ?? 0] ?? 'KHAC';
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
    return counts;
  }

  forget(): void {
    for (const organisation of this.came) this.places[organisation] = -1;
    this.came.length = 0;
  }
}

interface Identified {
  /** Of each unit the number of its organisation, below `most`, and the place of its group. */
  readonly organisations: Int32Array;
  readonly most: number;
  readonly groups: Int8Array;
  readonly visits: readonly Visit[];
}

const identified = new WeakMap<UnitVisits, Identified>();

/** Every target of a plan asks about the same turns. */
function known(turns: UnitTurns): Identified {
  const visits = visitsOf(turns);
  const found = identified.get(visits) ?? identify(visits);
  identified.set(visits, found);
  return found;
}

/**
 * A unit that gave its tax code once is known by it wherever it is named; of several codes behind one name the first holds. Names of one
 * family are one, by whatever they are known.
 */
function identify({ units, visits, families }: UnitVisits): Identified {
  const organisations = new Int32Array(units.length);
  const groups = new Int8Array(units.length);
  const came = thatCame(units, visits);
  const ownKey = ownKeys(came);
  const oneOf = families === undefined || families.size === 0 ? ownKey : joinedKeys(came, ownKey, families);
  for (const { place, keys } of came) {
    organisations[place] = oneOf(keys);
    groups[place] = keys.group;
  }
  return { organisations, most: keyCount(), groups, visits };
}

type KeyOf = (unit: UnitKeys) => number;

/** By its own code, else by the first code behind its name, else by its name. */
function ownKeys(came: readonly Present[]): KeyOf {
  const codes = new Int32Array(keyCount()).fill(-1);
  for (const { keys } of came) {
    const { name, code } = keys;
    if (code === null) continue;
    const first = codes[name] ?? -1;
    if (first === -1 || (first !== code && textOf(code) < textOf(first))) codes[name] = code;
  }
  return ({ name, code }) => {
    if (code !== null) return code;
    const first = codes[name] ?? -1;
    return first === -1 ? name : first;
  };
}

/** One key for all by which the names of a family are known: a name with two codes is the first of them. */
function joinedKeys(came: readonly Present[], ownKey: KeyOf, families: ReadonlyMap<string, UnitFamily>): KeyOf {
  const leads = new Map<number, number>();
  const leadOf = (key: number): number => {
    let lead = key;
    for (let next = leads.get(lead); next !== undefined; next = leads.get(lead)) lead = next;
    return lead;
  };
  const firstOf = new Map<UnitFamily, number>();
  for (const { keys } of came) {
    const family = families.get(textOf(keys.name));
    if (family === undefined) continue;
    const key = leadOf(ownKey({ ...keys, code: null }));
    const first = leadOf(firstOf.get(family) ?? key);
    if (first !== key) leads.set(key, first);
    firstOf.set(family, first);
  }
  return (unit) => leadOf(ownKey(unit));
}

/** An organisation that was reached, with all names by which it came. */
export interface ReachedOrganisation {
  readonly group: UnitGroup;
  readonly units: readonly NamedUnit[];
  /** In how many classes it was. */
  readonly classes: number;
}

/** The organisations behind `countOrganisations`: as many in each group as it counts. */
export function listOrganisations(turns: UnitTurns, question: CountingQuestion): ReachedOrganisation[] {
  const { units: named } = visitsOf(turns);
  const { organisations, groups, visits } = known(turns);
  const reached = new Map<number, { group: number; units: Set<number>; classes: number }>();
  for (const visit of visits) {
    if (!isAsked(visit, question)) continue;
    const here = new Set<number>();
    for (const unit of visit.units) {
      const group = groups[unit] ?? 0;
      if (!question.audience.includes(unitGroups[group] ?? 'KHAC')) continue;
      const organisation = organisations[unit] ?? 0;
      const found = reached.get(organisation) ?? { group, units: new Set(), classes: 0 };
      found.group = Math.min(found.group, group);
      found.units.add(unit);
      if (!here.has(organisation)) found.classes += 1;
      here.add(organisation);
      reached.set(organisation, found);
    }
  }
  return [...reached.values()].map(({ group, units, classes }) => ({
    ...{ group: unitGroups[group] ?? 'KHAC', classes },
    units: [...units].flatMap((unit) => named[unit] ?? []),
  }));
}

interface Present {
  readonly place: number;
  readonly keys: UnitKeys;
}

/** Of the units those that came at all: one that is only known from elsewhere says nothing about these. In their order. */
function thatCame(units: readonly (KeyedUnit | undefined)[], visits: readonly Visit[]): Present[] {
  const came = new Uint8Array(units.length);
  for (const { units: here } of visits) for (const place of here) came[place] = 1;
  const present: Present[] = [];
  for (let place = 0; place < came.length; place += 1) {
    const unit = units[place];
    if (unit !== undefined && came[place] === 1) present.push({ place, keys: unit.keys });
  }
  return present;
}
