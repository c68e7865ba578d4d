import type { Translate } from '../../platform/web/translations.js';
import { milestoneText } from '../reporting/index.js';
import { doneFor, doneInDays, yearsDone } from './domain/report-figures.js';
import { knownInDays, type TargetNumbers } from './domain/report-numbers.js';

/** What was done for a target in the days of a report, as a page says it; a dash where nothing is known. */
export function doneInDaysText(target: TargetNumbers, t: Translate): string {
  return milestoneOf(target, knownInDays(target), t) ?? (doneInDays(target, t) || '–');
}

/** The same of the period so far. */
export function doneSoFarText(target: TargetNumbers, t: Translate): string {
  const { cumulative, cumulativeOf } = target;
  const years = yearsDone(target);
  if (years !== null) return t('reporting:milestone.years', { ...years });
  return milestoneOf(target, cumulative, t) ?? (doneFor(target, cumulative, cumulativeOf, t) || '–');
}

/** In the reader's language; null of numbers, and while nobody said anything. */
function milestoneOf({ basis, reachedOn = null }: TargetNumbers, done: number | null, t: Translate): string | null {
  return basis === 'MILESTONE' ? milestoneText(done, reachedOn, t) : null;
}
