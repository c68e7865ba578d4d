import type { SharesChart } from '../../platform/charts/chart.js';
import type { PageModel } from '../../platform/web/pages.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { rowsOfBothLevels } from '../../shared/group-columns.js';
import { showNumber } from '../../shared/number-signs.js';
import { planCrumbs, planInWords, planPeriod, wantedInWords } from '../plans/index.js';
import { type ChartFigure, chartFigure, legendOf, noFigure } from './chart-figure.view.js';
import { groupName } from './group-tables.view.js';
import type { PlanPublication, PublicGroup, PublicPlanList, PublicPlanResponse, PublicTarget, PublicTurns } from './public-plans.dto.js';
import { statusPill } from './status.view.js';
import { valueOf } from './target-value.view.js';

export function publicListModel({ items }: PublicPlanList, t: Translate): PageModel {
  return {
    title: t('reporting:public.title'),
    lead: t('reporting:public.lead'),
    plans: items.map((plan) => ({
      href: `/results/${plan.id}`,
      name: planInWords(plan, t),
      title: plan.title,
      period: planPeriod(plan),
      province: plan.province,
    })),
  };
}

export async function publicPlanModel(results: PublicPlanResponse, t: Translate): Promise<PageModel> {
  const { plan, asOf, targets, turns, smallestShown, sharesClasses } = results;
  return {
    shared: sharesClasses ? t('reporting:public.shared') : null,
    title: t('reporting:public.planTitle', { number: plan.number }),
    crumbs: [{ label: t('reporting:public.title'), href: '/results' }, { label: plan.number }],
    lead: t('reporting:progress.lead', {
      plan: planInWords(plan, t),
      province: plan.province,
      period: planPeriod(plan),
      asOf: showDate(asOf),
    }),
    name: plan.title,
    targets: targets.map((target) => publicTargetRow(target, t)),
    turns: turns === null ? null : await turnsModel(turns, t),
    hiddenNote: t('reporting:public.hiddenNote', { smallest: smallestShown }),
    jsonHref: `/api/v1/public/plans/${plan.id}`,
  };
}

function publicTargetRow(target: PublicTarget, t: Translate): Record<string, unknown> {
  const { label, hidden, status, judged, denominator, official, comparator, wanted } = target;
  const fraction = denominator === null || official === null ? null : `${showNumber(official, t)}/${showNumber(denominator, t)}`;
  return {
    label,
    condition: publicCondition(target, t),
    wanted: wanted === null && comparator !== 'MILESTONE' ? null : wantedInWords(target, t),
    value: hidden ? t('reporting:public.hidden') : valueOf(target, t),
    fraction,
    status:
      status === null || judged === null ? { tone: 'plain', text: t('reporting:public.notShown') } : statusPill({ status, judged }, t),
  };
}

/** Of longer words the reader finds the rest in the plan. */
const LONGEST_CONDITION = 160;

/** 'Điều kiện: khi có đơn vị ở Trung ương mở khóa đào tạo (chưa có)': the plan's own words, never the grounds that people typed. */
function publicCondition({ condition, conditionAnswer }: PublicTarget, t: Translate): string | null {
  if (condition === null || conditionAnswer === null) return null;
  const words = condition.length <= LONGEST_CONDITION ? condition : `${condition.slice(0, LONGEST_CONDITION).replace(/\s+\S*$/, '')}…`;
  return t('reporting:public.condition', { condition: words, answer: t(`reporting:public.conditionAnswer.${conditionAnswer}`) });
}

async function turnsModel(turns: PublicTurns, t: Translate): Promise<Record<string, unknown>> {
  const { total, opening, registered } = turns;
  return {
    sum:
      total === null || registered === null
        ? t('reporting:public.tooFew')
        : t('reporting:public.sum', {
            total: showNumber(total, t),
            opening: showNumber(opening ?? 0, t),
            registered: showNumber(registered, t),
          }),
    months: await monthFigures(turns, t),
    groups: await groupFigure(turns, t),
    women: await womenFigure(turns, t),
  };
}

/** A hidden number is said, never drawn. */
function shown(value: number | null, t: Translate): { value: string; href: null } {
  return { value: value === null ? t('reporting:public.hidden') : showNumber(value, t), href: null };
}

async function monthFigures({ years }: PublicTurns, t: Translate): Promise<ChartFigure[]> {
  const heading = t('reporting:dashboard.byMonth');
  if (years === null) return [noFigure('months', heading, t('reporting:public.withheld'))];
  const top = Math.max(0, ...years.flatMap(({ months }) => (months ?? []).map((value) => value ?? 0)));
  const figures: ChartFigure[] = [];
  for (const { year, total, months } of years.filter((each) => each.total !== 0)) {
    const id = `months-${year}`;
    const named = t('reporting:dashboard.yearMonths', { year, total: shown(total, t).value });
    figures.push(
      months === null
        ? noFigure(id, named, t('reporting:public.withheld'))
        : await monthFigure({ id, year, months, heading: named, top }, t),
    );
  }
  return figures;
}

interface PublicMonths {
  readonly id: string;
  readonly year: number;
  readonly months: readonly (number | null)[];
  readonly heading: string;
  readonly top: number;
}

function monthFigure({ id, year, months, heading, top }: PublicMonths, t: Translate): Promise<ChartFigure> {
  const name = (index: number): string => t('reporting:progress.month', { month: index + 1 });
  const columns = months.map((value, index) => ({ label: String(index + 1), name: name(index), value: value ?? 0, href: null }));
  const description = t('reporting:progress.byMonthDescription', { year });
  return chartFigure(
    { kind: 'columns', id, title: heading, description, language: t.language, columns, top },
    {
      heading,
      note: months.includes(null) ? t('reporting:public.someHidden') : null,
      table: {
        columns: [t('reporting:progress.monthHead'), t('reporting:progress.turnsHead')],
        rows: months.map((value, index) => ({ label: name(index), cells: [shown(value, t)] })),
      },
    },
  );
}

async function groupFigure({ groups, registered }: PublicTurns, t: Translate): Promise<ChartFigure> {
  const heading = t('reporting:dashboard.groups');
  if (groups === null) return noFigure('groups', heading, t('reporting:public.withheld'));
  const rows = groups.filter(({ total }) => total !== 0).sort((a, b) => (b.total ?? 0) - (a.total ?? 0));
  if (rows.length === 0) return noFigure('groups', heading, t('reporting:dashboard.noTurns'));
  const bars = rows.flatMap(({ group, total }) => (total === null ? [] : [{ label: groupName(group, t), value: total, href: null }]));
  return chartFigure(
    { kind: 'ranked', id: 'groups', title: heading, description: t('reporting:dashboard.groupsDescription'), language: t.language, bars },
    {
      heading,
      note: rows.some(({ total }) => total === null) ? t('reporting:public.someHidden') : null,
      table: {
        columns: [t('reporting:progress.audience'), t('reporting:progress.turnsHead')],
        rows: rows.map(({ group, total }) => ({ label: groupName(group, t), cells: [shown(total, t)] })),
        partSums: partSumsOf(rows, t),
        total: { label: t('interface:total'), cells: [shown(registered, t)] },
      },
    },
  );
}

/** "Cộng UBND cấp huyện/xã" of two numbers that both stand there: it tells a reader nothing that is hidden. */
function partSumsOf(rows: readonly PublicGroup[], t: Translate): ChartFigure['table']['rows'] {
  const both = rowsOfBothLevels(rows).map(({ total }) => total);
  const sum = both.reduce<number | null>((all, total) => (all === null || total === null ? null : all + total), 0);
  return both.length === 0 || sum === null ? [] : [{ label: t('group.UBND_HUYEN_XA'), cells: [shown(sum, t)] }];
}

async function womenFigure({ genders, registered }: PublicTurns, t: Translate): Promise<ChartFigure> {
  const heading = t('reporting:dashboard.share.women');
  if (genders === null) return noFigure('women', heading, t('reporting:public.withheld'));
  if (registered === 0) return noFigure('women', heading, t('reporting:dashboard.noTurns'));
  const { women, men, notStated } = genders;
  const parts = [
    { name: t('reporting:dashboard.part.women'), value: women, ink: 'main' as const },
    { name: t('reporting:dashboard.part.men'), value: men, ink: 'soft' as const },
    { name: t('reporting:dashboard.part.genderNotStated'), value: notStated, ink: 'faint' as const },
  ];
  const hidden = parts.some(({ value }) => value === null);
  if (hidden) return noFigure('women', heading, t('reporting:public.withheld'));
  const wholes: SharesChart['wholes'] = [
    { label: t('reporting:dashboard.wholePeriod'), parts: parts.map((part) => ({ ...part, value: part.value ?? 0, href: null })) },
  ];
  const description = t('reporting:dashboard.shareDescription', { parts: parts.map(({ name }) => name).join(', ') });
  return chartFigure(
    { kind: 'shares', id: 'women', title: heading, description, language: t.language, wholes },
    {
      heading,
      legend: legendOf(parts),
      table: {
        columns: [t('reporting:dashboard.partHead'), t('reporting:progress.turnsHead')],
        rows: parts.map(({ name, value }) => ({ label: name, cells: [shown(value, t)] })),
        total: { label: t('interface:total'), cells: [shown(registered, t)] },
      },
    },
  );
}

/** The page on which an organiser lets everybody see the results, or takes that back. */
export function publicationModel({ planId, number, publishedAt }: PlanPublication, t: Translate): PageModel {
  const isPublic = publishedAt !== null;
  return {
    title: t('reporting:publication.title'),
    crumbs: [
      ...planCrumbs({ id: planId, number }, t),
      { label: t('reporting:dashboard.title'), href: `/staff/plans/${planId}/dashboard` },
      { label: t('reporting:publication.title') },
    ],
    status: { tone: isPublic ? 'ok' : 'plain', text: t(`reporting:publication.${isPublic ? 'isPublic' : 'isPrivate'}`) },
    since: publishedAt === null ? null : t('reporting:publication.since', { since: momentInWords(publishedAt, t) }),
    action: `/staff/plans/${planId}/publication`,
    next: isPublic ? 'private' : 'public',
    button: t(`reporting:publication.${isPublic ? 'hide' : 'show'}`),
    cancelHref: `/staff/plans/${planId}/dashboard`,
    publicHref: isPublic ? `/results/${planId}` : null,
  };
}
