import { type CalendarDate, earlierDay, laterDay, yearOf } from '../../shared/calendar-date.js';
import type { Target } from '../plans/index.js';
import type { GroupNumbers, PacedTarget, TargetPace, TurnNumbers, YearNumbers } from './dashboard.dto.js';
import type { CountingQuestion } from './domain/count-turns.js';
import { isPast } from './domain/is-past.js';
import { figuresOf, openingRow, verifiedOf } from './domain/measure.js';
import { knownMeasure } from './domain/known-measure.js';
import { leastThatMeets, paceOf, type Stretch } from './domain/pace.js';
import { growthOf, sumByYear, type YearOfTurns } from './domain/sum-by-time.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import { progressOf } from './target-progress.js';

/** Numbers that do not grow step by step: a share is what it is, a milestone is reached or not. */
const unpaced: readonly Target['basis'][] = ['REPORTED_RATIO', 'MILESTONE', 'EXTERNAL_STAT', 'QUALITATIVE'];

export function pacedTarget(target: Target, facts: FactsOfPlan, asOf: CalendarDate): PacedTarget {
  const progress = progressOf(target, facts, asOf);
  const waits = progress.status === 'not-ready' || progress.status === 'condition-unknown';
  const pace = waits || unpaced.includes(target.basis) ? null : paceOfTarget(target, facts, asOf, progress.official);
  return Object.assign(progress, { pace });
}

function paceOfTarget(target: Target, facts: FactsOfPlan, asOf: CalendarDate, official: number | null): TargetPace | null {
  const needed = leastThatMeets(target);
  if (needed === null) return null;
  const { periodFrom: from, periodTo: to } = facts;
  if (target.periodicity !== 'PER_YEAR') return { ...knownPace(needed, official, { from, to, asOf }, facts), year: null };
  const year = yearOf(asOf < from ? from : earlierDay(asOf, to));
  const stretch = { from: laterDay(from, `${year}-01-01`), to: earlierDay(to, `${year}-12-31`), asOf };
  return { ...knownPace(needed, knownMeasure(target, facts, stretch).official, stretch, facts), year };
}

/** What nobody knows was not missed. */
function knownPace(needed: number, official: number | null, stretch: Stretch, { readOn }: FactsOfPlan): Omit<TargetPace, 'year'> {
  const done = official ?? 0;
  const pace = paceOf(needed, done, stretch, isPast(stretch.to, { ...stretch, readOn }));
  return { ...pace, done, status: official === null && pace.status === 'missed' ? 'no-data' : pace.status };
}

/** What is asked of the ledger for a target that counts turns. */
function turnQuestion({ audience, countedTypes, countedTopics }: Target, facts: FactsOfPlan, asOf: CalendarDate): CountingQuestion {
  return { from: facts.periodFrom, to: facts.periodTo, asOf, audience, countedTypes, countedTopics };
}

/** The first target that counts turns, by time and group; null where the plan has none. */
export function turnNumbers(facts: FactsOfPlan, asOf: CalendarDate): TurnNumbers | null {
  const target = facts.targets.find(({ basis }) => basis === 'ATTENDEE_TURN');
  if (!target) return null;
  const question = turnQuestion(target, facts, asOf);
  const openings = verifiedOf(figuresOf(facts.figures, target, question));
  const openingIn = (year: number): number => sum(openings.filter(({ countedOn }) => yearOf(countedOn) === year).map(({ value }) => value));
  const sums = sumByYear(facts.turns, question);
  const years = sums.map((each) => yearNumbers(each, openingIn(each.year)));
  const opening = sum(years.map((each) => each.opening));
  return {
    targetKey: target.key,
    official: opening + sum(years.map(({ total }) => total)),
    opening,
    years,
    groups: [...groupNumbers(target, sums), { group: openingRow, total: opening, byYear: years.map((each) => each.opening) }],
    growth: growthOf(facts.turns, openings, question),
  };
}

function yearNumbers(sums: YearOfTurns, opening: number): YearNumbers {
  const { year, total, months, women, men, genderNotStated, minority, majority, minorityNotStated } = sums;
  return { year, opening, total, months: [...months], women, men, genderNotStated, minority, majority, minorityNotStated };
}

function groupNumbers({ audience }: Target, sums: readonly YearOfTurns[]): GroupNumbers[] {
  return audience.map((group) => {
    const byYear = sums.map(({ byGroup }) => byGroup[group]);
    return { group, total: sum(byYear), byYear };
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
