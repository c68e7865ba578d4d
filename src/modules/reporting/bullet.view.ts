import type { Translate } from '../../platform/web/translations.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
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
  const { wanted, wantedMax, official, comparator } = target;
  const full = wantedMax ?? wanted;
  if (!full || official === null || comparator === 'MILESTONE') return null;
  const wantedWords = wantedInWords(target, t);
  const ratio = target.basis === 'REPORTED_RATIO';
  const lengths = ratio ? ratioLengths(target.percent ?? 0, full) : countLengths(target, full, days);
  const to = t('reporting:progress.goal', { wanted: wantedWords });
  return {
    ...lengths,
    label: t('reporting:progress.bullet', { done: valueOf(target, t), wanted: wantedWords }),
    tone: statusTone(target, days.asOf <= days.to),
    from: ratio ? '0%' : '0',
    to,
    anchor: goalAnchor(to, lengths.mark),
  };
}

/** About how many letters are as long as the narrowest bar. */
const LETTERS_OF_BAR = 44;

/** Letters at the left end that belong to the zero, with a space after them. */
const LETTERS_OF_ZERO = 4;

/** Where words about a mark, `mark` per cent along the bar, stay within the bar and clear of its zero: before it if they can. */
export function goalAnchor(words: string, mark: number): GoalAnchor | null {
  const before = (LETTERS_OF_BAR * mark) / 100;
  if (words.length + LETTERS_OF_ZERO <= before) return 'end';
  return before >= LETTERS_OF_ZERO && words.length <= LETTERS_OF_BAR - before ? 'start' : null;
}

type Lengths = Pick<Bullet, 'done' | 'provisional' | 'pace' | 'mark'>;

const ratioLengths = (percent: number, wanted: number): Lengths => ({ done: round(percent), provisional: null, pace: null, mark: wanted });

function countLengths(target: TargetProgress, full: number, days: Days): Lengths {
  const { provisional, periodicity, basis } = target;
  const official = target.official ?? 0;
  const end = Math.max(full * ROOM, official, provisional ?? 0);
  const share = (value: number): number => round((Math.max(0, value) / end) * 100);
  return {
    done: share(official),
    provisional: provisional !== null && provisional > official ? share(provisional) : null,
    // A statistic does not add up towards the end of the period.
    pace: periodicity === 'PER_YEAR' || basis === 'EXTERNAL_STAT' ? null : share(full * shareOver(days)),
    mark: share(full),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
