/** How a plan words its number; `judgeTarget` says what each means. */
export const comparators = ['GT', 'GTE', 'EXACT', 'RANGE', 'ABOUT', 'MILESTONE', 'MEASURED', 'QUALITATIVE'] as const;
export type Comparator = (typeof comparators)[number];

/**
 * What is counted: the first three from our own training records, `REPORTED_COUNT` and `REPORTED_RATIO` from figures that other bodies
 * report with evidence, the last two not at all.
 */
export const bases = [
  'ATTENDEE_TURN',
  'DISTINCT_PERSON_CERTIFIED',
  'CLASS_COUNT',
  'REPORTED_COUNT',
  'REPORTED_RATIO',
  'MILESTONE',
  'QUALITATIVE',
] as const;
export type Basis = (typeof bases)[number];

/** `PER_YEAR` must hold in each year of the period, not in its sum. */
export const periodicities = ['WHOLE_PERIOD', 'PER_YEAR'] as const;
export type Periodicity = (typeof periodicities)[number];

export const targetUnits = ['turn', 'person', 'class', 'enterprise', 'percent', 'milestone', 'none'] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** The part of a target that is judged. Numbers are whole; for a ratio `wanted` is in per cent. */
export interface TargetPromise {
  readonly comparator: Comparator;
  /** Null where the plan names no number. */
  readonly wanted: number | null;
  /** The upper end of a RANGE; null otherwise. */
  readonly wantedMax: number | null;
  /** How far below its number an ABOUT target may stay; null means 10. */
  readonly tolerancePercent: number | null;
  readonly periodicity: Periodicity;
}
