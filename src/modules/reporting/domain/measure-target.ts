import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseType } from '../../../shared/course-type.js';
import { type CountableTurn, countExperts, countTurns, type CountingQuestion } from './count-turns.js';
import { expertsByGroup, expertsOutside } from './experts.js';
import type { CountableClass, Figure, PlanFacts } from './plan-facts.js';

/** Rows of a number that no unit group has: figures from before the register, figures that others report, finalised classes. */
export const otherRows = ['OPENING', 'REPORTED', 'CLASSES'] as const;
export const openingRow = 'OPENING';

export interface GroupValue {
  readonly group: UnitGroup | (typeof otherRows)[number];
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
  /** Adds up to `official`; empty while there is no number. */
  readonly byGroup: readonly GroupValue[];
  /** Adds up to `provisional`. */
  readonly provisionalByGroup: readonly GroupValue[];
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
  provisionalByGroup: [],
  outsideAudience: [],
  parts: null,
  evidence: null,
  evidenceOn: null,
};

/** What was done for a target between two days (both included), as known on the cut-off day. */
export function measureTarget(target: MeasuredTarget, facts: PlanFacts, days: Days): Measure {
  const question: CountingQuestion = { ...days, audience: target.audience, countedTypes: target.countedTypes };
  const figures = figuresOf(facts.figures, target, days);
  const last = figures.at(-1);
  const words = { evidence: last?.evidence ?? null, evidenceOn: last?.countedOn ?? null };
  return { ...(measures[target.basis] ?? onlyWords)(facts, figures, question), ...words };
}

type Days = Pick<CountingQuestion, 'from' | 'to' | 'asOf'>;

/** The figures of one target between two days (both included), as known on the cut-off day. */
export function figuresOf<Row extends Pick<Figure, 'targetId' | 'countedOn'>>(
  figures: readonly Row[],
  { id }: { readonly id: string },
  { from, to, asOf }: Days,
): Row[] {
  return figures.filter(({ targetId, countedOn }) => targetId === id && from <= countedOn && countedOn <= to && countedOn <= asOf);
}

/** What the figures of a target that counts our own records add to it: they are from before the records began. */
export function openingOf(figures: readonly Figure[], target: { readonly id: string }, days: Days): number {
  return sum(figuresOf(figures, target, days));
}

const sum = (figures: readonly Figure[]): number => figures.reduce((total, { value }) => total + value, 0);

/** A number that unfinished classes do not change: the sum of its rows. */
const same = (byGroup: readonly GroupValue[]): Measure => {
  const official = byGroup.reduce((total, { value }) => total + value, 0);
  return { ...nothing, official, provisional: official, byGroup, provisionalByGroup: byGroup };
};

type Measuring = (facts: PlanFacts, figures: readonly Figure[], question: CountingQuestion) => Measure;

/** Opening figures are a row of their own, beside those reported since. */
const addUp: Measuring = (_, figures) => {
  const of = (kind: Figure['kind']): number => sum(figures.filter((figure) => figure.kind === kind));
  if (figures.length === 0) return nothing;
  return same([
    { group: 'REPORTED', value: of('reported') },
    { group: openingRow, value: of('opening') },
  ]);
};

/** A ratio or a milestone is what it was on the day of its last figure. */
const newest: Measuring = (_, figures) => {
  const last = figures.at(-1);
  return last === undefined ? nothing : { ...same([{ group: 'REPORTED', value: last.value }]), denominator: last.denominator };
};

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
  const unfinished = countTurns(pending, question);
  const opening = sum(figures);
  const rows = (of: (group: UnitGroup) => number): GroupValue[] => [
    ...question.audience.map((group) => ({ group, value: of(group) })),
    { group: openingRow, value: opening },
  ];
  const { women, genderNotStated, minority, minorityNotStated } = counted;
  return {
    ...nothing,
    official: counted.total + opening,
    provisional: counted.total + unfinished.total + opening,
    byGroup: rows((group) => counted.byGroup[group]),
    provisionalByGroup: rows((group) => counted.byGroup[group] + unfinished.byGroup[group]),
    outsideAudience: turnsOutside(turns, question),
    parts: { women, genderNotStated, minority, minorityNotStated },
  };
}

function turnsOutside(turns: readonly CountableTurn[], question: CountingQuestion): GroupValue[] {
  const { byGroup } = countTurns(turns, { ...question, audience: unitGroups });
  const others = unitGroups.filter((group) => !question.audience.includes(group) && byGroup[group] !== 0);
  return others.map((group) => ({ group, value: byGroup[group] }));
}

function measureExperts({ certificates }: PlanFacts, openings: readonly Figure[], question: CountingQuestion): Measure {
  const count = countExperts(certificates, openings, question);
  const groups = expertsByGroup(certificates, question);
  const rows = question.audience.map((group) => ({ group, value: groups.get(group) ?? 0 }));
  return {
    ...same([...rows, { group: openingRow, value: count.opening }]),
    outsideAudience: [...expertsOutside(certificates, openings, question)].map(([group, value]) => ({ group, value })),
  };
}

function measureClasses({ classes }: PlanFacts, figures: readonly Figure[], question: CountingQuestion): Measure {
  const held = classes.filter((each) => isAsked(each, question));
  const finalised = held.filter(({ state }) => state === 'finalised').length;
  const unfinished = held.filter(({ state }) => state === 'open').length;
  const opening = { group: openingRow, value: sum(figures) } as const;
  return {
    ...nothing,
    official: finalised + opening.value,
    provisional: finalised + unfinished + opening.value,
    byGroup: [{ group: 'CLASSES', value: finalised }, opening],
    provisionalByGroup: [{ group: 'CLASSES', value: finalised + unfinished }, opening],
  };
}

/** Whether a class is of the days and types asked for, whatever its state. */
export function isAsked({ closesOn, courseType }: CountableClass, { from, to, asOf, countedTypes }: CountingQuestion): boolean {
  return from <= closesOn && closesOn <= to && closesOn <= asOf && countedTypes.includes(courseType);
}
