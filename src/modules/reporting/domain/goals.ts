import type { CalendarDate } from '../../../shared/calendar-date.js';
import { type CountedPromise, leastThatMeets, shareOver } from './pace.js';

interface GoalWording {
  readonly validFrom: CalendarDate;
  readonly reason: string | null;
  readonly terms: CountedPromise;
}

/** What a target wanted from a day on. */
export interface Goal {
  readonly since: CalendarDate;
  /** The number in the words of the plan, and the smallest one that keeps the promise; null where the words name none. */
  readonly wanted: number | null;
  readonly needed: number | null;
  readonly reason: string | null;
}

interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * The numbers that a target wanted one after the other, from the first day of its period to the cut-off day; changes of other terms are
 * left out. `wordingOn` says which wording held on a day.
 */
export function goalsOf<Wording extends GoalWording>(
  wordings: readonly Wording[],
  { from, asOf }: { readonly from: CalendarDate; readonly asOf: CalendarDate },
  wordingOn: (wordings: readonly Wording[], day: CalendarDate) => Wording | null,
): Goal[] {
  const later = wordings.map(({ validFrom }) => validFrom).filter((day) => day > from && day <= asOf);
  const goals: Goal[] = [];
  for (const since of [...new Set([from, ...later])].sort()) {
    const wording = wordingOn(wordings, since);
    if (wording === null) continue;
    const { terms, reason } = wording;
    const needed = leastThatMeets(terms);
    if (goals.length === 0 || goals.at(-1)?.needed !== needed) goals.push({ since, wanted: terms.wanted, needed, reason });
  }
  return goals;
}

/** What was needed on a day; null before the first goal, and where its words name no number. */
export function neededOn(goals: readonly Goal[], day: CalendarDate): number | null {
  return goals.filter(({ since }) => since <= day).at(-1)?.needed ?? null;
}

interface DayValue {
  readonly day: CalendarDate;
  readonly value: number;
}

/** The even way to what was needed on each day: where the goal was changed, the pace is that of the new one from then on. */
export function paceOfGoals(goals: readonly Goal[], { from, to }: Period): DayValue[] {
  return goals.flatMap(({ since, needed }, index) => {
    if (needed === null) return [];
    const next = goals[index + 1];
    const at = (day: CalendarDate): DayValue => ({ day, value: day === from ? 0 : needed * shareOver({ from, to, asOf: day }) });
    return [at(since), at(next?.since ?? to)];
  });
}
