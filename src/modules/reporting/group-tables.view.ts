import { earlierDay } from '../../shared/calendar-date.js';
import type { Translate } from '../../platform/web/translations.js';
import { filledRows, rowsOfBothLevels } from '../../shared/group-columns.js';
import { isUnitGroup } from './domain/measure.js';
import { evidenceHref, expertsHref, organisationsHref, rowHref, turnsHref } from './number-links.view.js';
import type { BreakdownLine, GroupCount, ProgressResponse, TargetProgress, TurnBreakdown } from './reporting.dto.js';

/** A number and what it opens; nothing stands behind 0, and nothing is shown for null. */
interface Cell {
  readonly value: number | null;
  readonly href: string | null;
}

interface Row {
  readonly group: GroupCount['group'];
  readonly cells: readonly Cell[];
}

export interface GroupTable {
  readonly id: string;
  readonly heading: string;
  readonly target: string;
  readonly columns: readonly string[];
  /** `share` is percent of the longest row. */
  readonly rows: readonly { readonly label: string; readonly share: number; readonly cells: readonly Cell[] }[];
  /** Sums of some rows, which are no part of the total. */
  readonly partSums: readonly { readonly label: string; readonly cells: readonly Cell[] }[];
  readonly total: readonly Cell[];
  readonly note: string | null;
  /** The organisations themselves, where the number is one of these. */
  readonly list: { readonly href: string; readonly label: string } | null;
  /** Present, and of a group that the target does not name. */
  readonly outside: readonly { readonly label: string; readonly value: number; readonly href: string }[];
}

const tabled: readonly TargetProgress['basis'][] = [
  'ATTENDEE_TURN',
  'DISTINCT_PERSON_CERTIFIED',
  'DISTINCT_INSTITUTION',
  'DISTINCT_ORG',
  'ORG_TURN',
];

/** One table for each target that counts people, organisations or their turns. */
export function groupTables(progress: ProgressResponse, t: Translate): GroupTable[] {
  const { targets, breakdown } = progress;
  return targets
    .filter(({ basis }) => tabled.includes(basis))
    .map((target) => (target.key === breakdown?.targetKey ? yearTable(progress, target, breakdown, t) : plainTable(progress, target, t)));
}

/** A table that would hold a total of 0 and nothing else. */
export function isEmptyTable({ rows, outside }: GroupTable): boolean {
  return rows.length === 0 && outside.length === 0;
}

/** A unit group in words, or what the row is instead of one. */
export function groupName(group: GroupCount['group'], t: Translate): string {
  return t(isUnitGroup(group) ? `group.${group}` : `reporting:row.${group}`);
}

const cell = (value: number | null, href: string): Cell => ({ value, href: value ? href : null });

const valueIn = (counts: readonly GroupCount[], group: GroupCount['group']): number =>
  counts.find((count) => count.group === group)?.value ?? 0;

/** Unfinished classes change the number: the provisional one has a column of its own. */
const isUnsettled = ({ official, provisional }: TargetProgress): boolean => provisional !== official;

/** One year beside the whole period so far, with the parts "trong đó" of the year. */
function yearTable(progress: ProgressResponse, target: TargetProgress, breakdown: TurnBreakdown, t: Translate): GroupTable {
  const { plan, asOf } = progress;
  const { year, total } = breakdown;
  const unsettled = isUnsettled(target);
  const asked = { target: target.key, year, asOf };
  const sums = [
    cell(total.year, turnsHref(plan.id, asked)),
    cell(total.cumulative, evidenceHref(plan.id, target, asOf)),
    ...(unsettled ? [cell(target.provisional, evidenceHref(plan.id, target, asOf, 'provisional'))] : []),
    cell(total.women, turnsHref(plan.id, asked, { gender: 'female' })),
    cell(total.minority, turnsHref(plan.id, asked, { minority: 'yes' })),
  ];
  const columns = [
    String(year),
    ...['cumulative', ...(unsettled ? ['provisionalHead'] : []), 'women', 'minority'].map((name) => t(`reporting:progress.${name}`)),
  ];
  const rows = breakdown.rows.map((row) => yearRow(progress, target, { row, year }));
  return {
    ...tableOf(target, rows, { columns, sums, longest: 1, period: periodOf(progress) }, t),
    note: t('reporting:progress.partsNote', { year }),
    list: null,
    outside: outsideOf(plan.id, target, asOf, t),
  };
}

function yearRow({ plan, asOf }: ProgressResponse, target: TargetProgress, { row, year }: { row: BreakdownLine; year: number }): Row {
  const { group } = row;
  const provisional = cell(valueIn(target.provisionalByGroup, group), rowHref(plan.id, target, group, { standing: 'provisional', asOf }));
  return {
    group,
    cells: [
      cell(row.year, rowHref(plan.id, target, group, { year, asOf })),
      cell(row.cumulative, rowHref(plan.id, target, group, { asOf })),
      ...(isUnsettled(target) ? [provisional] : []),
      cell(row.women, rowHref(plan.id, target, group, { year, gender: 'female', asOf })),
      cell(row.minority, rowHref(plan.id, target, group, { year, minority: 'yes', asOf })),
    ],
  };
}

function plainTable(progress: ProgressResponse, target: TargetProgress, t: Translate): GroupTable {
  const { plan, asOf } = progress;
  const unsettled = isUnsettled(target);
  const groups = unsettled ? target.provisionalByGroup : target.byGroup;
  const rows = groups.map(({ group, value }): Row => {
    const official = cell(valueIn(target.byGroup, group), rowHref(plan.id, target, group, { asOf }));
    const provisional = cell(value, rowHref(plan.id, target, group, { standing: 'provisional', asOf }));
    return { group, cells: unsettled ? [official, provisional] : [official] };
  });
  const sums = [cell(target.official, evidenceHref(plan.id, target, asOf))];
  if (unsettled) sums.push(cell(target.provisional, evidenceHref(plan.id, target, asOf, 'provisional')));
  const columns = [t('reporting:progress.cumulative'), ...(unsettled ? [t('reporting:progress.provisionalHead')] : [])];
  return {
    ...tableOf(target, rows, { columns, sums, longest: 0, period: periodOf(progress) }, t),
    note: null,
    list: listOf(plan.id, target, asOf, t),
    outside: outsideOf(plan.id, target, asOf, t),
  };
}

interface Frame {
  readonly columns: readonly string[];
  readonly sums: readonly Cell[];
  /** Index of the cell that the bars are drawn of. */
  readonly longest: number;
  /** The days that the table adds up. */
  readonly period: { readonly from: string; readonly to: string };
}

const periodOf = ({ plan, asOf }: ProgressResponse): Frame['period'] => ({
  from: plan.periodFrom,
  to: earlierDay(asOf, plan.periodTo),
});

/** Rows without anything are left out, but UBND huyện and UBND xã show both where one does and the days know both; the longest comes first, rows that are no unit group last. */
function tableOf(
  target: TargetProgress,
  rows: readonly Row[],
  { columns, sums, longest, period }: Frame,
  t: Translate,
): Omit<GroupTable, 'note' | 'list' | 'outside'> {
  const length = ({ cells }: Row): number => cells[longest]?.value ?? 0;
  const last = ({ group }: Row): number => Number(!isUnitGroup(group));
  const filled = filledRows(rows, period, ({ cells }) => cells.some(({ value }) => value));
  const shown = filled.sort((a, b) => last(a) - last(b) || length(b) - length(a));
  const most = Math.max(1, ...shown.map(length));
  return {
    id: `groups-${target.key}`,
    heading: t(`reporting:progress.byGroup.${target.basis}`),
    target: target.label,
    columns,
    rows: shown.map((row) => ({ label: groupName(row.group, t), share: Math.round((length(row) / most) * 100), cells: row.cells })),
    partSums: partSumsOf(shown, t),
    total: sums,
  };
}

function listOf(planId: string, { key, basis }: TargetProgress, asOf: string, t: Translate): GroupTable['list'] {
  if (basis !== 'DISTINCT_ORG' && basis !== 'DISTINCT_INSTITUTION') return null;
  return { href: organisationsHref(planId, { target: key, asOf }), label: t('reporting:organisations.link') };
}

/** "Cộng UBND cấp huyện/xã" below both levels, as in the reports. */
function partSumsOf(rows: readonly Row[], t: Translate): GroupTable['partSums'] {
  const [first, ...others] = rowsOfBothLevels(rows);
  if (first === undefined) return [];
  const cells = first.cells.map(({ value }, column) => {
    const sum = others.reduce((total, row) => total + (row.cells[column]?.value ?? 0), value ?? 0);
    return { value: sum, href: null };
  });
  return [{ label: t('group.UBND_HUYEN_XA'), cells }];
}

function outsideOf(planId: string, { key, basis, outsideAudience }: TargetProgress, asOf: string, t: Translate): GroupTable['outside'] {
  return outsideAudience.flatMap(({ group, value }) => {
    if (!isUnitGroup(group)) return [];
    const asked = { target: key, group, asOf };
    const href = basis === 'ATTENDEE_TURN' ? turnsHref(planId, asked) : expertsHref(planId, { ...asked, show: 'outside' });
    return [{ label: groupName(group, t), value, href }];
  });
}
