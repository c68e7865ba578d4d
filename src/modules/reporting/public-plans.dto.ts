import { ChoiceField } from '../../platform/web/fields.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import type { Basis, Comparator, ConditionAnswer, Periodicity, TargetUnit } from '../plans/index.js';
import type { Judgement, ProgressStatus } from './reporting.dto.js';

const visibilities = ['public', 'private'] as const;

export class PlanVisibility {
  @ChoiceField(visibilities) visibility: (typeof visibilities)[number];
}

export class PlanPublication {
  planId: string;
  number: string;
  /** When it was made public; null while it is for staff. */
  publishedAt: Date | null;
}

/** What everybody may know of a plan. */
export class PublicPlanSummary {
  id: string;
  number: string;
  title: string;
  issuer: string;
  province: string;
  signedOn: string | null;
  periodFrom: string;
  periodTo: string;
}

export class PublicPlanList {
  items: PublicPlanSummary[];
}

export class PublicTarget {
  key: string;
  label: string;
  /** The plan's exact words. */
  quote: string;
  comparator: Comparator;
  wanted: number | null;
  wantedMax: number | null;
  unit: TargetUnit;
  periodicity: Periodicity;
  basis: Basis;
  /** What must come first, in the plan's words; null of a target without a condition. */
  condition: string | null;
  /** Whether it has come, as the office says; its grounds stay with the office. */
  conditionAnswer: ConditionAnswer | null;
  /** Null where nothing is counted, nothing was reported, or `hidden`. */
  official: number | null;
  denominator: number | null;
  percent: number | null;
  /** Null where it would give a hidden number away. */
  status: ProgressStatus | null;
  /** The word of the page for it. */
  judged: Judgement | null;
  /** Of a target of each year: the years that have begun and of which nobody has reported anything. */
  unreportedYears: number[];
  /** A number of people that is too small to be shown, or that would give such a number away. */
  hidden: boolean;
}

export class PublicYear {
  year: number;
  /** Null is hidden, as everywhere below. */
  total: number | null;
  /** January first; null where they are withheld. */
  months: (number | null)[] | null;
}

export class PublicGroup {
  group: UnitGroup;
  total: number | null;
}

export class PublicGenders {
  women: number | null;
  men: number | null;
  notStated: number | null;
}

/** Turns of finalised classes of the first target that counts them; each table is null where it is withheld. */
export class PublicTurns {
  targetKey: string;
  total: number | null;
  /** From before the register began; in no table. */
  opening: number | null;
  /** What the tables add up to. */
  registered: number | null;
  years: PublicYear[] | null;
  groups: PublicGroup[] | null;
  genders: PublicGenders | null;
}

export class PublicPlanResponse {
  plan: PublicPlanSummary;
  /** The last day of the last full month: the answer is the same until the month is over. */
  asOf: string;
  countingRulesVersion: number;
  /** Numbers of people from 1 to one less are hidden, and others where they would give those away. */
  smallestShown: number;
  /** Some of its classes count in a plan that was made public before it: then it shows no number of people, for the difference of the two may be a few persons. */
  sharesClasses: boolean;
  targets: PublicTarget[];
  turns: PublicTurns | null;
}
