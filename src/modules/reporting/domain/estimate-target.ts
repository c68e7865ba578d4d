import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import { isOfTopic } from './count-turns.js';
import { type EstimateBasis, estimateYear, type YearEstimate } from './estimate-year.js';
import type { Days, Measure, MeasuredTarget } from './measure.js';
import { knownMeasure } from './known-measure.js';
import { measureTarget } from './measure-target.js';
import { firstTimers, laterHalfOf, type NewcomerRate, newcomerRate } from './newcomers.js';
import type { PlanFacts } from './plan-facts.js';
import { type TypicalClass, typicalClass } from './typical-class.js';

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

/** A class that has ended. */
export interface HeldClass extends PlannedClass {
  readonly finalised: boolean;
  /** Of the groups that the target names. */
  readonly turns: number;
  /** Everybody who was there. */
  readonly present: number;
  /** Expert certificates that were given, whoever they count for. */
  readonly certificates: number;
  /** People whose expert certificate of this class counts for the target. */
  readonly experts: number;
}

/** What lies ahead of a cut-off day, and by what it is measured. */
export interface AheadOfCutOff {
  /** The cut-off day is `asOf`; the estimate reaches to the end of these days. */
  readonly days: Days;
  /** Classes that ended by the cut-off day, from which it is known what is usual. */
  readonly held: readonly HeldClass[];
  /** Classes with a fixed day after it. */
  readonly scheduled: readonly (PlannedClass & { readonly capacity: number })[];
}

/** Ước cả năm, or dự báo đến hết kỳ, of one target: `value` is `done`, `pending` and `ahead` together, less `ending`. */
export interface TargetEstimate {
  readonly value: number;
  readonly done: number;
  /** Of classes that ended and are not finalised, or of records and figures that nobody has verified yet. */
  readonly pending: number;
  /** Certificates that run out before the end of the days. */
  readonly ending: number;
  /** Of scheduled classes. */
  readonly ahead: number;
  readonly classes: number;
  /** Of those who registered, so many came, or were certified; null where no class says anything or nobody is counted by it. */
  readonly showUp: { readonly came: number; readonly registered: number } | null;
  /** Of those who came, so many organisations for the first time; null of other targets, and where too few classes were held to know. */
  readonly newcomers: NewcomerRate | null;
}

/** The same with each scheduled class, and what one more class would bring. */
export interface DetailedEstimate extends TargetEstimate {
  readonly planned: YearEstimate['classes'];
  readonly usualRegistrations: number | null;
  /** Null where nobody knows, or where classes are counted. */
  readonly typical: TypicalClass | null;
}

/**
 * What will have been done for a target at the end of the days, by one rule for reports ("ước cả năm") and dashboards ("dự báo đến hết kỳ").
 *
 * - "trên 500 **lượt người**": of each scheduled class as many as usually come of it.
 * - "ít nhất 10 **người**" (chuyên gia): of each scheduled expert course as many as usually are certified for the first time; a certificate that
 *   runs out before the end does not count at the end.
 * - "khoảng 20 **lớp**", "**4 khoá**", "2-4 **đợt**": those that are scheduled.
 * - "ít nhất 01 **trường**", doanh nghiệp, tổ chức that came to classes: as many for the first time as the later half of the classes brought.
 * - What is fed by records ("hỗ trợ 30 **doanh nghiệp**"): what is on record, verified or not, for nobody knows whom the next contract will reach.
 * - Shares have a rule of their own (`estimateShare`); milestones and statistics have no estimate, nor has what nobody has counted.
 */
export function estimateInDetail(target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff): DetailedEstimate | null {
  const known = upTo(facts, ahead.days.asOf);
  if (!isFromClasses(target)) return onRecord.has(target.basis) ? recorded(knownMeasure(target, known, ahead.days)) : null;
  return rules[target.basis]?.(target, known, ahead, doneBy(measureTarget(target, known, ahead.days))) ?? null;
}

function recorded(measure: Measure): DetailedEstimate | null {
  if (measure.official === null && measure.provisional === null) return null;
  const measured = doneBy(measure);
  return { ...nothingAhead, ...measured, value: measured.done + measured.pending };
}

const doneBy = ({ official, provisional }: Measure): Measured => ({
  done: official ?? 0,
  pending: Math.max(0, (provisional ?? 0) - (official ?? 0)),
});

/** Without what only the dashboard shows: this is kept with a report that was sent. */
export function estimateTarget(target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff): TargetEstimate | null {
  const estimate = estimateInDetail(target, facts, ahead);
  if (estimate === null) return null;
  const { value, done, pending, ending, ahead: expected, classes, showUp, newcomers } = estimate;
  return { value, done, pending, ending, ahead: expected, classes, showUp, newcomers };
}

/** Whether classes add to a target. One that names no type of class is fed by records alone. */
export function isFromClasses({ basis, countedTypes }: Pick<MeasuredTarget, 'basis' | 'countedTypes'>): boolean {
  if (basis === 'DISTINCT_PERSON_CERTIFIED') return true;
  return rules[basis] !== undefined && countedTypes.length > 0;
}

type Measured = Pick<TargetEstimate, 'done' | 'pending'>;
type Rule = (target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff, measured: Measured) => DetailedEstimate;

const nothingAhead = {
  ...{ ending: 0, ahead: 0, classes: 0, showUp: null, newcomers: null },
  ...{ planned: [], usualRegistrations: null, typical: null },
};
const onRecord: ReadonlySet<string> = new Set(['REPORTED_COUNT', 'DISTINCT_ORG', 'DISTINCT_INSTITUTION', 'ORG_TURN']);

const turns: Rule = (target, _, { held, scheduled }, { done, pending }) => {
  const past = held.filter((each) => each.finalised && isOf(target, each));
  const next = scheduled.filter((each) => isOf(target, each));
  return {
    ...expected({ done, pending, held: past, scheduled: next }),
    typical: typicalClass(
      past.map((each) => each.turns),
      next,
    ),
  };
};

/** A course that ended without a certificate yet is as one to come. */
const experts: Rule = (target, facts, { days, held, scheduled }, { done, pending }) => {
  const isCourse = ({ courseType, topic }: PlannedClass): boolean => courseType === 'CHUYEN_GIA' && isOfTopic(topic, target);
  const courses = held.filter(isCourse);
  const isSettled = ({ finalised, certificates }: HeldClass): boolean => finalised && certificates > 0;
  const past = courses.filter(isSettled).map((each) => ({ ...each, turns: each.experts }));
  const waiting = courses.filter((each) => !isSettled(each)).map((each) => ({ ...each, capacity: each.registered }));
  const next = [...waiting, ...scheduled.filter(isCourse)];
  const given = facts.certificates.filter(({ countedOn }) => countedOn <= days.asOf);
  const atTheEnd = measureTarget(target, { ...facts, certificates: given }, { ...days, asOf: days.to }).official ?? 0;
  const ending = Math.max(0, done - atTheEnd);
  const estimate = expected({ done, pending, held: past, scheduled: next });
  return {
    ...estimate,
    ending,
    value: estimate.value - ending,
    typical: typicalClass(
      past.map((each) => each.turns),
      next,
    ),
  };
};

const organisations: Rule = (target, facts, { days, held, scheduled }, { done, pending }) => {
  const past = held.filter((each) => each.finalised && isOf(target, each)).map((each) => ({ ...each, turns: each.present }));
  const next = scheduled.filter((each) => isOf(target, each));
  const people = expected({ done: 0, pending: 0, held: past, scheduled: next });
  const newcomers = target.basis === 'ORG_TURN' ? visitRate(target, facts, days, past) : firstTimeRate(target, facts, days, past);
  const first =
    newcomers === null
      ? []
      : firstTimers(
          people.planned.map((each) => each.expected),
          newcomers,
        );
  const planned = people.planned.map((each, index) => ({ ...each, expected: first[index] ?? 0 }));
  const ahead = first.reduce((sum, each) => sum + each, 0);
  const typical =
    newcomers === null
      ? null
      : typicalClass(
          past.map(({ present }) => present),
          next,
          newcomers,
        );
  return { ...people, done, pending, ahead, value: done + pending + ahead, newcomers, planned, typical };
};

type Rate = (target: MeasuredTarget, facts: PlanFacts, days: Days, past: readonly HeldClass[]) => NewcomerRate | null;

/** Counted from classes alone: what people reported came for no class. */
const countedUntil = (target: MeasuredTarget, facts: PlanFacts, days: Days): ((asOf: CalendarDate) => number) => {
  const own = { ...facts, figures: [], records: [] };
  return (asOf) => measureTarget(target, own, { ...days, asOf }).official ?? 0;
};

const firstTimeRate: Rate = (target, facts, days, past) => {
  const half = laterHalfOf(past.filter(({ countedOn }) => days.from <= countedOn));
  return half === null ? null : newcomerRate(half, countedUntil(target, facts, days));
};

/** "40 **lượt** doanh nghiệp": who comes again counts again. */
const visitRate: Rate = (target, facts, days, past) => {
  const arrivals = past.filter(({ countedOn }) => days.from <= countedOn).reduce((sum, { present }) => sum + present, 0);
  return arrivals === 0 ? null : { arrivals, newcomers: Math.min(arrivals, countedUntil(target, facts, days)(days.asOf)) };
};

function expected(basis: EstimateBasis): DetailedEstimate {
  const { turns: value, done, pending, classes: planned, showUp, usualRegistrations } = estimateYear(basis);
  const ahead = value - done - pending;
  return { ...nothingAhead, value, done, pending, ahead, classes: planned.length, showUp, planned, usualRegistrations };
}

/** A class that counts by its opening may close after the days of the report. */
const EVER = '9999-12-31';

/** As if every scheduled class had ended: so the rule that counts them, courses by their decisions, stays one. */
const classes: Rule = (target, facts, { days, scheduled }, { done, pending }) => {
  const past = facts.classes.filter(({ closesOn }) => closesOn <= days.asOf);
  const planned = scheduled.map((each) => ({ ...each, state: 'open' as const }));
  const { provisional } = measureTarget(target, { ...facts, classes: [...past, ...planned] }, { ...days, asOf: EVER });
  const value = provisional ?? 0;
  const counted = planned.filter((each) => isOf(target, each));
  const list = counted.map(({ code, name, closesOn }) => ({ code, name, closesOn, expected: 1 }));
  return { ...nothingAhead, done, pending, value, ahead: value - done - pending, planned: list, classes: counted.length };
};

const rules: Readonly<Record<string, Rule | undefined>> = {
  ATTENDEE_TURN: turns,
  DISTINCT_PERSON_CERTIFIED: experts,
  CLASS_COUNT: classes,
  COURSE_COUNT: classes,
  EVENT_COUNT: classes,
  DISTINCT_ORG: organisations,
  DISTINCT_INSTITUTION: organisations,
  ORG_TURN: organisations,
};

function isOf(target: MeasuredTarget, { courseType, topic }: Pick<PlannedClass, 'courseType' | 'topic'>): boolean {
  return target.countedTypes.includes(courseType) && isOfTopic(topic, target);
}

/** What was entered for days after the cut-off day is not known on it. */
function upTo(facts: PlanFacts, asOf: CalendarDate): PlanFacts {
  const known = ({ countedOn }: { readonly countedOn: CalendarDate }): boolean => countedOn <= asOf;
  return { ...facts, figures: facts.figures.filter(known), records: (facts.records ?? []).filter(known) };
}
