import type { Translate } from '../../platform/web/translations.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { amountInWords } from '../plans/index.js';
import { milestoneText } from './milestone.view.js';
import type { TargetProgress } from './reporting.dto.js';

type Provisional = Pick<TargetProgress, 'official' | 'provisional' | 'denominator' | 'denominatorProvisional'>;
type Shown = Pick<TargetProgress, 'official' | 'percent' | 'basis' | 'comparator' | 'unit'> & Years;
type Years = Partial<Pick<TargetProgress, 'years'>>;

/** '548', of a share '168/240'; null where it is the official number. */
export function provisionalValueOf(
  { official, provisional, denominator, denominatorProvisional }: Provisional,
  t: Translate,
): string | null {
  if (provisional === null || (provisional === official && denominatorProvisional === denominator)) return null;
  const done = showNumber(provisional, t);
  return denominatorProvisional === null ? done : `${done}/${showNumber(denominatorProvisional, t)}`;
}

/** What was done for a target, as a reader sees it: a share with its sign, a statistic with its decimals and unit, a dash for words. */
export function valueOf({ official, percent, basis, comparator, unit, years = [] }: Shown, t: Translate): string {
  if (basis === 'REPORTED_RATIO') return percent === null ? '–' : showPercent(percent / 100, t);
  const inYears = yearsDoneText({ official, basis, years }, t);
  if (inYears !== null) return inYears;
  if (official === null || comparator === 'MILESTONE' || comparator === 'QUALITATIVE') return '–';
  return unit === 'percent' ? amountInWords(unit, official, t) : showNumber(official, t);
}

/** '4/5 năm' of a work of each year, of those that have begun; null of other targets, and while nobody said anything. */
export function yearsDoneText(
  { official, basis, years = [] }: Pick<TargetProgress, 'official' | 'basis'> & Years,
  t: Translate,
): string | null {
  if (basis !== 'MILESTONE' || official === null || years.length === 0) return null;
  return t('reporting:milestone.years', { done: years.filter((each) => (each.official ?? 0) > 0).length, of: years.length });
}

interface SheetTarget {
  readonly target: Pick<TargetProgress, 'basis'>;
  readonly reachedOn: string | null;
}

/** What was done for a target, in a table of a file: a number, or how far a milestone is. */
export function doneInSheet({ target, reachedOn }: SheetTarget, done: number | null, t: Translate): number | string | null {
  return target.basis === 'MILESTONE' ? milestoneText(done, reachedOn, t) : done;
}

/** '168/240' of a ratio, null of other numbers. */
export function fractionOf({ official, denominator }: Pick<TargetProgress, 'official' | 'denominator'>): string | null {
  return denominator === null ? null : `${official ?? 0}/${denominator}`;
}
