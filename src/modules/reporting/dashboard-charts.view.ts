import type { CourseChart, SharesChart } from '../../platform/charts/chart.js';
import { drawChart } from '../../platform/charts/draw-chart.js';
import type { Translate } from '../../platform/web/translations.js';
import { earlierDay, showDate } from '../../shared/calendar-date.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { wantedInWords } from '../plans/index.js';
import { cell, type ChartFigure, chartFigure, legendOf, noFigure } from './chart-figure.view.js';
import type { DashboardResponse, TurnNumbers, YearNumbers } from './dashboard.dto.js';
import { neededOn, paceOfGoals } from './domain/goals.js';
import { groupFigure } from './group-chart.view.js';
import { monthFigure } from './month-chart.view.js';
import { placeFigure } from './place-chart.view.js';
import { turnsHref } from './number-links.view.js';
import type { TurnFilter } from './reporting.dto.js';

export interface DashboardCharts {
  readonly course: ChartFigure;
  readonly months: readonly ChartFigure[];
  readonly groups: ChartFigure;
  readonly places: ChartFigure;
  readonly women: ChartFigure;
  readonly minority: ChartFigure;
}

/** The drawings of a page about the first target that counts turns; null for a plan without one. */
export async function dashboardCharts(dashboard: DashboardResponse, t: Translate): Promise<DashboardCharts | null> {
  const { turns } = dashboard;
  if (turns === null) return null;
  const shown = { dashboard, turns, t };
  return {
    course: await courseFigure(shown),
    months: await monthFigures(shown),
    groups: await groupFigure(shown),
    places: await placeFigure(dashboard, t),
    women: await shareFigure(shown, 'women', { yes: 'women', no: 'men', unknown: 'genderNotStated' }),
    minority: await shareFigure(shown, 'minority', { yes: 'minority', no: 'majority', unknown: 'minorityNotStated' }),
  };
}

interface Shown {
  readonly dashboard: DashboardResponse;
  readonly turns: TurnNumbers;
  readonly t: Translate;
}

type Asked = Omit<TurnFilter, 'target' | 'asOf' | 'page'>;

const hrefOf = ({ dashboard: { plan, asOf }, turns }: Shown, asked: Asked): string =>
  turnsHref(plan.id, { target: turns.targetKey, asOf }, asked);

async function courseFigure(shown: Shown): Promise<ChartFigure> {
  const { heading, needed, chart } = courseOf(shown);
  const svg = await drawChart(chart);
  const narrow = await drawChart({ ...chart, id: 'course-narrow', narrow: true });
  return {
    ...{ id: 'course-heading', heading, nothing: null, note: null, legend: [] },
    drawings: [
      { svg, shown: 'wide' },
      { svg: narrow, shown: 'narrow' },
    ],
    table: courseTable(shown, needed),
  };
}

function courseOf(shown: Shown): { heading: string; needed: number | null; chart: CourseChart } {
  const { dashboard, turns, t } = shown;
  const { plan, asOf, targets } = dashboard;
  const { periodFrom: from, periodTo: to } = plan;
  const target = targets.find(({ key }) => key === turns.targetKey);
  const needed = target?.pace?.year === null ? target.pace.needed : null;
  const heading = t('reporting:dashboard.course');
  const chart: CourseChart = {
    ...{ kind: 'course', id: 'course', title: heading, language: t.language, from, to, narrow: false },
    description: t('reporting:dashboard.courseDescription', { done: showNumber(turns.official, t), asOf: showDate(asOf) }),
    pace: needed === null ? [] : paceOfGoals(dashboard.goals, { from, to }),
    wanted:
      needed === null || !target
        ? null
        : { value: needed, label: t('reporting:progress.goal', { wanted: wantedInWords(target, t) }), ...goalSteps(dashboard, needed) },
    now: from <= asOf && asOf <= to ? { day: asOf, label: showDate(asOf) } : null,
    ...linesOf(shown),
  };
  return { heading, needed, chart };
}

/** The goal of each day, where it was changed. */
function goalSteps({ plan, goals }: DashboardResponse, needed: number): { steps?: { day: string; value: number }[] } {
  if (goals.length < 2) return {};
  const steps = goals.map(({ since: day, needed: value }) => ({ day, value: value ?? 0 }));
  return { steps: [...steps, { day: plan.periodTo, value: needed }] };
}

/** What was done up to the cut-off day, and the way from there to the forecast. */
function linesOf({ dashboard: { plan, asOf, forecasts }, turns }: Shown): Pick<CourseChart, 'done' | 'forecast'> {
  const { periodFrom: from, periodTo: to } = plan;
  if (asOf < from) return { done: [], forecast: [] };
  const last = { day: earlierDay(asOf, to), value: turns.official };
  const forecast = forecasts.find(({ targetKey, year }) => targetKey === turns.targetKey && year === null);
  return {
    done: [{ day: from, value: 0 }, ...turns.growth, last],
    forecast: forecast === undefined ? [] : [last, { day: to, value: forecast.total }],
  };
}

/** What was done by the end of each year that has begun, beside what an even pace asks for. */
function courseTable(shown: Shown, needed: number | null): ChartFigure['table'] {
  const { dashboard, turns, t } = shown;
  const { asOf } = dashboard;
  let sum = 0;
  const begun = turns.years.filter(({ year }) => `${year}-01-01` <= asOf);
  const head = needed === null ? [] : [t('reporting:dashboard.needed')];
  return {
    columns: [t('reporting:dashboard.year'), t('reporting:dashboard.inYear'), t('reporting:progress.cumulative'), ...head],
    rows: begun.map(({ year, opening, total }) => {
      sum += opening + total;
      const asked = neededOn(dashboard.goals, `${year}-12-31`);
      const wanted = needed === null || asked === null ? [] : [{ value: showNumber(asked, t), href: null }];
      return {
        label: String(year),
        cells: [cell(opening + total, hrefOf(shown, { year }), shown), cell(sum, hrefOf(shown, { to: `${year}-12-31` }), shown), ...wanted],
      };
    }),
  };
}

/** The years that have turns side by side, on one scale. */
async function monthFigures(shown: Shown): Promise<ChartFigure[]> {
  const { turns, t } = shown;
  const years = turns.years.filter(({ total, months }) => total !== 0 || months.some((value) => value !== 0));
  const top = Math.max(0, ...years.flatMap(({ months }) => months));
  const figures: ChartFigure[] = [];
  for (const { year, total, months } of years) {
    const heading = t('reporting:dashboard.yearMonths', { year, total: showNumber(total, t) });
    figures.push(await monthFigure({ year, months, heading, top, hrefOf: (month) => hrefOf(shown, { month }) }, t));
  }
  return figures;
}

type Part = 'women' | 'men' | 'genderNotStated' | 'minority' | 'majority' | 'minorityNotStated';
type Parts = Readonly<Record<'yes' | 'no' | 'unknown', Part>>;

/** Parts of the turns of each year; who did not say stands apart, and opening figures have no such parts. */
async function shareFigure(shown: Shown, name: 'women' | 'minority', parts: Parts): Promise<ChartFigure> {
  const { turns, t } = shown;
  const heading = t(`reporting:dashboard.share.${name}`);
  const years = turns.years.filter(({ total }) => total > 0);
  if (years.length === 0) return noFigure(name, heading, t('reporting:dashboard.noTurns'));
  const words = (part: Part): string => t(`reporting:dashboard.part.${part}`);
  const asked: Asked = name === 'women' ? { gender: 'female' } : { minority: 'yes' };
  const rows = [
    ...years.map((each) => ({ label: String(each.year), each, asked: { ...asked, year: each.year }, whole: { year: each.year } })),
    { label: t('reporting:dashboard.wholePeriod'), each: added(years), asked, whole: {} },
  ];
  const wholes: SharesChart['wholes'] = rows.map(({ label, each, asked: question }) => ({
    label,
    parts: [
      { name: words(parts.yes), value: each[parts.yes], ink: 'main', href: each[parts.yes] > 0 ? hrefOf(shown, question) : null },
      { name: words(parts.no), value: each[parts.no], ink: 'soft', href: null },
      { name: words(parts.unknown), value: each[parts.unknown], ink: 'faint', href: null },
    ],
  }));
  const description = t('reporting:dashboard.shareDescription', { parts: [parts.yes, parts.no, parts.unknown].map(words).join(', ') });
  return chartFigure(
    { kind: 'shares', id: `${name}-drawn`, title: heading, description, language: t.language, wholes },
    {
      heading,
      note: t(`reporting:dashboard.shareNote.${name}`),
      legend: legendOf(wholes[0]?.parts ?? []),
      table: shareTable(shown, rows, parts),
    },
  );
}

interface ShareRow {
  readonly label: string;
  readonly each: Readonly<Record<Part | 'total', number>>;
  readonly asked: Asked;
  /** All turns of the row. */
  readonly whole: Asked;
}

function shareTable(shown: Shown, rows: readonly ShareRow[], parts: Parts): ChartFigure['table'] {
  const { t } = shown;
  const columns = ['yes', 'no', 'unknown'].map((part) => t(`reporting:dashboard.part.${parts[part as keyof Parts]}`));
  return {
    columns: [t('reporting:dashboard.year'), ...columns, t('interface:total'), t('reporting:dashboard.shareHead')],
    rows: rows.map(({ label, each, asked, whole }) => ({
      label,
      cells: [
        cell(each[parts.yes], hrefOf(shown, asked), shown),
        cell(each[parts.no], parts.no === 'men' ? hrefOf(shown, { ...whole, gender: 'male' }) : null, shown),
        { value: showNumber(each[parts.unknown], t), href: null },
        cell(each.total, hrefOf(shown, whole), shown),
        { value: showPercent(each[parts.yes] / each.total, t), href: null },
      ],
    })),
  };
}

function added(years: readonly YearNumbers[]): Record<Part | 'total', number> {
  const sum = (part: Part | 'total'): number => years.reduce((total, each) => total + each[part], 0);
  return {
    ...{ total: sum('total'), women: sum('women'), men: sum('men'), genderNotStated: sum('genderNotStated') },
    ...{ minority: sum('minority'), majority: sum('majority'), minorityNotStated: sum('minorityNotStated') },
  };
}
