import { type CalendarDate, earlierDay } from '../../../shared/calendar-date.js';
import { isPast } from './is-past.js';
import { type Days, type Measure, type MeasuredTarget, nothing } from './measure.js';
import { measureTarget } from './measure-target.js';
import type { CountableClass, PlanFacts } from './plan-facts.js';

const askedOfOthers: readonly string[] = ['REPORTED_COUNT', 'REPORTED_RATIO', 'MILESTONE', 'QUALITATIVE', 'EXTERNAL_STAT'];

type Asking = Pick<MeasuredTarget, 'basis' | 'countedTypes'>;

/** Whether the number comes from our own training records; of the others people say it, with the words of their evidence. */
export const countsItself = (target: Asking): boolean => !askedOfOthers.includes(target.basis) && !isOnPaperAlone(target);

const ofOrganisations: readonly string[] = ['DISTINCT_ORG', 'ORG_TURN', 'DISTINCT_INSTITUTION'];

/** "Hỗ trợ … lượt doanh nghiệp": where no type of class counts, organisations come from records of evidence and figures alone. */
function isOnPaperAlone({ basis, countedTypes }: Asking): boolean {
  return ofOrganisations.includes(basis) && countedTypes.length === 0;
}

const onlyMeant: readonly CountableClass['state'][] = ['draft', 'submitted'];

/**
 * What was done, as far as anybody can know. A plan may be taken into the program when its time, or some of its years, are over: of what the program
 * has no record it does not know that nothing was done, so that the number is null and not 0. While the time runs, 0 is where everything
 * begins (`over` false). One approved class of the plan by the last of these days, even one that was called off, or one figure or record of the
 * target, and the program was there: then 0 is what was done. Of what is on paper alone nobody knows before the first paper, and no class says it.
 */
export function knownMeasure(
  target: MeasuredTarget,
  facts: PlanFacts,
  days: Days,
  over = isPast(days.to, { ...days, readOn: facts.readOn }),
): Measure {
  const measure = measureTarget(target, facts, days);
  const isZero = measure.official === 0 && measure.provisional === 0;
  return (over || isOnPaperAlone(target)) && isZero && !isRecorded(target, facts, days) ? nothing : measure;
}

function isRecorded(target: MeasuredTarget, { classes, figures, records = [] }: PlanFacts, { to, asOf }: Days): boolean {
  const last = earlierDay(asOf, to);
  const byThen = ({ countedOn }: { readonly countedOn: CalendarDate }): boolean => countedOn <= last;
  return (
    (!isOnPaperAlone(target) && classes.some((each) => !onlyMeant.includes(each.state) && byThen(each))) ||
    [...figures, ...records].some((each) => each.targetId === target.id && byThen(each))
  );
}
