import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { DashboardResponse } from './dashboard.dto.js';
import { forecastsModel } from './forecast.view.js';
import { noDataModel } from './no-data.view.js';
import { turnsHref } from './number-links.view.js';
import { isLate, pacedRow } from './pace.view.js';
import { progressLead, proofCrumbs } from './progress.view.js';

type Model = Record<string, unknown>;

/** Everything of the page but its drawings. */
export function dashboardModel(dashboard: DashboardResponse, t: Translate): Model {
  const { plan, asOf, targets } = dashboard;
  return {
    title: t('reporting:dashboard.title'),
    crumbs: proofCrumbs(plan, t('reporting:dashboard.title'), asOf, t),
    lead: progressLead(dashboard, t),
    asOf: showDate(asOf),
    dashboardHref: `/staff/plans/${plan.id}/dashboard`,
    figures: figures(dashboard, t),
    goalChanges: goalChanges(dashboard, t),
    targets: targets.map((target) => pacedRow(target, dashboard, t)),
    rules: t('reporting:progress.rules', { version: dashboard.countingRulesVersion }),
    ...forecastsModel(dashboard, t),
  };
}

/** Buttons of the page; who organises may let everybody see the results. */
export function dashboardActions({ plan, asOf }: DashboardResponse, organises: boolean, t: Translate): Model[] {
  const details = { href: `/staff/plans/${plan.id}?asOf=${asOf}`, label: t('reporting:dashboard.details') };
  const publication = { href: `/staff/plans/${plan.id}/publication`, label: t('reporting:publication.title') };
  return organises ? [details, publication] : [details];
}

/** What to do for a plan that counts turns and has none, not even provisional ones; null where there is something to draw. */
export function noTurnsModel({ plan, periodOver, turns, targets }: DashboardResponse, actor: Actor, t: Translate): Model | null {
  const target = targets.find(({ key }) => key === turns?.targetKey);
  if (turns?.official !== 0 || turns.growth.length > 0 || (target?.provisional ?? 0) !== 0) return null;
  return noDataModel({ plan, periodOver, unfinished: 0 }, actor, t);
}

/** 'Mục tiêu sửa từ 01/01/2025: 500 → 600 (Quyết định …)' */
function goalChanges({ goals }: DashboardResponse, t: Translate): string[] {
  const shown = (value: number | null): string => (value === null ? '–' : showNumber(value, t));
  return goals.slice(1).map(({ since, wanted, reason }, index) => {
    const params = { since: showDate(since), from: shown(goals[index]?.wanted ?? null), to: shown(wanted), reason: reason ?? '–' };
    return t('reporting:dashboard.goalChanged', params);
  });
}

/** What an official wants to know first. */
function figures({ plan, asOf, periodOver: over, targets, turns, forecasts }: DashboardResponse, t: Translate): Model[] {
  const judged = targets.filter(({ status }) => status !== 'not-quantified');
  const met = judged.filter(({ status }) => status === 'met' || status === 'exceeded').length;
  const late = targets.filter((target) => (over ? target.status === 'missed' : isLate(target))).length;
  const forecast = forecasts.find(({ targetKey, year }) => targetKey === turns?.targetKey && year === null);
  const turnsKnown = targets.some(({ key, official }) => key === turns?.targetKey && official !== null);
  const number = (name: string, value: string, href: string): Model => ({ label: t(`reporting:dashboard.figure.${name}`), value, href });
  const progress = `/staff/plans/${plan.id}?asOf=${asOf}`;
  return [
    ...(judged.length === 0
      ? []
      : [number('met', `${met}/${judged.length}`, progress), number(over ? 'missed' : 'late', showNumber(late, t), progress)]),
    ...(turns === null
      ? []
      : [number('turns', turnsKnown ? showNumber(turns.official, t) : '–', turnsHref(plan.id, { target: turns.targetKey, asOf }))]),
    ...(forecast === undefined ? [] : [number('forecast', showNumber(forecast.total, t), '#forecasts')]),
  ];
}
