import type { CalendarDate } from '../../../shared/calendar-date.js';
import { shownGroups } from '../../../shared/group-columns.js';
import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import type { ReportNumbers } from './report-numbers.js';

/** Groups with their short heads for the columns of a table, only those that anybody belongs to. */
export function groupsShown({ turns, groups, classes, ...numbers }: ReportNumbers): UnitGroup[] {
  const seen = (group: UnitGroup): boolean =>
    turns.cumulative.byGroup[group] !== 0 || classes.some((each) => each.turns.byGroup[group] !== 0);
  const inOrder = unitGroups.filter((group) => groups.includes(group));
  const shown = shownGroups(inOrder, tabledPeriod(numbers), seen);
  return shown.length > 0 ? shown : [...groups];
}

/** The tables of a report add up the days from the beginning of the plan. */
export function tabledPeriod({ plan, days }: Pick<ReportNumbers, 'plan' | 'days'>): { from: CalendarDate; to: CalendarDate } {
  return { from: plan.periodFrom, to: days.to };
}
