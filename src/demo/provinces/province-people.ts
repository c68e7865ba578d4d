import type { UnitGroup } from '../../shared/unit-group.js';
import type { DemoPerson } from '../demo-data.js';
import { nameDispenser } from '../demo-names.js';
import { positionOf } from '../demo-organisations.js';
import type { DemoProvince, GroupSizes, PlanHistory } from './plan-history.js';

const pad = (value: number): string => String(value).padStart(2, '0');

/**
 * Who is on the list of each class of a province, by its code. One in four comes from those who were at an earlier class of the plan, so that
 * people are fewer than turns.
 */
export function provincePeople(province: DemoProvince): ReadonlyMap<string, readonly DemoPerson[]> {
  const nextName = nameDispenser([]);
  let known = 0;
  const lists = province.plans.map((plan) => {
    const place = { ...province, units: { ...province.units, ...plan.units } };
    return listsOfPlan(plan, (group) => newPerson(place, group, known++, nextName));
  });
  return new Map(lists.flat());
}

function listsOfPlan({ classes, experts }: PlanHistory, someoneNew: (group: UnitGroup) => DemoPerson): [string, DemoPerson[]][] {
  const everyone: DemoPerson[] = [];
  return [...classes, ...experts].map(({ code, groups }) => {
    const list: DemoPerson[] = [];
    for (const group of seatsOf(groups)) {
      const returning = list.length % 4 === 3 ? everyone.find((each) => each.unitGroup === group && !list.includes(each)) : undefined;
      const person = returning ?? someoneNew(group);
      if (returning === undefined) everyone.push(person);
      list.push(person);
    }
    return [code, list];
  });
}

/** In the order in which the list names the groups. */
function seatsOf(groups: GroupSizes): UnitGroup[] {
  return (Object.entries(groups) as [UnitGroup, number][]).flatMap(([group, people]) => Array.from({ length: people }, () => group));
}

/** Names are those of the demonstration, whatever the ethnic group; every thirteenth leaves that question open. */
function newPerson(province: DemoProvince, group: UnitGroup, nth: number, nextName: ReturnType<typeof nameDispenser>): DemoPerson {
  const { minorities, units, firstPhone } = province;
  const gender = nth % 5 === 0 || nth % 5 === 2 ? 'female' : 'male';
  const minority = nth % 4 === 1 ? minorities[Math.floor(nth / 4) % minorities.length] : undefined;
  const names = units[group] ?? [];
  const unitName = names[nth % names.length];
  if (unitName === undefined) throw new Error(`${province.name} has no unit in ${group}`);
  return {
    fullName: nextName(gender, false).fullName,
    birth: { date: `${1965 + ((nth * 17) % 35)}-${pad(1 + ((nth * 5) % 12))}-${pad(1 + ((nth * 11) % 28))}`, precision: 'DAY' },
    gender,
    ethnicity: nth % 13 === 12 ? null : (minority ?? 'Kinh'),
    ...{ unitName, unitGroup: group, position: positionOf(group, nth) },
    phone: `0900 000 ${firstPhone + nth}`,
    email: null,
  };
}
