import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseType } from '../../../shared/course-type.js';
import { type CountableTurn, countExperts, countTurns, type CountingQuestion } from './count-turns.js';
import { expertsByGroup, expertsOutside } from './experts.js';
import type { Figure, PlanFacts } from './plan-facts.js';

export const openingRow = 'OPENING';

export interface GroupValue {
  readonly group: UnitGroup | typeof openingRow;
  readonly value: number;
}

/** The part of a target that says what is counted. */
export interface MeasuredTarget {
  readonly id: string;
  readonly basis: string;
  readonly audience: readonly UnitGroup[];
  readonly countedTypes: readonly CourseType[];
}

export interface Measure {
  /** Null while nothing has been reported, or where nothing is counted. */
  readonly official: number | null;
  /** With the classes that have ended but are not finalised. */
  readonly provisional: number | null;
  /** Only of a ratio. */
  readonly denominator: number | null;
  /** Adds up to `official`; empty where a number has no groups. */
  readonly byGroup: readonly GroupValue[];
  /** People who were there and are not counted, because the target does not name their group. */
  readonly outsideAudience: readonly GroupValue[];
  /** "Trong đó", of the turns of the register; opening figures have no such parts. */
  readonly parts: {
    readonly women: number;
    readonly genderNotStated: number;
    readonly minority: number;
    readonly minorityNotStated: number;
  } | null;
  /** The words of the last figure, and its day. */
  readonly evidence: string | null;
  readonly evidenceOn: CalendarDate | null;
}

const nothing: Measure = {
  official: null,
  provisional: null,
  denominator: null,
  byGroup: [],
  outsideAudience: [],
  parts: null,
  evidence: null,
  evidenceOn: null,
};

/** What was done for a target between two days (both included), as known on the cut-off day. */
export function measureTarget(
  target: MeasuredTarget,
  facts: PlanFacts,
  days: { readonly from: CalendarDate; readonly to: CalendarDate; readonly asOf: CalendarDate },
): Measure {
  const question: CountingQuestion = { ...days, audience: target.audience, countedTypes: target.countedTypes };
  const figures = facts.figures.filter(
    ({ targetId, countedOn }) => targetId === target.id && days.from <= countedOn && countedOn <= days.to && countedOn <= days.asOf,
  );
  const last = figures.at(-1);
  const words = { evidence: last?.evidence ?? null, evidenceOn: last?.countedOn ?? null };
  return { ...(measures[target.basis] ?? onlyWords)(facts, figures, question), ...words };
}

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { value }) => total + value, 0);

const same = (value: number | null): Measure => ({ ...nothing, official: value, provisional: value });

type Measuring = (facts: PlanFacts, figures: readonly Figure[], question: CountingQuestion) => Measure;

const addUp: Measuring = (_, figures) => same(figures.length === 0 ? null : sum(figures));

/** A ratio or a milestone is what it was on the day of its last figure. */
const newest: Measuring = (_, figures) => ({ ...same(figures.at(-1)?.value ?? null), denominator: figures.at(-1)?.denominator ?? null });

const onlyWords: Measuring = () => nothing;

const measures: Readonly<Record<string, Measuring>> = {
  ATTENDEE_TURN: measureTurns,
  DISTINCT_PERSON_CERTIFIED: measureExperts,
  CLASS_COUNT: measureClasses,
  REPORTED_COUNT: addUp,
  REPORTED_RATIO: newest,
  MILESTONE: newest,
};

function measureTurns({ turns, pendingTurns }: PlanFacts, figures: readonly Figure[], question: CountingQuestion): Measure {
  const counted = countTurns(turns, question);
  const pending: CountableTurn[] = pendingTurns.map((turn) => ({ ...turn, gender: null, minority: 'not_stated' }));
  const everyGroup = countTurns(turns, { ...question, audience: unitGroups });
  const opening = sum(figures);
  const { women, genderNotStated, minority, minorityNotStated } = counted;
  return {
    ...nothing,
    official: counted.total + opening,
    provisional: counted.total + countTurns(pending, question).total + opening,
    byGroup: [...question.audience.map((group) => ({ group, value: counted.byGroup[group] })), { group: openingRow, value: opening }],
    outsideAudience: unitGroups
      .filter((group) => !question.audience.includes(group) && everyGroup.byGroup[group] !== 0)
      .map((group) => ({ group, value: everyGroup.byGroup[group] })),
    parts: { women, genderNotStated, minority, minorityNotStated },
  };
}

function measureExperts({ certificates }: PlanFacts, openings: readonly Figure[], question: CountingQuestion): Measure {
  const count = countExperts(certificates, openings, question);
  const groups = expertsByGroup(certificates, question);
  return {
    ...same(count.total),
    byGroup: [...question.audience.map((group) => ({ group, value: groups.get(group) ?? 0 })), { group: openingRow, value: count.opening }],
    outsideAudience: [...expertsOutside(certificates, openings, question)].map(([group, value]) => ({ group, value })),
  };
}

function measureClasses({ classes }: PlanFacts, figures: readonly Figure[], question: CountingQuestion): Measure {
  const { from, to, asOf, countedTypes } = question;
  const held = classes.filter(
    ({ closesOn, courseType }) => from <= closesOn && closesOn <= to && closesOn <= asOf && countedTypes.includes(courseType),
  );
  const finalised = held.filter(({ state }) => state === 'finalised').length;
  const unfinished = held.filter(({ state }) => state === 'open').length;
  const opening = sum(figures);
  return { ...nothing, official: finalised + opening, provisional: finalised + unfinished + opening };
}
