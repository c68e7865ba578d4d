import { addDays, type CalendarDate, instantInVietnam } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';
import { type HalfDay, halfDayOrder, usualEnd, usualStart } from './half-day.js';

/** An expert course of two weeks has 20; beyond this somebody mistyped. */
export const MOST_SESSIONS = 100;

interface Slot {
  readonly heldOn: CalendarDate;
  readonly halfDay: HalfDay;
}

export interface Schedule {
  readonly startsAt: Date | null;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  readonly sessionCount: number;
}

/** The usual start of the half-day: sessions carry no hour of their own. */
export function sessionStart({ heldOn, halfDay }: Slot): Date {
  return instantInVietnam(heldOn, usualStart(halfDay));
}

/** The usual end of the half-day. */
export function sessionEnd({ heldOn, halfDay }: Slot): Date {
  return instantInVietnam(heldOn, usualEnd(halfDay));
}

/** What a class says about itself because of its sessions. */
export function scheduleOf(sessions: readonly Slot[]): Schedule {
  const ordered = [...sessions].sort((a, b) => a.heldOn.localeCompare(b.heldOn) || halfDayOrder(a.halfDay) - halfDayOrder(b.halfDay));
  const first = ordered[0];
  return {
    startsAt: first ? sessionStart(first) : null,
    opensOn: first?.heldOn ?? null,
    closesOn: ordered.at(-1)?.heldOn ?? null,
    sessionCount: ordered.length,
  };
}

interface Window {
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
}

/** @throws DomainError invalid `closesBeforeOpening`. */
export function checkWindow({ registrationOpensAt, registrationClosesAt }: Window): void {
  if (registrationClosesAt <= registrationOpensAt)
    throw new DomainError('invalid', 'closesBeforeOpening', { field: 'registrationClosesAt' });
}

/** What a class must be to be open as it is. @throws DomainError as `checkWindow` and `checkReadyToOpen`. */
export function checkMayOpen(trainingClass: Window & Pick<Schedule, 'opensOn'>): void {
  checkWindow(trainingClass);
  checkReadyToOpen(trainingClass, trainingClass);
}

/**
 * What holds for every class that takes registrations: it has a session, and registration ends with the first day at the latest.
 * @throws DomainError conflict `noSessions`, invalid `closesAfterFirstDay` beside the field that the request changes.
 */
export function checkReadyToOpen(
  { registrationClosesAt }: Pick<Window, 'registrationClosesAt'>,
  { opensOn }: Pick<Schedule, 'opensOn'>,
  field = 'registrationClosesAt',
): void {
  if (opensOn === null) throw new DomainError('conflict', 'noSessions');
  if (registrationClosesAt > instantInVietnam(addDays(opensOn, 1), '00:00')) {
    throw new DomainError('invalid', 'closesAfterFirstDay', { field });
  }
}
