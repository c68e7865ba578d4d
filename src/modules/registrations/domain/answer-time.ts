import { DomainError } from '../../../shared/domain-error.js';

export const answerUnits = ['minutes', 'hours', 'days'] as const;
export type AnswerUnit = (typeof answerUnits)[number];

const MINUTES = { minutes: 1, hours: 60, days: 24 * 60 } as const satisfies Record<AnswerUnit, number>;

/** In minutes. */
export const SHORTEST_ANSWER = 10;
/** A fortnight, in minutes. */
export const LONGEST_ANSWER = 14 * MINUTES.days;

/** The time to answer an offered seat, as people say it. */
export interface AnswerTime {
  readonly answerTime: number;
  readonly answerUnit: AnswerUnit;
}

/** In the largest unit that says it as a whole number: 1440 minutes are a day, 90 stay minutes. */
export function answerTimeOf(minutes: number): AnswerTime {
  const answerUnit = answerUnits.findLast((unit) => minutes % MINUTES[unit] === 0) ?? 'minutes';
  return { answerTime: minutes / MINUTES[answerUnit], answerUnit };
}

/** @throws DomainError invalid `answerTimeOutOfRange` beside `answerTime`. */
export function answerMinutesOf({ answerTime, answerUnit }: AnswerTime): number {
  const minutes = answerTime * MINUTES[answerUnit];
  if (minutes < SHORTEST_ANSWER || minutes > LONGEST_ANSWER)
    throw new DomainError('invalid', 'answerTimeOutOfRange', { field: 'answerTime' });
  return minutes;
}
