import { addDays, type CalendarDate, daysBetween } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';

interface Held {
  readonly heldOn: CalendarDate;
}

/** The same sessions with the same days between them, beginning on another day. */
export function movedTo<T extends Held>(sessions: readonly T[], firstDay: CalendarDate): T[] {
  const opensOn = sessions.map(({ heldOn }) => heldOn).sort()[0];
  if (opensOn === undefined) return [];
  const days = daysBetween(opensOn, firstDay);
  return sessions.map((session) => ({ ...session, heldOn: addDays(session.heldOn, days) }));
}

const oneDay = 86_400_000;

/** A moment as many days later (or earlier) as the first day: the deadline stays as long before the class as it was. */
export function movedMoment(moment: Date, from: CalendarDate, to: CalendarDate): Date {
  return new Date(moment.getTime() + daysBetween(from, to) * oneDay);
}

/** @throws DomainError invalid `sameFirstDay`: a class that stays on its day is not postponed; `dateInPast`. */
export function checkNewFirstDay(firstDay: CalendarDate, { before, today }: { before: CalendarDate | null; today: CalendarDate }): void {
  if (firstDay === before) throw new DomainError('invalid', 'sameFirstDay', { field: 'newFirstDay' });
  if (firstDay < today) throw new DomainError('invalid', 'dateInPast', { field: 'newFirstDay' });
}
