import type { Translate } from '../../platform/web/translations.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { wantedInWords } from '../plans/index.js';
import type { TargetProgress } from './reporting.dto.js';
import { statusTone } from './status.view.js';

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
}

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

/** Room beyond the target mark, so that "more than" can be seen. */
const ROOM = 1.2;

/** Null where there is nothing to draw: no number wanted, or nothing reported yet. */
export function bulletOf(target: TargetProgress, days: Days, t: Translate): Bullet | null {
  const { basis, wanted, wantedMax, official, percent } = target;
  const full = wantedMax ?? wanted;
  if (full === null || full === 0 || official === null || target.comparator === 'MILESTONE') return null;
  const ratio = basis === 'REPORTED_RATIO';
  const done = ratio ? (percent ?? 0) : official;
  const end = ratio ? 100 : Math.max(full * ROOM, done, target.provisional ?? 0);
  const share = (value: number): number => Math.round((Math.max(0, value) / end) * 1000) / 10;
  const wantedWords = wantedInWords(target, t);
  return {
    label: t('reporting:progress.bullet', { done: ratio ? `${done.toFixed(1)}%` : done, wanted: wantedWords }),
    tone: statusTone(target, days.asOf <= days.to),
    done: share(done),
    provisional: !ratio && target.provisional !== null && target.provisional > official ? share(target.provisional) : null,
    pace: ratio || target.periodicity === 'PER_YEAR' ? null : share(full * elapsed(days)),
    mark: share(full),
    from: ratio ? '0%' : '0',
    to: t('reporting:progress.goal', { wanted: wantedWords }),
  };
}

/** How much of the period is over on the cut-off day, as a fraction. */
function elapsed({ from, to, asOf }: Days): number {
  const [start, end, now] = [from, to, asOf].map((day) => Date.parse(`${day}T00:00:00Z`)) as [number, number, number];
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}
