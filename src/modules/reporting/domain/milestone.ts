import type { CalendarDate } from '../../../shared/calendar-date.js';
import { figuresOf, verifiedOf } from './measure.js';
import type { PlanFacts } from './plan-facts.js';

export type MilestoneFacts = Pick<PlanFacts, 'periodFrom' | 'periodTo' | 'figures' | 'records'>;

/**
 * The day from which on a milestone is reached: that of the first verified record, or of the first of the last verified figures that all say so. Null while
 * it is under way.
 */
export function reachedOn(
  target: { readonly id: string },
  { periodFrom: from, periodTo: to, figures, records = [] }: MilestoneFacts,
  asOf: CalendarDate,
): CalendarDate | null {
  const days = { from, to, asOf };
  const proven = verifiedOf(figuresOf(records, target, days))[0]?.countedOn ?? null;
  const reported = verifiedOf(figuresOf(figures, target, days));
  const said = reported[reported.findLastIndex(({ value }) => value !== 1) + 1]?.countedOn ?? null;
  if (proven === null || said === null) return proven ?? said;
  return proven < said ? proven : said;
}
