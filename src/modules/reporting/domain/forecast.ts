import { type AheadOfCutOff, type DetailedEstimate, estimateInDetail, isFromClasses } from './estimate-target.js';
import type { MeasuredTarget } from './measure.js';
import type { PlanFacts } from './plan-facts.js';
import { type MoreClasses, moreClasses } from './typical-class.js';

/** What a forecast adds up. */
export type ForecastOf = 'turns' | 'experts' | 'classes' | 'organisations';

export interface Forecast extends DetailedEstimate {
  readonly counts: ForecastOf;
  /** What keeps the promise; null where the plan names no number. */
  readonly needed: number | null;
  /** How many are still missing at the end; 0 when the forecast is enough. */
  readonly lacking: number;
  /** How many further classes of which size would be enough; null when nothing is missing, or nobody knows what a class brings. */
  readonly more: MoreClasses | null;
}

/** Why the records of training cannot say how a target will end. */
export type NotForecast = 'records' | 'share' | 'statistic' | 'milestone' | 'words';

const counted: Readonly<Record<string, ForecastOf | undefined>> = {
  ATTENDEE_TURN: 'turns',
  DISTINCT_PERSON_CERTIFIED: 'experts',
  CLASS_COUNT: 'classes',
  COURSE_COUNT: 'classes',
  EVENT_COUNT: 'classes',
  DISTINCT_ORG: 'organisations',
  DISTINCT_INSTITUTION: 'organisations',
  ORG_TURN: 'organisations',
};

const reasons: Readonly<Record<string, NotForecast | undefined>> = {
  REPORTED_RATIO: 'share',
  EXTERNAL_STAT: 'statistic',
  MILESTONE: 'milestone',
  QUALITATIVE: 'words',
};

/** Null of what training does not answer (`whyNotForecast`). The rule of the numbers is that of "ước cả năm". */
export function forecastTarget(target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff, needed: number | null): Forecast | null {
  const counts = counted[target.basis];
  const estimate = whyNotForecast(target) === null ? estimateInDetail(target, facts, ahead) : null;
  if (estimate === null || counts === undefined) return null;
  const lacking = Math.max(0, (needed ?? 0) - estimate.value);
  return { ...estimate, counts, needed, lacking, more: moreClasses(lacking, estimate.typical) };
}

/** Null where classes add to the target: then there is a forecast. */
export function whyNotForecast(target: Pick<MeasuredTarget, 'basis' | 'countedTypes'>): NotForecast | null {
  return reasons[target.basis] ?? (isFromClasses(target) ? null : 'records');
}
