import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { CourseTopic } from '../../../shared/course-topic.js';
import type { CourseType } from '../../../shared/course-type.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import type { CountingQuestion } from './count-turns.js';
import type { Figure } from './plan-facts.js';

/** Rows of a number that no unit group has: figures from before the register, figures that others report, records of evidence, finalised classes. */
const otherRows = ['OPENING', 'REPORTED', 'RECORDS', 'CLASSES', 'COURSES', 'EVENTS'] as const;
export type OtherRow = (typeof otherRows)[number];
export const openingRow = 'OPENING';

/** A row whose people and turns can be listed. */
export function isUnitGroup(group: UnitGroup | OtherRow): group is UnitGroup {
  return !otherRows.some((row) => row === group);
}

export interface GroupValue {
  readonly group: UnitGroup | OtherRow;
  readonly value: number;
}

/** The part of a target that says what is counted. */
export interface MeasuredTarget {
  readonly id: string;
  readonly basis: string;
  /** Whether records are counted as enterprises, products or turns; only of a target that records of evidence feed. */
  readonly unit?: string;
  readonly audience: readonly UnitGroup[];
  readonly countedTypes: readonly CourseType[];
  readonly countedTopics: readonly CourseTopic[];
  readonly competenceOnly?: boolean;
}

export interface Measure {
  /** Null while nothing has been reported, or where nothing is counted. */
  readonly official: number | null;
  /** With the classes that have ended but are not finalised, and with what nobody has verified yet. */
  readonly provisional: number | null;
  /** Only of a ratio; of `official` and of `provisional`. */
  readonly denominator: number | null;
  readonly provisionalDenominator: number | null;
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
  /** The words of the last verified figure, and its day. */
  readonly evidence: string | null;
  readonly evidenceOn: CalendarDate | null;
}

export const nothing: Measure = {
  official: null,
  provisional: null,
  denominator: null,
  provisionalDenominator: null,
  byGroup: [],
  provisionalByGroup: [],
  outsideAudience: [],
  parts: null,
  evidence: null,
  evidenceOn: null,
};

export const sumOf = (figures: readonly Pick<Figure, 'value'>[]): number => figures.reduce((total, { value }) => total + value, 0);

/** Opening figures are a row of their own, beside those reported since. */
export function figureRows(figures: readonly Figure[]): GroupValue[] {
  const of = (kind: Figure['kind']): Figure[] => figures.filter((figure) => figure.kind === kind);
  const opening = { group: openingRow, value: sumOf(of('opening')) } as const;
  const reported = of('reported');
  return reported.length === 0 ? [opening] : [{ group: 'REPORTED', value: sumOf(reported) }, opening];
}

/** A number is the sum of its rows; unfinished classes add to the second list. */
export function added(byGroup: readonly GroupValue[], provisionalByGroup: readonly GroupValue[] = byGroup): Measure {
  return { ...nothing, official: sumOf(byGroup), provisional: sumOf(provisionalByGroup), byGroup, provisionalByGroup };
}

export type Days = Pick<CountingQuestion, 'from' | 'to' | 'asOf'>;

/** The figures of one target between two days (both included), as known on the cut-off day. */
export function figuresOf<Row extends Pick<Figure, 'targetId' | 'countedOn'>>(
  figures: readonly Row[],
  { id }: { readonly id: string },
  { from, to, asOf }: Days,
): Row[] {
  return figures.filter(({ targetId, countedOn }) => targetId === id && from <= countedOn && countedOn <= to && countedOn <= asOf);
}

/** "Người nhập ≠ người xác nhận": what another person verified counts officially, all of it provisionally. */
export function verifiedOf<Row extends { readonly verified: boolean }>(rows: readonly Row[]): Row[] {
  return rows.filter(({ verified }) => verified);
}

type Standing = 'official' | 'pending' | 'provisional';

/** What the figures of a target that counts our own records add to it: they are from before the records began. */
export function openingOf(
  figures: readonly Figure[],
  target: { readonly id: string },
  days: Days,
  standing: Standing = 'official',
): number {
  const known = figuresOf(figures, target, days);
  if (standing === 'provisional') return sumOf(known);
  return sumOf(known.filter(({ verified }) => verified === (standing === 'official')));
}
