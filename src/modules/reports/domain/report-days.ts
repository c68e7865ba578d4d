import { type CalendarDate, earlierDay, showDate, yearOf } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';

export interface AskedDays {
  readonly part: 'year' | 'first_half' | 'second_half' | 'custom';
  readonly year?: number;
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
  readonly asOf?: CalendarDate;
}

interface Days {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

const PARTS = { year: ['01-01', '12-31'], first_half: ['01-01', '06-30'], second_half: ['07-01', '12-31'] } as const;

/** Which part of a year these days are; 'custom' of any others. */
export function partOfYear({ from, to }: Pick<Days, 'from' | 'to'>): AskedDays['part'] {
  const year = yearOf(from);
  const parts = Object.entries(PARTS) as [keyof typeof PARTS, readonly [string, string]][];
  return parts.find(([, [first, last]]) => from === `${year}-${first}` && to === `${year}-${last}`)?.[0] ?? 'custom';
}

/**
 * The days of a report. The cut-off day lies within them or after them; of days that are over it is their last one unless another is asked for.
 * @throws DomainError invalid beside the field that is wrong: `required`, `endsBeforeStart`, `daysOutsidePlan`, `dateInFuture`, `cutOffBeforeStart`
 */
export function reportDays(
  asked: AskedDays,
  period: { readonly from: CalendarDate; readonly to: CalendarDate },
  today: CalendarDate,
): Days {
  const { from, to } = firstAndLast(asked);
  if (to < from) throw new DomainError('invalid', 'endsBeforeStart', { field: 'to' });
  if (from < period.from || to > period.to) {
    const params = { from: showDate(period.from), to: showDate(period.to) };
    throw new DomainError('invalid', 'daysOutsidePlan', {
      field: asked.part === 'custom' ? (from < period.from ? 'from' : 'to') : 'year',
      params,
    });
  }
  const asOf = asked.asOf ?? earlierDay(today, to);
  if (asOf > today) throw new DomainError('invalid', 'dateInFuture', { field: 'asOf' });
  if (asOf < from) throw new DomainError('invalid', 'cutOffBeforeStart', { field: 'asOf', params: { from: showDate(from) } });
  return { from, to, asOf };
}

function firstAndLast({ part, year, from, to }: AskedDays): { from: CalendarDate; to: CalendarDate } {
  if (part !== 'custom') {
    if (year === undefined) throw new DomainError('invalid', 'required', { field: 'year' });
    const [first, last] = PARTS[part];
    return { from: `${year}-${first}`, to: `${year}-${last}` };
  }
  if (from === undefined) throw new DomainError('invalid', 'required', { field: 'from' });
  if (to === undefined) throw new DomainError('invalid', 'required', { field: 'to' });
  return { from, to };
}
