import type { CalendarDate } from './calendar-date.js';
import { groupExistsOn, type UnitGroup } from './unit-group.js';

/** Days that a table is about, with those it adds up. */
interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** A column of a table by group: one group, or the sum of the two that took over from each other (UBND cấp huyện/xã). */
export interface GroupColumn {
  readonly key: UnitGroup | 'UBND_HUYEN_XA';
  readonly groups: readonly UnitGroup[];
}

const successive: readonly UnitGroup[] = ['UBND_HUYEN', 'UBND_XA'];

/** Whether UBND huyện ended within the period: then its tables show it beside UBND xã, phường, even where one of them is empty. */
function spansTwoLevels({ from, to }: Period): boolean {
  return groupExistsOn('UBND_HUYEN', from) && !groupExistsOn('UBND_HUYEN', to);
}

/** Behind the two levels stands their sum where the period knew both (domain.md 5.2 point 6). It is no part of the total. */
export function groupColumns(groups: readonly UnitGroup[], period: Period): GroupColumn[] {
  const isSummed = spansTwoLevels(period) && successive.every((group) => groups.includes(group));
  return groups.flatMap((group): GroupColumn[] => {
    const column: GroupColumn = { key: group, groups: [group] };
    return isSummed && group === successive.at(-1) ? [column, { key: 'UBND_HUYEN_XA', groups: successive }] : [column];
  });
}

/** What stands in a column. */
export function inColumn({ groups }: GroupColumn, byGroup: Readonly<Record<UnitGroup, number>>): number {
  return groups.reduce((sum, group) => sum + byGroup[group], 0);
}

/** The rows of both levels, which "Cộng UBND cấp huyện/xã" adds up; none where one of the two is missing. */
export function rowsOfBothLevels<Row extends { readonly group: string }>(rows: readonly Row[]): Row[] {
  const found = rows.filter(({ group }) => successive.some((each) => each === group));
  return found.length === successive.length ? found : [];
}

/** The rows that have something, and both levels where one has and the period knew both. */
export function filledRows<Row extends { readonly group: string }>(
  rows: readonly Row[],
  period: Period,
  isFilled: (row: Row) => boolean,
): Row[] {
  const isSeen = (group: string): boolean => rows.some((row) => row.group === group && isFilled(row));
  const both: readonly string[] = shownGroups(successive, period, isSeen);
  return rows.filter((row) => isFilled(row) || both.includes(row.group));
}

/** The groups that a table shows: those that `isSeen`, and both levels where its period knew both. */
export function shownGroups(groups: readonly UnitGroup[], period: Period, isSeen: (group: UnitGroup) => boolean): UnitGroup[] {
  const both = spansTwoLevels(period) && successive.some(isSeen);
  return groups.filter((group) => isSeen(group) || (both && successive.includes(group)));
}
