import { type CalendarDate, earlierDay, yearsBetween } from '../../shared/calendar-date.js';
import { conditionAnswerOf, type DoneInYear, judgeRatio, judgeRatioYears, judgeTarget, judgeYears, type Target } from '../plans/index.js';
import { isPast, type Look } from './domain/is-past.js';
import { judgementOf } from './domain/judgement.js';
import { countsItself, knownMeasure } from './domain/known-measure.js';
import type { Measure } from './domain/measure.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import { settledStatus } from './domain/settled-status.js';
import type { ProgressStatus, TargetProgress, YearProgress } from './reporting.dto.js';

/** The number of a target, official and provisional, and what the plan's words say about each. */
export function progressOf(target: Target, facts: FactsOfPlan, asOf: CalendarDate): TargetProgress {
  const { periodFrom: from, periodTo: to, readOn } = facts;
  const measure = knownMeasure(target, facts, { from, to, asOf });
  const judged = { target, facts, asOf, over: isPast(to, { asOf, readOn }), measure };
  const official = judge(judged, ({ official: value, denominator: of }) => ({ value, of }));
  const provisional = judge(judged, ({ provisional: value, provisionalDenominator: of }) => ({ value, of }));
  const { key, quote, label, audienceWords, comparator, wanted, wantedMax, unit, basis, periodicity, parentKey } = target;
  const { condition, notReadyReason, readyReason } = target;
  const unreportedYears = official.years.filter((year) => year.official === null).map(({ year }) => year);
  return {
    ...{ key, quote, label, audienceWords, comparator, wanted, wantedMax, unit, basis, periodicity, parentKey },
    ...{ condition, notReadyReason, readyReason },
    official: measure.official,
    provisional: measure.provisional,
    denominator: measure.denominator,
    denominatorProvisional: measure.provisionalDenominator,
    percent: official.percent,
    percentProvisional: provisional.percent,
    status: official.status,
    judged: judgementOf({ status: official.status, official: measure.official, comparator, wanted, unreportedYears }),
    statusProvisional: provisional.status,
    failedYears: [...official.failedYears],
    unreportedYears,
    years: official.years,
    byGroup: [...measure.byGroup],
    provisionalByGroup: [...measure.provisionalByGroup],
    outsideAudience: [...measure.outsideAudience],
    ...partsOf(measure),
    people: measure.official === null ? null : (facts.people.get(key) ?? null),
    evidence: measure.evidence,
    evidenceOn: measure.evidenceOn,
  };
}

function partsOf({ parts }: Measure): SomeOf<TargetProgress, 'women' | 'genderNotStated' | 'minority' | 'minorityNotStated'> {
  return parts === null ? { women: null, genderNotStated: null, minority: null, minorityNotStated: null } : { ...parts };
}

type SomeOf<Whole, Key extends keyof Whole> = { [Each in Key]: Whole[Each] };
type Pick = (measure: Measure) => DoneInYear;

interface Judged {
  readonly target: Target;
  readonly facts: FactsOfPlan;
  readonly asOf: CalendarDate;
  /** No day of the period is still to come. */
  readonly over: boolean;
  /** Of the whole period. */
  readonly measure: Measure;
}

interface SettledJudgement {
  readonly status: ProgressStatus;
  readonly percent: number | null;
  readonly failedYears: readonly number[];
  readonly years: YearProgress[];
}

function judge({ target, facts, asOf, over, measure }: Judged, pick: Pick): SettledJudgement {
  const isShare = target.basis === 'REPORTED_RATIO';
  const standing = standingOf(target);
  if (target.periodicity === 'PER_YEAR') {
    const done = doneByYear(target, facts, asOf, pick);
    const judged = isShare ? judgeRatioYears(target, done) : judgeYears(target, valuesOf(done));
    const reported = Object.values(done).every(({ value }) => value !== null);
    return {
      ...judged,
      status: settledStatus(judged.status, { over, reported, ...standing }),
      years: yearsJudged(target, done, { asOf, readOn: facts.readOn }),
    };
  }
  const { value: done, of } = pick(measure);
  const { status, percent } = isShare ? judgeRatio(target, done, of) : judgeTarget(target, done);
  return { status: settledStatus(status, { over, reported: done !== null, ...standing }), percent, failedYears: [], years: [] };
}

function standingOf(target: Target): { counted: boolean; conditionUnknown: boolean } {
  return { counted: countsItself(target), conditionUnknown: conditionAnswerOf(target) === 'unknown' };
}

/** Each year by itself: a year that is over and did not keep the promise cannot keep it any more. */
function yearsJudged(target: Target, done: Readonly<Record<number, DoneInYear>>, look: Look): YearProgress[] {
  return Object.entries(done).map(([year, { value, of }]) => {
    const { status } = target.basis === 'REPORTED_RATIO' ? judgeRatio(target, value, of) : judgeTarget(target, value);
    const settled = settledStatus(status, { over: isPast(`${year}-12-31`, look), reported: value !== null, ...standingOf(target) });
    return { year: Number(year), official: value, denominator: of, status: settled };
  });
}

/** The years of the period that have begun by the cut-off day; a year still to come cannot have failed. */
function yearsOf({ periodFrom, periodTo }: { periodFrom: CalendarDate; periodTo: CalendarDate }, asOf: CalendarDate): number[] {
  return yearsBetween(periodFrom, earlierDay(asOf, periodTo));
}

function doneByYear(target: Target, facts: FactsOfPlan, asOf: CalendarDate, pick: Pick): Record<number, DoneInYear> {
  const ofYear = (year: number): DoneInYear => pick(knownMeasure(target, facts, { from: `${year}-01-01`, to: `${year}-12-31`, asOf }));
  return Object.fromEntries(yearsOf(facts, asOf).map((year) => [year, ofYear(year)]));
}

function valuesOf(years: Readonly<Record<number, DoneInYear>>): Record<number, number | null> {
  return Object.fromEntries(Object.entries(years).map(([year, { value }]) => [year, value]));
}
