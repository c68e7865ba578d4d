import { type NumberReader, showNumber, showPercent, vietnameseReader } from '../../../shared/number-signs.js';
import { documentDate } from './document-days.js';
import { type OwnEstimates, shownEstimate } from './report-estimates.js';
import { knownInDays, type TargetNumbers } from './report-numbers.js';

export const figure = (value: number | null, reader: NumberReader = vietnameseReader): string =>
  value === null ? '' : showNumber(value, reader);

/** '168/240' of a ratio. */
function fraction(value: number | null, of: number | null, reader: NumberReader): string {
  return of === null ? figure(value, reader) : `${figure(value ?? 0, reader)}/${figure(of, reader)}`;
}

/** What a milestone has in the place of 0 and 1, in documents. */
const milestoneInWords = (done: number | null): string => (done === null ? '' : done === 0 ? 'đang thực hiện' : 'đã hoàn thành');

/** What was done for a target. */
export function doneFor(
  { basis }: Pick<TargetNumbers, 'basis'>,
  value: number | null,
  of: number | null,
  reader: NumberReader = vietnameseReader,
): string {
  return basis === 'MILESTONE' ? milestoneInWords(value) : fraction(value, of, reader);
}

/** Of a work of each year: in how many of the years that have begun it was done; null of other targets, and while nobody said anything. */
export function yearsDone({ basis, periodicity, byYear, cumulative }: TargetNumbers): { done: number; of: number } | null {
  if (basis !== 'MILESTONE' || periodicity !== 'PER_YEAR' || cumulative === null) return null;
  return { done: byYear.filter(({ value }) => (value ?? 0) > 0).length, of: byYear.length };
}

/** Of the period so far; of a milestone with the day from which it is reached. */
export function doneSoFar(target: TargetNumbers): string {
  const { cumulative, cumulativeOf, reachedOn = null } = target;
  const years = yearsDone(target);
  if (years !== null) return `${years.done}/${years.of} năm`;
  const words = doneFor(target, cumulative, cumulativeOf);
  return target.basis === 'MILESTONE' && cumulative === 1 && reachedOn !== null ? `${words} ngày ${documentDate(reachedOn)}` : words;
}

/** The same number as the text says. */
export const doneInDays = (target: TargetNumbers, reader: NumberReader = vietnameseReader): string =>
  doneFor(target, knownInDays(target), target.inDaysOf, reader);

export const share = (percent: number | null, reader: NumberReader = vietnameseReader): string =>
  percent === null ? '' : showPercent(percent / 100, reader);

/** '58'; '170/240' of a share; '60*', '71%*' where somebody judged for themselves. */
export function estimateFigure(target: TargetNumbers, own: OwnEstimates = {}, reader: NumberReader = vietnameseReader): string {
  const shown = shownEstimate(target, own);
  if (shown === null) return '';
  if (!shown.own) return fraction(shown.value, shown.of, reader);
  return `${figure(shown.value, reader)}${target.basis === 'REPORTED_RATIO' ? '%' : ''}*`;
}
