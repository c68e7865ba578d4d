import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import { isOfTopic } from './count-turns.js';
import { estimateYear } from './estimate-year.js';
import type { Days, MeasuredTarget } from './measure.js';
import { measureTarget } from './measure-target.js';
import type { PlanFacts } from './plan-facts.js';

interface PlannedClass {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly courseId: string;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly openingDecision: string | null;
  readonly closesOn: CalendarDate;
  readonly countedOn: CalendarDate;
  readonly registered: number;
}

/** What lies ahead of a cut-off day, and by what it is measured. */
export interface AheadOfCutOff {
  /** The cut-off day is `asOf`; the estimate reaches to the end of these days. */
  readonly days: Days;
  /** Classes of these days up to the cut-off day. */
  readonly held: readonly (PlannedClass & {
    readonly finalised: boolean;
    readonly turns: number;
    /** People whose expert certificate of this class counts. */
    readonly experts: number;
  })[];
  /** Classes with a fixed day after it. */
  readonly scheduled: readonly (PlannedClass & { readonly capacity: number })[];
}

/** Ước cả năm of one target, and what it is made of: `value` is `done`, `pending` and `ahead` together. */
export interface TargetEstimate {
  readonly value: number;
  readonly done: number;
  /** Of classes that ended and are not finalised, or of records that nobody has verified yet. */
  readonly pending: number;
  /** Of scheduled classes. */
  readonly ahead: number;
  readonly classes: number;
  /** Of those who registered, so many came, or were certified; null where no class says anything or nobody is counted by it. */
  readonly showUp: { readonly came: number; readonly registered: number } | null;
}

/**
 * What will have been done for a target at the end of the days. Turns and experts: of each scheduled class as many as usually come of it.
 * Classes, courses and events: those that are scheduled. Enterprises and products: what is on record, verified or not, for nobody
 * knows whom the next class or contract will reach. Shares, milestones and statistics have no estimate, nor has what nobody has counted.
 */
export function estimateTarget(target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff): TargetEstimate | null {
  const known = upTo(facts, ahead.days.asOf);
  const { official, provisional } = measureTarget(target, known, ahead.days);
  const pending = Math.max(0, (provisional ?? 0) - (official ?? 0));
  const measured = { done: official ?? 0, pending };
  const rule = rules[target.basis];
  if (rule !== undefined) return rule(target, known, ahead, measured);
  if (official === null && provisional === null) return null;
  return onRecord.has(target.basis) ? { ...nothingAhead, ...measured, value: measured.done + pending } : null;
}

type Measured = Pick<TargetEstimate, 'done' | 'pending'>;
type Rule = (target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff, measured: Measured) => TargetEstimate;

const nothingAhead = { ahead: 0, classes: 0, showUp: null };
const onRecord: ReadonlySet<string> = new Set(['REPORTED_COUNT', 'DISTINCT_ORG', 'DISTINCT_INSTITUTION', 'ORG_TURN']);

const turns: Rule = (target, _, { held, scheduled }, { done, pending }) => {
  const past = held.filter((each) => each.finalised && isOf(target, each));
  return expected({ done, pending, held: past, scheduled: scheduled.filter((each) => isOf(target, each)) });
};

/** A course for experts that ended without certificates yet is as one to come. */
const experts: Rule = (_target, _facts, { held, scheduled }, { done }) => {
  const courses = held.filter(({ courseType }) => courseType === 'CHUYEN_GIA');
  return expected({
    ...{ done, pending: 0 },
    held: courses.filter(({ finalised }) => finalised).map((each) => ({ ...each, turns: each.experts })),
    scheduled: [
      ...courses.filter(({ finalised }) => !finalised).map((each) => ({ ...each, capacity: each.registered })),
      ...scheduled.filter(({ courseType }) => courseType === 'CHUYEN_GIA'),
    ],
  });
};

function expected(basis: Parameters<typeof estimateYear>[0]): TargetEstimate {
  const { turns: value, done, pending, classes, showUp } = estimateYear(basis);
  return { value, done, pending, ahead: value - done - pending, classes: classes.length, showUp };
}

/** A class that counts by its opening may close after the days of the report. */
const EVER = '9999-12-31';

/** As if every scheduled class had ended: so the rule that counts them, courses by their decisions, stays one. */
const classes: Rule = (target, facts, { days, scheduled }, { done, pending }) => {
  const past = facts.classes.filter(({ closesOn }) => closesOn <= days.asOf);
  const planned = scheduled.map((each) => ({ ...each, state: 'open' as const }));
  const { provisional } = measureTarget(target, { ...facts, classes: [...past, ...planned] }, { ...days, asOf: EVER });
  const value = provisional ?? 0;
  return {
    ...{ done, pending, value, ahead: value - done - pending, showUp: null },
    classes: planned.filter((each) => isOf(target, each)).length,
  };
};

const rules: Readonly<Record<string, Rule>> = {
  ATTENDEE_TURN: turns,
  DISTINCT_PERSON_CERTIFIED: experts,
  CLASS_COUNT: classes,
  COURSE_COUNT: classes,
  EVENT_COUNT: classes,
};

function isOf(target: MeasuredTarget, { courseType, topic }: Pick<PlannedClass, 'courseType' | 'topic'>): boolean {
  return target.countedTypes.includes(courseType) && isOfTopic(topic, target);
}

/** What was entered for days after the cut-off day is not known on it. */
function upTo(facts: PlanFacts, asOf: CalendarDate): PlanFacts {
  const known = ({ countedOn }: { readonly countedOn: CalendarDate }): boolean => countedOn <= asOf;
  return { ...facts, figures: facts.figures.filter(known), records: (facts.records ?? []).filter(known) };
}
