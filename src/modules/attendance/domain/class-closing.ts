import { DomainError } from '../../../shared/domain-error.js';
import { showDate, type CalendarDate } from '../../../shared/calendar-date.js';

/**
 * Marks, results and the closing belong to an open class; what is finalised changes only by reopening it.
 * @throws DomainError conflict `rollIsFinal` or `classHasNoRoll`.
 */
export function requireOpenClass(state: string): void {
  if (state === 'finalised') throw new DomainError('conflict', 'rollIsFinal');
  if (state !== 'open') throw new DomainError('conflict', 'classHasNoRoll');
}

/** What finalising now would write, as far as it can look like a mistake. */
export interface ClosingDoubts {
  readonly turns: number;
  /** Boxes of the roll that nobody has filled in. */
  readonly unmarked: number;
  /** Another organisation took the roll: what is missing are results. */
  readonly isElsewhere: boolean;
}

/**
 * A roll that was never taken finalises just as well as one that was, and the figures then go to the province: whoever means it says so.
 * @throws DomainError invalid `closesWithoutTurns`, `closesUnmarked` or `closesWithoutResult` for the field `confirmed`.
 */
export function requireConfirmed({ turns, unmarked, isElsewhere }: ClosingDoubts, confirmed: boolean): void {
  if (confirmed) return;
  if (turns === 0) throw new DomainError('invalid', 'closesWithoutTurns', { field: 'confirmed' });
  if (unmarked === 0) return;
  const code = isElsewhere ? 'closesWithoutResult' : 'closesUnmarked';
  throw new DomainError('invalid', code, { field: 'confirmed', params: { count: unmarked } });
}

export interface LastSession {
  readonly heldOn: CalendarDate;
  readonly startsAt: Date;
}

/** Sessions carry no end, so a class counts as held once its last session has begun: an evening session is not over at noon. */
export function hasEnded(last: LastSession | null, now: Date): boolean {
  return last !== null && last.startsAt <= now;
}

/**
 * A class is counted on the day of its last session, so it cannot be closed before that session has begun.
 * @returns the day on which the class counts.
 * @throws DomainError conflict `classWithoutSessions` or `classNotEnded`.
 */
export function requireEnded(last: LastSession | null, now: Date): CalendarDate {
  if (last === null) throw new DomainError('conflict', 'classWithoutSessions');
  if (!hasEnded(last, now)) throw new DomainError('conflict', 'classNotEnded', { params: { date: showDate(last.heldOn) } });
  return last.heldOn;
}
