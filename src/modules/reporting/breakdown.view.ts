import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/vietnamese-number.js';
import type { BreakdownLine, ProgressResponse, TurnBreakdown } from './reporting.dto.js';

type Model = Record<string, unknown>;

export function breakdownModel({ plan, asOf, targets, breakdown }: ProgressResponse, t: Translate): Model {
  if (breakdown === null) return { audiences: null, months: null, outside: [] };
  const outside = targets.find(({ key }) => key === breakdown.targetKey)?.outsideAudience ?? [];
  return {
    audiences: audienceTable(breakdown, (group, year) => turnsHref(plan.id, breakdown.targetKey, { asOf, group, year }), t),
    months: monthColumns(breakdown, t),
    outside: outside.map(({ group, value }) => `${groupName(group, t)}: ${showNumber(value)}`),
  };
}

/** A unit group in words; OPENING is what was counted before the register began. */
function groupName(group: BreakdownLine['group'], t: Translate): string {
  return group === 'OPENING' ? t('reporting:opening') : t(`group.${group}`);
}

type Link = (group: BreakdownLine['group'], year: number | null) => string | null;

/** Opening figures have no people behind them in the register: their rows lead to the evidence instead. */
function turnsHref(planId: string, target: string, asked: { asOf: string; group: BreakdownLine['group']; year: number | null }): string {
  const { asOf, group, year } = asked;
  if (group === 'OPENING') return `/staff/plans/${planId}/targets/${target}`;
  const words = new URLSearchParams({ target, group, ...(year === null ? {} : { year: String(year) }), asOf });
  return `/staff/plans/${planId}/turns?${words.toString()}`;
}

function audienceTable({ rows, year, total }: TurnBreakdown, link: Link, t: Translate): Model {
  const shown = rows.filter((row) => row.cumulative !== 0 || row.year !== 0);
  const sorted = shown.sort((a, b) => Number(a.group === 'OPENING') - Number(b.group === 'OPENING') || b.cumulative - a.cumulative);
  const longest = Math.max(1, ...shown.map(({ cumulative }) => cumulative));
  return {
    columns: [String(year), t('reporting:progress.cumulative'), t('reporting:progress.women'), t('reporting:progress.minority')],
    note: t('reporting:progress.partsNote', { year }),
    rows: sorted.map((row) => ({
      label: groupName(row.group, t),
      share: Math.round((row.cumulative / longest) * 100),
      cells: [
        { value: row.year, href: row.year === 0 ? null : link(row.group, year) },
        { value: row.cumulative, href: row.cumulative === 0 ? null : link(row.group, null) },
        { value: row.women, href: null },
        { value: row.minority, href: null },
      ],
    })),
    total: [total.year, total.cumulative, total.women, total.minority],
  };
}

/** The drawing is 380 wide and 190 high: bars stand on 160 and reach up to 30. */
const FLOOR = 160;
const HEIGHT = 130;
const FIRST_BAR = 34;
const BAR_STEP = 29;

function monthColumns({ months, year }: TurnBreakdown, t: Translate): Model {
  const top = roundUp(Math.max(...months));
  const y = (value: number): number => Math.round(FLOOR - (value / top) * HEIGHT);
  const bars = months.map((value, index) => ({
    x: FIRST_BAR + index * BAR_STEP,
    y: y(value),
    height: FLOOR - y(value),
    label: String(index + 1),
    value,
    monthName: t('reporting:progress.month', { month: index + 1 }),
  }));
  const said = bars.filter(({ value }) => value !== 0).map(({ monthName, value }) => `${monthName}: ${showNumber(value)}`);
  return {
    heading: t('reporting:progress.byMonth', { year }),
    description: said.join('; ') || t('reporting:progress.nothingInYear'),
    scale: [0, top / 2, top].map((value) => ({ y: y(value), label: showNumber(value) })),
    bars,
  };
}

/** The next even number of a scale that people read easily: 10, 20, 50, 100, 200 … */
function roundUp(value: number): number {
  for (let step = 10; ; step *= 10) {
    const fitting = [step, step * 2, step * 5].find((top) => value <= top);
    if (fitting !== undefined) return fitting;
  }
}
