import { type CalendarDate, earlierDay } from '../../../shared/calendar-date.js';
import type { Difference } from './compare-numbers.js';
import type { ReportNumbers, TargetNumbers } from './report-numbers.js';

/** Words for what a period that is over did not bring. */
const SETTLED: readonly string[] = ['missed', 'no-figure', 'condition-unknown'];

/** The last day of a period, and the day after it on which one of two reports was made. */
export interface PeriodEnd {
  readonly day: CalendarDate;
  readonly madeOn: CalendarDate;
}

/**
 * Time that went on between two makings of the same numbers: one was made on the last day of its period, the other when that day had passed. It
 * changes judgements, and makes unknown what nobody has recorded; null of other differences.
 */
export function periodEnded(difference: Difference, one: ReportNumbers, other: ReportNumbers): PeriodEnd | null {
  for (const [running, over] of [
    [one, other],
    [other, one],
  ] as const) {
    const day = lastDayOf(running);
    if (running.readOn !== day || over.readOn === undefined || over.readOn <= day || lastDayOf(over) < day) continue;
    const target = targetOf(running, difference);
    const settled = targetOf(over, difference);
    if (target === undefined || settled === undefined || !endsOn(day, difference, target, running)) continue;
    if (!isOfTime(difference, target, settled)) continue;
    return { day, madeOn: over.readOn };
  }
  return null;
}

const lastDayOf = ({ days }: ReportNumbers): CalendarDate => earlierDay(days.asOf, days.to);

const targetOf = ({ targets }: ReportNumbers, { subject }: Difference): TargetNumbers | undefined =>
  targets.find(({ key }) => key === subject);

/** What a number of a target is of: the days of the report, the period, or each of its years. */
function endsOn(day: CalendarDate, { fact }: Difference, { periodicity }: TargetNumbers, { days, plan }: ReportNumbers): boolean {
  if (fact === 'inDays') return day === days.to;
  return day === plan.periodTo || (fact === 'judgement' && periodicity === 'PER_YEAR' && day.endsWith('-12-31'));
}

function isOfTime({ fact }: Difference, running: TargetNumbers, over: TargetNumbers): boolean {
  if (fact === 'judgement') return SETTLED.includes(over.judged ?? '') && !SETTLED.includes(running.judged ?? '');
  if (fact === 'inDays') return running.inDays === 0 && over.inDays === null;
  return running.cumulative === 0 && over.cumulative === null;
}
