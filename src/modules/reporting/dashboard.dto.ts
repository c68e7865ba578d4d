import { DayField } from '../../platform/web/fields.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { PlanSummary } from '../plans/index.js';
import type { ForecastOf, NotForecast } from './domain/forecast.js';
import type { PaceStatus } from './domain/pace.js';
import { TargetProgress } from './reporting.dto.js';

export class DashboardQuestion {
  /** The cut-off day; without one it is today in Việt Nam. */
  @DayField({ optional: true }) asOf?: string;
}

export class TargetPace {
  status: PaceStatus;
  /** The smallest number that keeps the promise: 501 for "trên 500". */
  needed: number;
  /** What an even pace over the period (over the year, for a target of each year) would have brought by the cut-off day. */
  planned: number;
  /** What was done of it. */
  done: number;
  /** The distance from `planned`, or from `needed` when the target is met or its time is over. */
  gap: number;
  /** The year that is judged; null where it is the whole period. */
  year: number | null;
}

export class PacedTarget extends TargetProgress {
  /** Null where the plan names no number that grows over time. */
  pace: TargetPace | null;
}

/** Turns of one year of the period from the register; opening figures are apart. */
export class YearNumbers {
  year: number;
  opening: number;
  total: number;
  /** January first. */
  months: number[];
  women: number;
  men: number;
  genderNotStated: number;
  minority: number;
  majority: number;
  minorityNotStated: number;
}

export class GroupNumbers {
  group: UnitGroup | 'OPENING';
  total: number;
  /** In the order of `years`. */
  byYear: number[];
}

/** What a target wanted from a day on. */
export class GoalSince {
  since: string;
  /** In the words of the plan. */
  wanted: number | null;
  /** The smallest number that keeps the promise. */
  needed: number | null;
  /** Why it was changed, where somebody changed it. */
  reason: string | null;
}

export class DayNumber {
  day: string;
  value: number;
}

/** The first target of the plan that counts turns. */
export class TurnNumbers {
  targetKey: string;
  official: number;
  opening: number;
  years: YearNumbers[];
  /** Adds up to `official`. */
  groups: GroupNumbers[];
  /** The official number on each day on which it changed. */
  growth: DayNumber[];
}

export class PlaceNumbers {
  /** `unit`; `unknown`: nobody has said where; `divided`: of places that were divided, while nobody has said which part. */
  kind: 'unit' | 'unknown' | 'divided' | 'online';
  unitId: string | null;
  name: string | null;
  /** The name with the units above it. */
  label: string | null;
  turns: number;
}

export class ForecastClass {
  code: string;
  name: string;
  closesOn: string;
  /** Of what the target counts; 1 where classes are counted. */
  expected: number;
}

export class ShowUpRate {
  came: number;
  registered: number;
}

export class MoreClasses {
  classes: number;
  size: number;
  /** `held`: the median of the finalised classes; `seats`: of the seats of scheduled ones, while none was finalised. */
  sizeFrom: 'held' | 'seats';
}

/** Of so many who came to the later half of the finalised classes, so many for the first time (of a target of "lượt" organisations: any time). */
export class NewcomerShare {
  newcomers: number;
  arrivals: number;
}

/** Different people behind the turns of a target. */
export class PeopleForecast {
  now: number;
  expected: number;
  total: number;
  newcomers: NewcomerShare;
}

export class TargetForecast {
  targetKey: string;
  counts: ForecastOf;
  /** The running year, of a target of each year; null where it is the whole period. */
  year: number | null;
  /** The last day of that time. */
  until: string;
  official: number;
  pending: number;
  /** Certificates that run out before `until`. */
  ending: number;
  expected: number;
  /** `official`, `pending` and `expected` together, less `ending`. */
  total: number;
  needed: number | null;
  lacking: number;
  classes: ForecastClass[];
  /** Null while no class of the plan was finalised: then everybody who has registered is expected. Of experts: so many were certified. */
  showUp: ShowUpRate | null;
  usualRegistrations: number | null;
  /** Of targets that count organisations; null while too few classes were held to know. */
  newcomers: NewcomerShare | null;
  more: MoreClasses | null;
  /** Of the whole period's turns; null while too few classes were held to know. */
  people: PeopleForecast | null;
}

export class RecordPaceNumbers {
  done: number;
  needed: number;
  lacking: number;
  until: string;
  daysLeft: number;
  /** Null while less than a quarter of a year is over. */
  perYear: number | null;
}

/** A target of which the records of training cannot say how it will end. */
export class UnforecastTarget {
  targetKey: string;
  /** `records`: it is fed by records of evidence; the others are no number that classes add up to. */
  reason: NotForecast;
  /** The running year, of a target of each year. */
  year: number | null;
  /** Only of records, where somebody has reported anything. */
  pace: RecordPaceNumbers | null;
}

export class DashboardResponse {
  plan: PlanSummary;
  asOf: string;
  /** Whether the last day of the period is counted and has passed. */
  periodOver: boolean;
  countingRulesVersion: number;
  targets: PacedTarget[];
  /** Null for a plan that counts no turns. */
  turns: TurnNumbers | null;
  /** What the target of the turns wanted, one goal after the other up to the cut-off day. */
  goals: GoalSince[];
  /** The turns by district before 01/7/2025 and by commune after, most first; null for a plan that counts no turns. */
  places: PlaceNumbers[] | null;
  /** Of targets to which classes add; empty when the period is over. */
  forecasts: TargetForecast[];
  /** The others; empty when the period is over. */
  unforecast: UnforecastTarget[];
}
