import { earlierDay, laterDay, yearOf } from '../../../shared/calendar-date.js';
import { type CountedTurns, countTurns, type CountingQuestion } from './count-turns.js';
import { openingRow, type GroupValue, verifiedOf } from './measure.js';
import type { Figure } from './plan-facts.js';

/** One line of the table "theo đối tượng": the year and the whole period so far. */
export interface BreakdownRow {
  readonly group: GroupValue['group'];
  readonly year: number;
  readonly cumulative: number;
  /** "Trong đó" of the year; null for opening figures, which have no such parts. */
  readonly women: number | null;
  readonly minority: number | null;
}

export interface Breakdown {
  readonly year: number;
  readonly rows: readonly BreakdownRow[];
  /** Adds up the rows. */
  readonly total: { readonly year: number; readonly cumulative: number; readonly women: number; readonly minority: number };
  /** Turns of the months of the year, January first; opening figures have no month. */
  readonly months: readonly number[];
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The turns of one target by group, for one year beside the period up to the cut-off day, and by month of that year. */
export function breakDown(
  turns: readonly CountedTurns[],
  openings: readonly Pick<Figure, 'countedOn' | 'value' | 'verified'>[],
  question: CountingQuestion,
  year: number,
): Breakdown {
  const inYear = narrowed(question, `${year}-01-01`, `${year}-12-31`);
  const ofGroups = Map.groupBy(turns, ({ unitGroup }) => unitGroup);
  const rows: BreakdownRow[] = question.audience.map((group) => {
    const ofGroup = ofGroups.get(group) ?? [];
    const ofYear = countTurns(ofGroup, { ...inYear, audience: [group] });
    const whole = countTurns(ofGroup, { ...question, audience: [group] });
    return { group, year: ofYear.total, cumulative: whole.total, women: ofYear.women, minority: ofYear.minority };
  });
  const known = verifiedOf(openings).filter(
    ({ countedOn }) => question.from <= countedOn && countedOn <= question.to && countedOn <= question.asOf,
  );
  const opening = (of: typeof known): number => sum(of.map(({ value }) => value));
  const openingOfYear = opening(known.filter(({ countedOn }) => countedOn.startsWith(`${year}-`)));
  rows.push({ group: openingRow, year: openingOfYear, cumulative: opening(known), women: null, minority: null });
  return { year, rows, total: totals(rows), months: byMonth(turns, inYear, year) };
}

/** The year of the latest turns that are asked for, or null while there are none. */
export function latestYear(turns: readonly CountedTurns[], question: CountingQuestion): number | null {
  const ofDays = Map.groupBy(turns, ({ countedOn }) => countedOn);
  const days = [...ofDays.keys()].sort().reverse();
  const latest = days.find((day) => countTurns(ofDays.get(day) ?? [], narrowed(question, day, day)).total !== 0);
  return latest === undefined ? null : yearOf(latest);
}

function totals(rows: readonly BreakdownRow[]): Breakdown['total'] {
  return {
    year: sum(rows.map((row) => row.year)),
    cumulative: sum(rows.map((row) => row.cumulative)),
    women: sum(rows.map((row) => row.women ?? 0)),
    minority: sum(rows.map((row) => row.minority ?? 0)),
  };
}

function byMonth(turns: readonly CountedTurns[], question: CountingQuestion, year: number): number[] {
  const ofMonths = Map.groupBy(turns, ({ countedOn }) => countedOn.slice(0, 7));
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${twoDigits(index + 1)}`;
    return countTurns(ofMonths.get(month) ?? [], narrowed(question, `${month}-01`, `${month}-31`)).total;
  });
}

function narrowed(question: CountingQuestion, from: string, to: string): CountingQuestion {
  return { ...question, from: laterDay(from, question.from), to: earlierDay(to, question.to) };
}
