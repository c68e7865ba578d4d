import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { amountInWords, wantedInWords } from '../plans/index.js';
import { evidenceHref, turnsHref } from './number-links.view.js';
import type { DashboardResponse, PacedTarget, RecordPaceNumbers, TargetForecast, UnforecastTarget } from './dashboard.dto.js';

type Model = Record<string, unknown>;

/** In the order in which they stand on a page: what has a pace first. */
const reasons: readonly UnforecastTarget['reason'][] = ['records', 'share', 'statistic', 'milestone', 'words'];

/** The forecasts of a page, and for the other targets why they have none. */
export function forecastsModel({ plan, asOf, targets, forecasts, unforecast }: DashboardResponse, t: Translate): Model {
  const of = (key: string): PacedTarget | undefined => targets.find((target) => target.key === key);
  return {
    forecasts: forecasts.flatMap((forecast) =>
      rowOf(of(forecast.targetKey), (target) => forecastModel(forecast, target, linesHref(forecast, target, { plan, asOf }), t)),
    ),
    unforecast: reasons.flatMap((reason) => {
      const items = unforecast.filter((each) => each.reason === reason);
      const rows = items.flatMap((each) => rowOf(of(each.targetKey), (target) => unforecastModel(each, target, asOf, t)));
      return rows.length === 0 ? [] : [{ why: t(`reporting:dashboard.unforecast.${reason}`), targets: rows }];
    }),
    forecastNote: forecasts.length > 0 || targets.length === 0 ? null : noForecast(asOf >= plan.periodTo, plan.periodTo, t),
  };
}

function rowOf(target: PacedTarget | undefined, model: (target: PacedTarget) => Model): Model[] {
  return target === undefined ? [] : [model(target)];
}

function noForecast(over: boolean, ended: string, t: Translate): string {
  return t(`reporting:dashboard.forecast.${over ? 'over' : 'none'}`, { ended: showDate(ended) });
}

/** What stands behind the first two lines of a forecast; of one year only where the list of turns can ask for it. */
interface LineHrefs {
  readonly official: string | null;
  readonly pending: string | null;
}

function linesHref(
  { official, pending, year, counts }: TargetForecast,
  target: PacedTarget,
  { plan, asOf }: Pick<DashboardResponse, 'plan' | 'asOf'>,
): LineHrefs {
  const ofYear = counts === 'turns' && year !== null ? turnsHref(plan.id, { target: target.key, year, asOf }) : null;
  return {
    official: official === 0 ? null : year === null ? evidenceHref(plan.id, target, asOf) : ofYear,
    pending: pending === 0 || year !== null ? null : evidenceHref(plan.id, target, asOf, 'pending'),
  };
}

function forecastModel(forecast: TargetForecast, target: PacedTarget, hrefs: LineHrefs, t: Translate): Model {
  const { needed, people, year, classes } = forecast;
  return {
    name: target.label,
    inYear: year === null ? null : t('reporting:dashboard.forecast.ofYear', { year }),
    wanted: needed === null ? null : wantedInWords(target, t),
    verdict: needed === null ? null : verdictOf(forecast, target, t),
    pill: needed === null ? null : pillOf(forecast, t),
    ...(isEmpty(forecast) ? { empty: t('reporting:dashboard.forecast.empty') } : sumOf(forecast, hrefs, t)),
    people: people === null ? null : line('people', people.total, t),
    classes: classes.map(({ code, name, closesOn, expected }) => ({
      href: `/staff/classes?q=${encodeURIComponent(code)}`,
      label: `${code} · ${name}`,
      closesOn: showDate(closesOn),
      expected: showNumber(expected, t),
    })),
  };
}

function pillOf({ official, needed, lacking }: TargetForecast, t: Translate): Model {
  if (lacking > 0) return { tone: 'warn', text: t('reporting:dashboard.forecast.shortPill') };
  return { tone: 'ok', text: t(official >= (needed ?? 0) ? 'reporting:status.met' : 'reporting:dashboard.forecast.enoughPill') };
}

/** Nothing but zeros: a table of them says less than a sentence. */
function isEmpty({ official, pending, total, classes }: TargetForecast): boolean {
  return official === 0 && pending === 0 && total === 0 && classes.length === 0;
}

function line(name: string, value: number, t: Translate, href: string | null = null): Model {
  return { label: t(`reporting:dashboard.forecast.${name}`), value: showNumber(value, t), href };
}

function sumOf(forecast: TargetForecast, hrefs: LineHrefs, t: Translate): Model {
  const { official, pending, ending, expected, total, year, counts } = forecast;
  return {
    lines: [
      line(year === null ? 'official' : 'officialInYear', official, t, hrefs.official),
      ...(counts === 'experts' ? [] : [line('pending', pending, t, hrefs.pending)]),
      ...(ending === 0 ? [] : [line('ending', -ending, t)]),
      line('expected', expected, t),
    ],
    total: line('total', total, t),
    basis: [...basisOf(forecast, t), t('reporting:dashboard.forecast.until', { until: showDate(forecast.until) })],
  };
}

const unknownSize = { turns: 'lackingUnknown', experts: 'lackingCourses', organisations: 'lackingNewcomers' } as const;

/** 'Còn thiếu 67 lượt người: cần thêm 2 lớp, mỗi lớp 35 người.' */
function verdictOf({ official, needed, lacking, more, counts, year }: TargetForecast, { unit }: PacedTarget, t: Translate): string {
  const when = year === null ? '' : t('reporting:dashboard.forecast.inYear', { year });
  if (lacking === 0) return t(`reporting:dashboard.forecast.${official >= (needed ?? 0) ? 'already' : 'enough'}`, { when });
  const missing = amountInWords(unit, lacking, t);
  if (counts === 'classes') return t('reporting:dashboard.forecast.lackingClasses', { missing, when });
  if (more === null) return t(`reporting:dashboard.forecast.${unknownSize[counts]}`, { missing, when });
  const words = { missing, when, classes: showNumber(more.classes, t), size: showNumber(more.size, t) };
  return t(`reporting:dashboard.forecast.${counts === 'experts' ? 'lackingExperts' : 'lacking'}`, words);
}

/** Where the numbers of a forecast come from. */
function basisOf(forecast: TargetForecast, t: Translate): string[] {
  const { counts, more, classes, usualRegistrations } = forecast;
  if (counts === 'classes') return [t('reporting:dashboard.forecast.byClass')];
  const usual = t('reporting:dashboard.forecast.usual', { usual: showNumber(usualRegistrations ?? 0, t) });
  const held = counts === 'experts' ? 'heldExperts' : 'held';
  const size =
    more === null
      ? []
      : [t(`reporting:dashboard.forecast.size.${more.sizeFrom === 'held' ? held : 'seats'}`, { size: showNumber(more.size, t) })];
  return [
    showUpInWords(forecast, t),
    ...(classes.length > 0 && usualRegistrations !== null ? [usual] : []),
    ...newcomersInWords(forecast, t),
    ...size,
  ];
}

function showUpInWords({ counts, showUp }: TargetForecast, t: Translate): string {
  const of = counts === 'experts' ? 'Experts' : '';
  if (showUp === null) return t(`reporting:dashboard.forecast.noShowUp${of}`);
  const numbers = { came: showNumber(showUp.came, t), registered: showNumber(showUp.registered, t) };
  const name = counts === 'organisations' ? 'showUpOfAll' : `showUp${of}`;
  return t(`reporting:dashboard.forecast.${name}`, { ...numbers, percent: showPercent(showUp.came / showUp.registered, t) });
}

/** Of organisations, and of the people behind turns: who comes again is not counted again. */
function newcomersInWords({ counts, newcomers, people }: TargetForecast, t: Translate): string[] {
  const words = ({ newcomers: first, arrivals }: NonNullable<typeof newcomers>): Record<'newcomers' | 'arrivals', string> => ({
    ...{ newcomers: showNumber(first, t), arrivals: showNumber(arrivals, t) },
  });
  if (counts === 'organisations') {
    return [
      newcomers === null ? t('reporting:dashboard.forecast.noNewcomers') : t('reporting:dashboard.forecast.newcomers', words(newcomers)),
    ];
  }
  if (people === null) return [];
  return [t('reporting:dashboard.forecast.newPeople', { ...words(people.newcomers), now: showNumber(people.now, t) })];
}

function unforecastModel({ reason, year, pace }: UnforecastTarget, target: PacedTarget, asOf: string, t: Translate): Model {
  const told = reason !== 'records' || target.wanted === null ? null : recordsInWords(pace, { target, year, asOf }, t);
  return { name: target.label, pace: told };
}

interface Recorded {
  readonly target: PacedTarget;
  readonly year: number | null;
  readonly asOf: string;
}

/** 'Đến 15/11/2024 đã ghi 21 doanh nghiệp, bình quân 5,4 mỗi năm; còn thiếu 9 doanh nghiệp trong 13 tháng còn lại.' */
function recordsInWords(pace: RecordPaceNumbers | null, { target, year, asOf }: Recorded, t: Translate): string {
  if (pace === null) return t('reporting:dashboard.unforecast.nothing');
  const { done, lacking, perYear, daysLeft } = pace;
  const amount = (value: number): string => amountInWords(target.unit, value, t);
  const begun = { asOf: showDate(asOf), done: amount(done), year: year ?? '', perYear: showNumber(perYear ?? 0, t) };
  const so = done === 0 ? 'none' : perYear === null ? 'soFar' : 'perYear';
  const first = t(`reporting:dashboard.unforecast.${year === null ? so : done === 0 ? 'noneInYear' : 'inYear'}`, begun);
  if (lacking === 0) return `${first} ${t('reporting:dashboard.unforecast.enough')}`;
  return `${first} ${t('reporting:dashboard.unforecast.lacking', { lacking: amount(lacking), left: timeLeft(daysLeft, t) })}`;
}

const DAYS_OF_MONTH = 30.44;

/** '13 tháng'; days where less than two months are left. */
function timeLeft(days: number, t: Translate): string {
  const months = Math.floor(days / DAYS_OF_MONTH);
  const [name, count] = months < 2 ? (['days', days] as const) : (['months', months] as const);
  return t(`reporting:dashboard.unforecast.${name}`, { count: showNumber(count, t) });
}
