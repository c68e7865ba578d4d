import { yearOf, type CalendarDate } from '../../shared/calendar-date.js';
import {
  type DoneInYear,
  judgeRatio,
  judgeRatioYears,
  judgeTarget,
  judgeYears,
  type Target,
  type YearlyJudgement,
} from '../plans/index.js';
import type { Measure } from './domain/measure.js';
import { measureTarget } from './domain/measure-target.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import type { TargetProgress } from './reporting.dto.js';

/** The number of a target, official and provisional, and what the plan's words say about each. */
export function progressOf(target: Target, facts: FactsOfPlan, asOf: CalendarDate): TargetProgress {
  const measure = measureTarget(target, facts, { from: facts.periodFrom, to: facts.periodTo, asOf });
  const judged = { target, facts, asOf, measure };
  const official = judge(judged, (each) => each.official);
  const provisional = judge(judged, (each) => each.provisional);
  const { key, quote, label, audienceWords, comparator, wanted, wantedMax, unit, basis, periodicity, parentKey } = target;
  const { condition, notReadyReason } = target;
  return {
    ...{ key, quote, label, audienceWords, comparator, wanted, wantedMax, unit, basis, periodicity, parentKey, condition, notReadyReason },
    official: measure.official,
    provisional: measure.provisional,
    denominator: measure.denominator,
    percent: official.percent,
    percentProvisional: provisional.percent,
    status: official.status,
    statusProvisional: provisional.status,
    failedYears: [...official.failedYears],
    unreportedYears: [...official.unreportedYears],
    byGroup: [...measure.byGroup],
    provisionalByGroup: [...measure.provisionalByGroup],
    outsideAudience: [...measure.outsideAudience],
    women: measure.parts?.women ?? null,
    genderNotStated: measure.parts?.genderNotStated ?? null,
    minority: measure.parts?.minority ?? null,
    minorityNotStated: measure.parts?.minorityNotStated ?? null,
    people: facts.people.get(key) ?? null,
    evidence: measure.evidence,
    evidenceOn: measure.evidenceOn,
  };
}

type Pick = (measure: Measure) => number | null;

interface Judged {
  readonly target: Target;
  readonly facts: FactsOfPlan;
  readonly asOf: CalendarDate;
  /** Of the whole period. */
  readonly measure: Measure;
}

interface YearsJudged extends YearlyJudgement {
  readonly unreportedYears: readonly number[];
}

function judge({ target, facts, asOf, measure }: Judged, pick: Pick): YearsJudged {
  const isShare = target.basis === 'REPORTED_RATIO';
  if (target.periodicity === 'PER_YEAR') {
    const years = doneByYear(target, facts, asOf, pick);
    const judged = isShare ? judgeRatioYears(target, years) : judgeYears(target, valuesOf(years));
    return {
      ...judged,
      unreportedYears: Object.keys(years)
        .map(Number)
        .filter((year) => years[year]?.value === null),
    };
  }
  const done = pick(measure);
  return { ...(isShare ? judgeRatio(target, done, measure.denominator) : judgeTarget(target, done)), failedYears: [], unreportedYears: [] };
}

/** The years of the period that have begun by the cut-off day; a year still to come cannot have failed. */
function yearsOf({ periodFrom, periodTo }: { periodFrom: CalendarDate; periodTo: CalendarDate }, asOf: CalendarDate): number[] {
  const last = yearOf(asOf < periodTo ? asOf : periodTo);
  return Array.from({ length: Math.max(0, last - yearOf(periodFrom) + 1) }, (_, index) => yearOf(periodFrom) + index);
}

function doneByYear(target: Target, facts: FactsOfPlan, asOf: CalendarDate, pick: Pick): Record<number, DoneInYear> {
  const ofYear = (year: number): DoneInYear => {
    const measure = measureTarget(target, facts, { from: `${year}-01-01`, to: `${year}-12-31`, asOf });
    return { value: pick(measure), of: measure.denominator };
  };
  return Object.fromEntries(yearsOf(facts, asOf).map((year) => [year, ofYear(year)]));
}

function valuesOf(years: Readonly<Record<number, DoneInYear>>): Record<number, number | null> {
  return Object.fromEntries(Object.entries(years).map(([year, { value }]) => [year, value]));
}
