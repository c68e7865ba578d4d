import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, earlierDay, laterDay } from '../../shared/calendar-date.js';
import { wantedInWords } from '../plans/index.js';
import { shareOver } from './domain/pace.js';
import type { TargetProgress } from './reporting.dto.js';
import { statusTone } from './status.view.js';
import { valueOf } from './target-value.view.js';

/** Numbers are per cent of the width; `label` says the same in words. */
export interface Bullet {
  readonly label: string;
  readonly tone: string;
  readonly done: number;
  readonly provisional: number | null;
  readonly pace: number | null;
  readonly mark: number;
  readonly from: string;
  readonly to: string;
  /** On which side of the mark the words of the goal stand; null where neither has the room, and they go below in lines of their own. */
  readonly anchor: GoalAnchor | null;
}

type GoalAnchor = 'start' | 'end';

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Room beyond the target mark, so that "more than" can be seen. */
const ROOM = 1.2;

/** Null where there is nothing to draw: no number wanted, or nothing reported yet. */
export function bulletOf(target: TargetProgress, days: Days, t: Translate): Bullet | null {
  if (target.periodicity === 'PER_YEAR') return bulletOfYear(target, days, t);
  const { wanted, wantedMax, official, comparator } = target;
  const full = wantedMax ?? wanted;
  if (!full || official === null || comparator === 'MILESTONE') return null;
  const ratio = target.basis === 'REPORTED_RATIO';
  const lengths = ratio ? ratioLengths(target.percent ?? 0, full) : countLengths(target, full, days);
  return worded(target, { lengths, tone: statusTone(target), from: ratio ? '0%' : '0' }, t);
}

type Measured = Pick<
  TargetProgress,
  'basis' | 'comparator' | 'unit' | 'wanted' | 'wantedMax' | 'periodicity' | 'official' | 'percent' | 'provisional'
>;

/** Years do not add up towards a promise of each year: the bar is of the last year that has begun. */
function bulletOfYear(target: TargetProgress, days: Days, t: Translate): Bullet | null {
  const year = target.years.at(-1);
  const full = target.wantedMax ?? target.wanted;
  if (year === undefined || year.official === null || !full || target.comparator === 'MILESTONE') return null;
  const { official, denominator } = year;
  const { basis, comparator, unit, wanted, wantedMax, periodicity } = target;
  const percent = denominator === null ? null : (official / denominator) * 100;
  const ofYear = { basis, comparator, unit, wanted, wantedMax, periodicity, official, percent, provisional: null };
  const stretch = { from: laterDay(days.from, `${year.year}-01-01`), to: earlierDay(days.to, `${year.year}-12-31`), asOf: days.asOf };
  const lengths = basis === 'REPORTED_RATIO' ? ratioLengths(percent ?? 0, full) : countLengths(ofYear, full, stretch);
  const from = t('reporting:progress.ofYear', { year: year.year });
  return worded(ofYear, { lengths, tone: statusTone(year), from }, t);
}

/** 'mục tiêu ít nhất 2 doanh nghiệp mỗi năm', where a bar would mark it and there is none yet; null where the plan names no number. */
export function goalWithoutBar(target: TargetProgress, bullet: Bullet | null, t: Translate): string | null {
  const { wanted, comparator } = target;
  if (bullet !== null || wanted === null || comparator === 'MILESTONE' || comparator === 'QUALITATIVE') return null;
  return t('reporting:progress.goal', { wanted: wantedInWords(target, t) });
}

function worded(target: Measured, { lengths, tone, from }: { lengths: Lengths; tone: string; from: string }, t: Translate): Bullet {
  const wanted = wantedInWords(target, t);
  const to = t('reporting:progress.goal', { wanted });
  const year = target.periodicity === 'PER_YEAR' ? `${from}: ` : '';
  const label = year + t('reporting:progress.bullet', { done: valueOf(target, t), wanted });
  return { ...lengths, label, tone, from, to, anchor: goalAnchor(to, lengths.mark, from) };
}

/** About how many letters are as long as the narrowest bar. */
const LETTERS_OF_BAR = 44;

/** So many letters are as wide as the space after the words at the left end. */
const LETTERS_OF_SPACE = 3;

/** Where words about a mark, `mark` per cent along the bar, stay within the bar and clear of its left end: before it if they can. */
export function goalAnchor(words: string, mark: number, leftEnd = '0'): GoalAnchor | null {
  const before = (LETTERS_OF_BAR * mark) / 100;
  const left = leftEnd.length + LETTERS_OF_SPACE;
  if (words.length + left <= before) return 'end';
  return before >= left && words.length <= LETTERS_OF_BAR - before ? 'start' : null;
}

type Lengths = Pick<Bullet, 'done' | 'provisional' | 'pace' | 'mark'>;

const ratioLengths = (percent: number, wanted: number): Lengths => ({ done: round(percent), provisional: null, pace: null, mark: wanted });

function countLengths(target: Measured, full: number, days: Days): Lengths {
  const { provisional, basis } = target;
  const official = target.official ?? 0;
  const end = Math.max(full * ROOM, official, provisional ?? 0);
  const share = (value: number): number => round((Math.max(0, value) / end) * 100);
  return {
    done: share(official),
    provisional: provisional !== null && provisional > official ? share(provisional) : null,
    // A statistic does not add up towards the end of the period.
    pace: basis === 'EXTERNAL_STAT' ? null : share(full * shareOver(days)),
    mark: share(full),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
