/** How a plan words its number; `judgeTarget` says what each means. */
export const comparators = ['GT', 'GTE', 'EXACT', 'RANGE', 'ABOUT', 'MILESTONE', 'MEASURED', 'QUALITATIVE'] as const;
export type Comparator = (typeof comparators)[number];

/**
 * What is counted. Turns, certified people, classes, courses, events and institutions come from our own training records; organisations
 * and their turns from the classes of `countedTypes` and from evidence records of `evidenceKinds`, whichever the target names; the rest
 * from figures and evidence records of others. `EXTERNAL_STAT` is a number of the statistics office: the newest one holds.
 */
export const bases = [
  'ATTENDEE_TURN',
  'DISTINCT_PERSON_CERTIFIED',
  'CLASS_COUNT',
  'COURSE_COUNT',
  'EVENT_COUNT',
  'DISTINCT_INSTITUTION',
  'DISTINCT_ORG',
  'ORG_TURN',
  'REPORTED_COUNT',
  'REPORTED_RATIO',
  'MILESTONE',
  'QUALITATIVE',
  'EXTERNAL_STAT',
] as const;
export type Basis = (typeof bases)[number];

/** `PER_YEAR` must hold in each year of the period, not in its sum. */
export const periodicities = ['WHOLE_PERIOD', 'PER_YEAR'] as const;
export type Periodicity = (typeof periodicities)[number];

export const targetUnits = [
  'turn',
  'person',
  'class',
  'course',
  'event',
  'institution',
  'enterprise',
  'organisation',
  'organisation_turn',
  'enterprise_turn',
  'facility',
  'product',
  'percent',
  'milestone',
  'none',
] as const;
export type TargetUnit = (typeof targetUnits)[number];

/** The part of a target that is judged. Numbers are whole, or have two decimals where statistics do; for a ratio `wanted` is in per cent. */
export interface TargetPromise {
  readonly comparator: Comparator;
  /** Null where the plan names no number. */
  readonly wanted: number | null;
  /** The upper end of a RANGE; null otherwise. */
  readonly wantedMax: number | null;
  /** How far below its number an ABOUT target may stay; null means 10. */
  readonly tolerancePercent: number | null;
  readonly periodicity: Periodicity;
  /** Why the condition that the plan names does not hold yet; null or left out where nobody said so. */
  readonly notReadyReason?: string | null;
}
