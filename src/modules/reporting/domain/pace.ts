import { daysBetween, type CalendarDate } from '../../../shared/calendar-date.js';

/** The part of a promise that says from which number on it is kept. */
export interface CountedPromise {
  readonly comparator: string;
  readonly wanted: number | null;
  readonly tolerancePercent: number | null;
}

/** As judge-target of the plans has it; pace.spec holds the two against each other. */
const usualTolerance = 10;

/**
 * The smallest whole number that keeps the promise: "trên 500" is kept by 501, "1-2" by 1, "khoảng 20" by 18. Null where the plan names no
 * number to be counted up to.
 */
export function leastThatMeets({ comparator, wanted, tolerancePercent }: CountedPromise): number | null {
  if (wanted === null) return null;
  if (comparator === 'GT') return wanted + 1;
  if (comparator === 'ABOUT') return Math.ceil((wanted * (100 - (tolerancePercent ?? usualTolerance))) / 100);
  return comparator === 'GTE' || comparator === 'EXACT' || comparator === 'RANGE' ? wanted : null;
}

export interface Stretch {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly asOf: CalendarDate;
}

/** How much of a stretch of days is over at the end of a day, as a fraction: all of it on its last day. */
export function shareOver({ from, to, asOf }: Stretch): number {
  const { gone, all } = daysOf({ from, to, asOf });
  return gone / all;
}

function daysOf({ from, to, asOf }: Stretch): { gone: number; all: number } {
  const all = daysBetween(from, to) + 1;
  return { gone: Math.min(all, Math.max(0, daysBetween(from, asOf) + 1)), all };
}

/**
 * `no-result` is a target of which nothing was done and nothing was due yet; `missed` one that was not met when its time was over, `no-data` one of
 * which nobody knows then what was done.
 */
export type PaceStatus = 'not-begun' | 'no-result' | 'met' | 'ahead' | 'on-pace' | 'behind' | 'missed' | 'no-data';

export interface Pace {
  readonly status: PaceStatus;
  /** What keeps the promise. */
  readonly needed: number;
  /** What should have been done by the cut-off day. */
  readonly planned: number;
  /** How far what was done is from `planned`; from `needed` once the target is met or its time is over. Never negative. */
  readonly gap: number;
}

/**
 * Pace against time: the plan names no steps on the way, so the number needed is spread evenly over the days of its period (of the year, for a
 * target of each year). Parts of a person are not asked for: planned numbers are rounded down. `over`: the last day of the stretch has passed.
 */
export function paceOf(needed: number, done: number, stretch: Stretch, over: boolean): Pace {
  const { gone, all } = daysOf(stretch);
  const planned = Math.floor((needed * gone) / all);
  const status = done >= needed ? 'met' : over ? 'missed' : statusOf(planned, done, stretch);
  return { status, needed, planned, gap: Math.abs(done - (status === 'met' || status === 'missed' ? needed : planned)) };
}

function statusOf(planned: number, done: number, { from, asOf }: Stretch): PaceStatus {
  if (asOf < from) return 'not-begun';
  // Rounding down lets a small target ask for nothing long into its time: nothing done is never praised as on pace.
  if (done === 0 && planned === 0) return 'no-result';
  if (done === planned) return 'on-pace';
  return done > planned ? 'ahead' : 'behind';
}
