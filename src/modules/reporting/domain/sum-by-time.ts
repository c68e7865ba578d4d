import { unitGroups, type UnitGroup } from '../../../shared/unit-group.js';
import { type CalendarDate, yearOf, yearsBetween } from '../../../shared/calendar-date.js';
import { type CountedTurns, type CountingQuestion, isCounted, sumOfTurn } from './count-turns.js';

/** Turns of one year of the period; the parts of each kind add up to `total`. */
export interface YearOfTurns {
  readonly year: number;
  readonly total: number;
  /** January first. */
  readonly months: readonly number[];
  readonly byGroup: Readonly<Record<UnitGroup, number>>;
  readonly women: number;
  readonly men: number;
  readonly genderNotStated: number;
  readonly minority: number;
  readonly majority: number;
  readonly minorityNotStated: number;
}

/** The turns of a question by the year in which they count, every year of the period in its place: one walk through the rows. */
export function sumByYear(turns: readonly CountedTurns[], question: CountingQuestion): YearOfTurns[] {
  const first = yearOf(question.from);
  const years = yearsBetween(question.from, question.to).map(emptyYear);
  for (const turn of turns) {
    if (!isCounted(turn, question)) continue;
    const year = years[yearOf(turn.countedOn) - first];
    if (year) addTo(year, turn);
  }
  return years;
}

type Growing = { -readonly [Key in keyof YearOfTurns]: YearOfTurns[Key] } & { months: number[]; byGroup: Record<UnitGroup, number> };

function emptyYear(year: number): Growing {
  return {
    year,
    total: 0,
    months: Array.from({ length: 12 }, () => 0),
    byGroup: Object.fromEntries(unitGroups.map((group) => [group, 0])) as Record<UnitGroup, number>,
    ...{ women: 0, men: 0, genderNotStated: 0, minority: 0, majority: 0, minorityNotStated: 0 },
  };
}

function addTo(year: Growing, turn: CountedTurns): void {
  const { countedOn, quantity, unitGroup, women, genderNotStated, minority, minorityNotStated } = sumOfTurn(turn);
  const month = Number(countedOn.slice(5, 7)) - 1;
  year.total += quantity;
  year.months[month] = (year.months[month] ?? 0) + quantity;
  year.byGroup[unitGroup] += quantity;
  year.women += women;
  year.men += quantity - women - genderNotStated;
  year.genderNotStated += genderNotStated;
  year.minority += minority;
  year.majority += quantity - minority - minorityNotStated;
  year.minorityNotStated += minorityNotStated;
}

/** How a number grew: its value at the end of each day on which it changed. Opening figures come on the day of their evidence. */
export function growthOf(
  turns: readonly CountedTurns[],
  openings: readonly { readonly countedOn: CalendarDate; readonly value: number }[],
  question: CountingQuestion,
): { readonly day: CalendarDate; readonly value: number }[] {
  const changes = new Map<CalendarDate, number>();
  const add = (day: CalendarDate, value: number): void => void changes.set(day, (changes.get(day) ?? 0) + value);
  for (const { countedOn, value } of openings) add(countedOn, value);
  for (const turn of turns) if (isCounted(turn, question)) add(turn.countedOn, turn.quantity);
  let value = 0;
  return [...changes]
    .filter(([, change]) => change !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, change]) => ({ day, value: (value += change) }));
}
