import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { amountInWords, planInWords, wantedInWords } from '../plans/index.js';
import type { DashboardResponse, TargetForecast } from './dashboard.dto.js';
import { isLate, pacedRow } from './pace.view.js';

type Model = Record<string, unknown>;

/** Everything of the page but its drawings. */
export function dashboardModel(dashboard: DashboardResponse, t: Translate): Model {
  const { plan, asOf, targets } = dashboard;
  const period = `${plan.periodFrom.slice(0, 4)}–${plan.periodTo.slice(0, 4)}`;
  return {
    title: t('reporting:dashboard.title'),
    crumbs: [
      { label: t('plans:list.title'), href: '/staff/plans' },
      { label: plan.number, href: `/staff/plans/${plan.id}?asOf=${asOf}` },
      { label: t('reporting:dashboard.title') },
    ],
    lead: t('reporting:progress.lead', { plan: planInWords(plan, t), province: plan.province, period, asOf: showDate(asOf) }),
    asOf: showDate(asOf),
    dashboardHref: `/staff/plans/${plan.id}/dashboard`,
    figures: figures(dashboard, t),
    targets: targets.map((target) => pacedRow(target, dashboard, t)),
    rules: t('reporting:progress.rules', { version: dashboard.countingRulesVersion }),
    forecasts: dashboard.forecasts.map((forecast) => forecastModel(forecast, dashboard, t)),
    forecastNote: dashboard.forecasts.length > 0 ? null : noForecast(dashboard, t),
  };
}

/** Buttons of the page; who organises may let everybody see the results. */
export function dashboardActions({ plan, asOf }: DashboardResponse, organises: boolean, t: Translate): Model[] {
  const details = { href: `/staff/plans/${plan.id}?asOf=${asOf}`, label: t('reporting:dashboard.details') };
  const publication = { href: `/staff/plans/${plan.id}/publication`, label: t('reporting:publication.title') };
  return organises ? [details, publication] : [details];
}

/** What an official wants to know first. */
function figures({ targets, turns, forecasts }: DashboardResponse, t: Translate): Model[] {
  const judged = targets.filter(({ status }) => status !== 'not-quantified');
  const met = judged.filter(({ status }) => status === 'met' || status === 'exceeded').length;
  const late = targets.filter(isLate).length;
  const forecast = forecasts.find(({ targetKey }) => targetKey === turns?.targetKey);
  const number = (name: string, value: string): Model => ({ label: t(`reporting:dashboard.figure.${name}`), value });
  return [
    ...(judged.length === 0 ? [] : [number('met', `${met}/${judged.length}`), number('late', showNumber(late, t))]),
    ...(turns === null ? [] : [number('turns', showNumber(turns.official, t))]),
    ...(forecast === undefined ? [] : [number('forecast', showNumber(forecast.total, t))]),
  ];
}

function forecastModel(forecast: TargetForecast, { plan, targets }: DashboardResponse, t: Translate): Model {
  const target = targets.find(({ key }) => key === forecast.targetKey);
  const unit = target?.unit ?? 'turn';
  const amount = (value: number): string => amountInWords(unit, value, t);
  const { official, pending, expected, total, lacking, needed } = forecast;
  const line = (name: string, value: number): Model => ({ label: t(`reporting:dashboard.forecast.${name}`), value: showNumber(value, t) });
  return {
    name: target?.label,
    lines: [line('official', official), line('pending', pending), line('expected', expected)],
    total: line('total', total),
    wanted: target && needed !== null ? wantedInWords(target, t) : null,
    verdict: needed === null ? null : verdictOf(forecast, amount, t),
    enough: needed !== null && lacking === 0,
    basis: [...basisOf(forecast, t), t('reporting:dashboard.forecast.until', { until: showDate(plan.periodTo) })],
    classes: forecast.classes.map(({ code, name, closesOn, expected: each }) => ({
      label: `${code} · ${name}`,
      closesOn: showDate(closesOn),
      expected: showNumber(each, t),
    })),
  };
}

/** 'Dự báo còn thiếu 67 lượt người: cần thêm 2 lớp, mỗi lớp 35 người.' */
function verdictOf({ lacking, more, counts }: TargetForecast, amount: (value: number) => string, t: Translate): string {
  if (lacking === 0) return t('reporting:dashboard.forecast.enough');
  const missing = amount(lacking);
  if (counts === 'classes') return t('reporting:dashboard.forecast.lackingClasses', { missing });
  if (more === null) return t('reporting:dashboard.forecast.lackingUnknown', { missing });
  return t('reporting:dashboard.forecast.lacking', { missing, classes: showNumber(more.classes, t), size: showNumber(more.size, t) });
}

/** Where the numbers of a forecast come from. */
function basisOf({ counts, showUp, more, classes, usualRegistrations }: TargetForecast, t: Translate): string[] {
  if (counts === 'classes') return [t('reporting:dashboard.forecast.byClass')];
  const rate =
    showUp === null
      ? t('reporting:dashboard.forecast.noShowUp')
      : t('reporting:dashboard.forecast.showUp', {
          ...{ came: showNumber(showUp.came, t), registered: showNumber(showUp.registered, t) },
          percent: showPercent(showUp.came / showUp.registered, t),
        });
  const usual = t('reporting:dashboard.forecast.usual', { usual: showNumber(usualRegistrations ?? 0, t) });
  const size = more === null ? [] : [t(`reporting:dashboard.forecast.size.${more.sizeFrom}`, { size: showNumber(more.size, t) })];
  return [rate, ...(classes.length > 0 && usualRegistrations !== null ? [usual] : []), ...size];
}

function noForecast({ plan, asOf, targets }: DashboardResponse, t: Translate): string | null {
  if (targets.length === 0) return null;
  return t(`reporting:dashboard.forecast.${asOf >= plan.periodTo ? 'over' : 'none'}`, { ended: showDate(plan.periodTo) });
}
