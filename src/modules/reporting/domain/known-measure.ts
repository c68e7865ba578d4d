import type { CalendarDate } from '../../../shared/calendar-date.js';
import { isPast } from './is-past.js';
import { type Days, type Measure, type MeasuredTarget, nothing } from './measure.js';
import { measureTarget } from './measure-target.js';
import type { CountableClass, PlanFacts } from './plan-facts.js';

const askedOfOthers: readonly string[] = ['REPORTED_COUNT', 'REPORTED_RATIO', 'MILESTONE', 'QUALITATIVE', 'EXTERNAL_STAT'];

/** Whether the number comes from our own training records; of the others people say it, with the words of their evidence. */
export const countsItself = ({ basis }: Pick<MeasuredTarget, 'basis'>): boolean => !askedOfOthers.includes(basis);

const onlyMeant: readonly CountableClass['state'][] = ['draft', 'submitted'];

/**
 * What was done, as far as anybody can know. A plan may be taken into the program when its time, or some of its years, are over: of what the program
 * has no record it does not know that nothing was done, so that the number is null and not 0. While the time runs, 0 is where everything
 * begins (`over` false). One approved class of the plan by the last of these days, even one that was called off, or one figure or record of the
 * target, and the program was there: then 0 is what was done.
 */
export function knownMeasure(
  target: MeasuredTarget,
  facts: PlanFacts,
  days: Days,
  over = isPast(days.to, { ...days, readOn: facts.readOn }),
): Measure {
  const measure = measureTarget(target, facts, days);
  const isZero = measure.official === 0 && measure.provisional === 0;
  return over && isZero && !isRecorded(target, facts, days) ? nothing : measure;
}

function isRecorded({ id }: MeasuredTarget, { classes, figures, records = [] }: PlanFacts, { to, asOf }: Days): boolean {
  const last = asOf < to ? asOf : to;
  const byThen = ({ countedOn }: { readonly countedOn: CalendarDate }): boolean => countedOn <= last;
  return (
    classes.some((each) => !onlyMeant.includes(each.state) && byThen(each)) ||
    [...figures, ...records].some((each) => each.targetId === id && byThen(each))
  );
}
