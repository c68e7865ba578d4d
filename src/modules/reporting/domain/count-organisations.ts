import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import { unitKey } from '../../../shared/unit-key.js';
import { isCounted, type CountableTurn, type CountingQuestion } from './count-turns.js';

/** Turns of one class from one unit; a row of the ledger, or equal ones added up. */
export interface CountableUnitTurn extends Pick<CountableTurn, 'countedOn' | 'quantity' | 'unitGroup' | 'courseType' | 'topic'> {
  readonly classId: string;
  /** As it was on the day of the class. */
  readonly unitName: string;
  readonly taxCode: string | null;
}

export type OrganisationCount = ReadonlyMap<UnitGroup, number>;

/**
 * Doanh nghiệp, tổ chức, trường: "ít nhất **01 trường**", "**30 doanh nghiệp**". An organisation whose people came is one, however many
 * they were and however often they came: by its tax code, of which branches are parts, else by its name and group.
 */
export function countOrganisations(turns: readonly CountableUnitTurn[], question: CountingQuestion): OrganisationCount {
  const groups = new Map<string, UnitGroup>();
  for (const { key, unitGroup } of reached(turns, question)) {
    const known = groups.get(key);
    if (known === undefined || unitGroups.indexOf(unitGroup) < unitGroups.indexOf(known)) groups.set(key, unitGroup);
  }
  return tally([...groups.values()]);
}

/** Lượt doanh nghiệp: "ít nhất **40 lượt** doanh nghiệp": the same organisation in two classes is two, in one class one. */
export function countOrganisationTurns(turns: readonly CountableUnitTurn[], question: CountingQuestion): OrganisationCount {
  const groups = new Map<string, UnitGroup>();
  for (const { key, classId, unitGroup } of reached(turns, question)) {
    const place = `${classId} ${key}`;
    const known = groups.get(place);
    if (known === undefined || unitGroups.indexOf(unitGroup) < unitGroups.indexOf(known)) groups.set(place, unitGroup);
  }
  return tally([...groups.values()]);
}

interface Visit {
  readonly key: string;
  readonly classId: string;
  readonly unitGroup: UnitGroup;
}

/** Who stands in the ledger with somebody: what was taken back is not there. */
function reached(turns: readonly CountableUnitTurn[], question: CountingQuestion): Visit[] {
  const keyOf = organisationKeys(turns);
  const visits = new Map<string, Visit & { quantity: number }>();
  for (const turn of turns.filter((each) => isCounted(each, question))) {
    const { classId, unitGroup, quantity } = turn;
    const key = keyOf(turn);
    const visit = visits.get(`${classId} ${unitGroup} ${key}`) ?? { key, classId, unitGroup, quantity: 0 };
    visits.set(`${classId} ${unitGroup} ${key}`, { ...visit, quantity: visit.quantity + quantity });
  }
  return [...visits.values()].filter(({ quantity }) => quantity > 0);
}

/** A unit that gave its tax code once is known by it wherever it is named; of several codes behind one name the first holds. */
function organisationKeys(turns: readonly CountableUnitTurn[]): (turn: CountableUnitTurn) => string {
  const codes = new Map<string, string>();
  for (const turn of turns) {
    if (turn.taxCode === null) continue;
    const [name, code] = [nameKey(turn), headOffice(turn.taxCode)];
    const known = codes.get(name);
    if (known === undefined || code < known) codes.set(name, code);
  }
  return (turn) => (turn.taxCode === null ? (codes.get(nameKey(turn)) ?? nameKey(turn)) : headOffice(turn.taxCode));
}

/** '9900000016-001' is a branch of the enterprise 9900000016. */
function headOffice(taxCode: string): string {
  return /^\d{10}-\d{3}$/.test(taxCode) ? taxCode.slice(0, 10) : taxCode;
}

function nameKey({ unitName, unitGroup }: CountableUnitTurn): string {
  return `${unitGroup} ${unitKey(unitName)}`;
}

function tally(groups: readonly UnitGroup[]): OrganisationCount {
  const counts = new Map<UnitGroup, number>();
  for (const group of groups) counts.set(group, (counts.get(group) ?? 0) + 1);
  return counts;
}
