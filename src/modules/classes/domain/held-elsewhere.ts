import { addDays, type CalendarDate, instantInVietnam } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';
import { type Schedule, sessionStart } from './schedule.js';

/** The days on which another organisation holds the course. */
interface DaysElsewhere {
  readonly heldFrom: CalendarDate;
  readonly heldTo: CalendarDate;
}

/** More than a year is a mistyped date. */
const LONGEST_DAYS = 366;

/** @throws DomainError invalid `endsBeforeStart` or `tooLongElsewhere` for `heldTo`. */
export function checkDaysElsewhere({ heldFrom, heldTo }: DaysElsewhere): void {
  if (heldTo < heldFrom) throw new DomainError('invalid', 'endsBeforeStart', { field: 'heldTo' });
  if (heldTo > addDays(heldFrom, LONGEST_DAYS)) throw new DomainError('invalid', 'tooLongElsewhere', { field: 'heldTo' });
}

/** What a class says about its days when none of its sessions are ours. */
export function daysElsewhere({ heldFrom, heldTo }: DaysElsewhere): Schedule {
  return { startsAt: sessionStart({ heldOn: heldFrom, halfDay: 'MORNING' }), opensOn: heldFrom, closesOn: heldTo, sessionCount: 0 };
}

/** The public cannot register; the window only has to end before the class begins, as that of every class does. */
export function windowElsewhere(heldFrom: CalendarDate): { registrationOpensAt: Date; registrationClosesAt: Date } {
  return {
    registrationOpensAt: instantInVietnam(addDays(heldFrom, -1), '00:00'),
    registrationClosesAt: instantInVietnam(heldFrom, '00:00'),
  };
}

/**
 * Who took part earned the turn, who passed the certificate: the organisation that held the course took the roll, so its result is all
 * that we know, and the rules of our own sessions ask nothing.
 */
export const rulesElsewhere = { turnRule: 'sessions', turnMinimum: 1, certificatePercent: 100, needsResult: true } as const;
