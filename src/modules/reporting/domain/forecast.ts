import { type CountingQuestion, isCounted, isOfTopic } from './count-turns.js';
import { type EstimateBasis, estimateYear, type YearEstimate } from './estimate-year.js';
import type { CountableClass } from './plan-facts.js';
import type { ClassTurns } from './sheet.js';

export interface ForecastBasis extends Omit<EstimateBasis, 'done'> {
  /** Official number with the opening figures. */
  readonly official: number;
  /** What keeps the promise; null where the plan names no number. */
  readonly needed: number | null;
}

export interface Forecast {
  readonly official: number;
  readonly pending: number;
  /** Of the scheduled classes together. */
  readonly expected: number;
  readonly total: number;
  readonly needed: number | null;
  /** How many are still missing at the end of the period; 0 when the forecast is enough. */
  readonly lacking: number;
  readonly classes: YearEstimate['classes'];
  readonly showUp: YearEstimate['showUp'];
  readonly usualRegistrations: number | null;
  /** How many classes of which size would be enough; null when nothing is missing, or nobody knows a usual size. */
  readonly more: { readonly classes: number; readonly size: number; readonly sizeFrom: SizeSource } | null;
}

/** `held`: the middle class of those finalised, by who came; `seats`: the middle scheduled class, by its seats. */
type SizeSource = 'held' | 'seats';

/**
 * Dự báo đến hết kỳ: official, ended and not finalised, and of each scheduled class as many as usually come (`estimateYear`, the rule that reports
 * use too). Where that is too little, the number of further classes of the usual size: the median of the finalised classes, because one
 * large conference does not make classes larger; before any was finalised the median of the seats that are planned.
 */
export function forecastTurns({ official, needed, pending, held, scheduled }: ForecastBasis): Forecast {
  const { classes, showUp, usualRegistrations, turns: total } = estimateYear({ done: official, pending, held, scheduled });
  const lacking = Math.max(0, (needed ?? 0) - total);
  const expected = total - official - pending;
  return {
    official,
    pending,
    expected,
    total,
    needed,
    lacking,
    classes,
    showUp,
    usualRegistrations,
    more: moreClasses(lacking, held, scheduled),
  };
}

function moreClasses(lacking: number, held: ForecastBasis['held'], scheduled: ForecastBasis['scheduled']): Forecast['more'] {
  if (lacking === 0) return null;
  const came = median(held.map(({ turns }) => turns));
  const size = came ?? median(scheduled.map(({ capacity }) => capacity));
  if (size === null) return null;
  return { classes: Math.ceil(lacking / size), size, sizeFrom: came === null ? 'seats' : 'held' };
}

/** Finalised classes of the question: who had a confirmed registration, and how many turns it gave; a class may have given none. */
export function heldClasses(
  classes: readonly (CountableClass & { readonly id: string; readonly seatsTaken: number })[],
  turns: readonly ClassTurns[],
  question: CountingQuestion,
): ForecastBasis['held'] {
  const given = new Map<string, number>();
  for (const turn of turns) if (isCounted(turn, question)) given.set(turn.classId, (given.get(turn.classId) ?? 0) + turn.quantity);
  return classes
    .filter(
      ({ state, courseType, topic }) => state === 'finalised' && question.countedTypes.includes(courseType) && isOfTopic(topic, question),
    )
    .map(({ id, seatsTaken }) => ({ registered: seatsTaken, turns: given.get(id) ?? 0 }));
}

/** The middle of the numbers above 0, rounded down: a promise of size should not be too large. */
function median(values: readonly number[]): number | null {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : Math.floor(((sorted[middle - 1] ?? upper) + upper) / 2);
}
