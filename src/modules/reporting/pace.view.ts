import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { amountInWords } from '../plans/index.js';
import type { DashboardResponse, PacedTarget, TargetPace } from './dashboard.dto.js';
import { targetRow } from './progress.view.js';
import { statusPill } from './status.view.js';

type Model = Record<string, unknown>;

const tones = {
  ...{ 'not-begun': 'plain', 'no-result': 'plain', 'no-data': 'plain' },
  ...{ met: 'ok', ahead: 'ok', 'on-pace': 'ok', behind: 'warn', missed: 'bad' },
} as const;

/** A target as on the progress page, judged against time: `pill` and `pace` in words, its bullet in the tone of its pace. */
export function pacedRow(target: PacedTarget, dashboard: DashboardResponse, t: Translate): Model {
  const row = targetRow(dashboard, target, t);
  const { pace } = target;
  if (pace === null) return { ...row, pill: statusPill(target, t), pace: null };
  const bullet = row.bullet ? { ...row.bullet, tone: tones[pace.status] } : null;
  return { ...row, bullet, pill: pillOf(target, pace, dashboard, t), pace: paceInWords(target, pace, dashboard, t) };
}

/** Late against time, while the period runs; what nobody has reported is not known to be late. */
export function isLate(target: PacedTarget): boolean {
  return !isUnknown(target) && target.pace?.status === 'behind';
}

function isUnknown({ official, years }: PacedTarget): boolean {
  return official === null || years.at(-1)?.official === null;
}

/** While the period runs the judgement against time; what is met, unknown, or over is said in the words of the progress page. */
function pillOf(target: PacedTarget, { status, year }: TargetPace, { periodOver }: DashboardResponse, t: Translate): Model {
  if (periodOver || isUnknown(target) || (status === 'met' && year === null)) return { ...statusPill(target, t) };
  const words = t(`reporting:dashboard.pill.${status}`);
  return { tone: tones[status], text: year === null ? words : t('reporting:dashboard.pillOfYear', { year, words }) };
}

/** 'Đến 15/11/2024 cần 388 lượt người; chậm so với tiến độ 12 lượt người.' */
function paceInWords(target: PacedTarget, pace: TargetPace, { asOf, periodOver }: DashboardResponse, t: Translate): string {
  const { status, planned, needed, gap, done, year } = pace;
  const amount = (value: number): string => amountInWords(target.unit, value, t);
  const unknown = periodOver ? 'unknownOver' : planned === 0 ? 'unknownEarly' : 'unknown';
  const name = isUnknown(target) ? unknown : status;
  const words = { asOf: showDate(asOf), planned: amount(planned), needed: amount(needed), gap: amount(gap) };
  const told = t(`reporting:dashboard.pace.${name}`, words);
  if (year === null) return told;
  return isUnknown(target)
    ? t('reporting:dashboard.pace.inYear', { year, told })
    : t('reporting:dashboard.pace.ofYear', { year, done: showNumber(done, t), told });
}
