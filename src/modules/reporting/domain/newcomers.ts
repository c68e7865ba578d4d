import type { CalendarDate } from '../../../shared/calendar-date.js';

/** A finalised class: everybody who was there, of any group. */
interface AttendedClass {
  readonly countedOn: CalendarDate;
  readonly present: number;
}

/** The later of the finalised classes: those after the day `after`, up to the day `until`. */
export interface LaterHalf {
  readonly after: CalendarDate;
  readonly until: CalendarDate;
  /** All who were there, first time or not. */
  readonly arrivals: number;
}

/** Of so many who came, so many were counted for the first time. */
export interface NewcomerRate {
  readonly newcomers: number;
  readonly arrivals: number;
}

/** Null while all classes count on one day: nobody came again yet, and nobody knows how many will. */
export function laterHalfOf(held: readonly AttendedClass[]): LaterHalf | null {
  const attended = held.filter(({ present }) => present > 0);
  const days = attended.map(({ countedOn }) => countedOn).sort();
  const until = days.at(-1);
  const after = days[(days.length >> 1) - 1];
  if (until === undefined || after === undefined || after === until) return null;
  const later = attended.filter(({ countedOn }) => countedOn > after);
  return { after, until, arrivals: later.reduce((sum, { present }) => sum + present, 0) };
}

/**
 * "**30 doanh nghiệp**", "ít nhất **01 trường**", "10 **người**": who comes again is not counted again, and the longer a plan runs the more come again. So what
 * is usual is what the later half of the finalised classes brought. `countedUntil` counts the different ones up to a day.
 */
export function newcomerRate(half: LaterHalf, countedUntil: (day: CalendarDate) => number): NewcomerRate {
  const { after, until, arrivals } = half;
  return { arrivals, newcomers: Math.min(arrivals, Math.max(0, countedUntil(until) - countedUntil(after))) };
}

/** How many of those who are expected come for the first time, class by class; their sum is rounded down once, not in each class. */
export function firstTimers(expected: readonly number[], { newcomers, arrivals }: NewcomerRate): number[] {
  let people = 0;
  let before = 0;
  return expected.map((each) => {
    people += each;
    const sum = arrivals === 0 ? 0 : Math.floor((people * newcomers) / arrivals);
    const here = sum - before;
    before = sum;
    return here;
  });
}
