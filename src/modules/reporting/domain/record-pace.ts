import { addDays, type CalendarDate, daysBetween, earlierDay } from '../../../shared/calendar-date.js';
import type { Stretch } from './pace.js';

/** How records of evidence have come so far: no forecast, for nobody knows whom the next contract will reach. */
export interface RecordPace {
  readonly done: number;
  readonly needed: number;
  readonly lacking: number;
  /** The last day on which it can still be done. */
  readonly until: CalendarDate;
  /** Days that are left after the cut-off day. */
  readonly daysLeft: number;
  /** On the average of a year so far; null while less than a quarter of a year is over, which says nothing of a year. */
  readonly perYear: number | null;
}

const YEAR = 365.25;
/** Days from which on an average of a year says something. */
const ENOUGH = 91;

/** "Hỗ trợ **30 doanh nghiệp**", 21 of them in three years and ten months: 5,4 a year, and 9 are missing. */
export function recordPace(needed: number, done: number, { from, to, asOf }: Stretch): RecordPace {
  const until = earlierDay(asOf, to);
  const gone = daysBetween(from, addDays(until, 1));
  return {
    ...{ done, needed, until: to },
    lacking: Math.max(0, needed - done),
    daysLeft: Math.max(0, daysBetween(asOf < from ? from : asOf, to)),
    perYear: gone < ENOUGH ? null : Math.round((done / gone) * YEAR * 10) / 10,
  };
}
