import { DomainError } from '../../../shared/domain-error.js';
import { showDate, type CalendarDate } from '../../../shared/calendar-date.js';

/**
 * Marks, results and the closing belong to an open class; what is finalised changes only by reopening it.
 * @throws DomainError conflict `classFinalised` or `classNotOpen`.
 */
export function requireOpenClass(state: string): void {
  if (state === 'finalised') throw new DomainError('conflict', 'classFinalised');
  if (state !== 'open') throw new DomainError('conflict', 'classNotOpen');
}

/**
 * A class is counted on the day of its last session, so it cannot be closed before that day has come in Việt Nam.
 * @throws DomainError conflict `classWithoutSessions` or `classNotEnded`.
 */
export function requireEnded(closesOn: CalendarDate | null, today: CalendarDate): CalendarDate {
  if (closesOn === null) throw new DomainError('conflict', 'classWithoutSessions');
  if (closesOn > today) throw new DomainError('conflict', 'classNotEnded', { params: { date: showDate(closesOn) } });
  return closesOn;
}
