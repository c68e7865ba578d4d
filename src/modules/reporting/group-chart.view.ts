import { earlierDay } from '../../shared/calendar-date.js';
import type { Translate } from '../../platform/web/translations.js';
import { filledRows, rowsOfBothLevels } from '../../shared/group-columns.js';
import { showNumber } from '../../shared/number-signs.js';
import { cell, type ChartFigure, chartFigure, noFigure } from './chart-figure.view.js';
import type { DashboardResponse, TurnNumbers } from './dashboard.dto.js';
import { groupName } from './group-tables.view.js';
import { rowHref, turnsHref } from './number-links.view.js';
import type { TurnFilter } from './reporting.dto.js';

interface Shown {
  readonly dashboard: DashboardResponse;
  readonly turns: TurnNumbers;
  readonly t: Translate;
}

type Asked = Omit<TurnFilter, 'target' | 'asOf' | 'page'>;
type Groups = TurnNumbers['groups'];
type HrefOf = (group: Groups[number]['group'], asked?: Asked) => string;

/** The groups ranked, and behind them each year; both levels of UBND stand in the table where the days know both. */
export async function groupFigure(shown: Shown): Promise<ChartFigure> {
  const { dashboard, turns, t } = shown;
  const { plan, asOf, targets } = dashboard;
  const heading = t('reporting:dashboard.groups');
  const filled = filledRows(turns.groups, { from: plan.periodFrom, to: earlierDay(asOf, plan.periodTo) }, ({ total }) => total !== 0);
  const groups = filled.sort((a, b) => b.total - a.total);
  if (groups.length === 0) return noFigure('groups', heading, t('reporting:dashboard.noTurns'));
  const basis = targets.find(({ key }) => key === turns.targetKey)?.basis ?? 'ATTENDEE_TURN';
  const href: HrefOf = (group, asked = {}) => rowHref(plan.id, { key: turns.targetKey, basis }, group, { asOf, ...asked });
  const drawn = groups.filter(({ total }) => total !== 0);
  const bars = drawn.map(({ group, total }) => {
    return {
      label: groupName(group, t),
      value: total,
      href: href(group),
      ink: group === 'OPENING' ? ('soft' as const) : ('main' as const),
    };
  });
  const description = t('reporting:dashboard.groupsDescription');
  return chartFigure(
    { kind: 'ranked', id: 'groups-drawn', title: heading, description, language: t.language, bars },
    {
      heading,
      table: groupTable(shown, groups, href),
    },
  );
}

function groupTable(shown: Shown, groups: Groups, href: HrefOf): ChartFigure['table'] {
  const { dashboard, turns, t } = shown;
  const all = (asked: { year?: number }): string =>
    turnsHref(dashboard.plan.id, { target: turns.targetKey, asOf: dashboard.asOf, ...asked });
  return {
    columns: [t('reporting:progress.audience'), ...turns.years.map(({ year }) => String(year)), t('interface:total')],
    rows: groups.map(({ group, byYear, total: all }) => ({
      label: groupName(group, t),
      cells: [
        ...byYear.map((value, index) => cell(value, href(group, { year: turns.years[index]?.year ?? 0 }), shown)),
        cell(all, href(group), shown),
      ],
    })),
    partSums: partSumsOf(groups, shown),
    total: {
      label: t('interface:total'),
      cells: [
        ...turns.years.map(({ year, opening, total }) => cell(opening + total, all({ year }), shown)),
        cell(turns.official, all({}), shown),
      ],
    },
  };
}

/** "Cộng UBND cấp huyện/xã" where both levels have turns. */
function partSumsOf(groups: TurnNumbers['groups'], { t }: Shown): ChartFigure['table']['rows'] {
  const [first, ...others] = rowsOfBothLevels(groups);
  if (first === undefined) return [];
  const numbers = [...first.byYear, first.total].map((value, column) =>
    others.reduce((sum, { byYear, total }) => sum + ([...byYear, total][column] ?? 0), value),
  );
  return [{ label: t('group.UBND_HUYEN_XA'), cells: numbers.map((value) => ({ value: showNumber(value, t), href: null })) }];
}
