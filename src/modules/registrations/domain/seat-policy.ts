import { DomainError } from '../../../shared/domain-error.js';
import type { RegistrationSource } from './registration-state.js';
import { showMoment } from '../../../shared/calendar-date.js';

/** What the decision needs to know of a class. */
export interface ClassFacts {
  readonly state: 'draft' | 'submitted' | 'approved' | 'open' | 'postponed' | 'finalised' | 'cancelled';
  readonly capacity: number;
  readonly seatsTaken: number;
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  /** When the first session begins; null while none is planned. */
  readonly startsAt: Date | null;
  readonly waitingListEnabled: boolean;
  /** Another organisation holds it; people are sent there. */
  readonly heldBy: string | null;
}

export interface SeatRequest {
  readonly source: RegistrationSource;
  /** True when this person is on the list of the class already, on a seat or in the line. */
  readonly isListed: boolean;
  /** True when a place in the line of a full class is welcome as well. */
  readonly mayWait: boolean;
  /** True when a unit has reserved the seat, so that it is counted already. */
  readonly isReserved: boolean;
}

/**
 * May this person take a seat in this class now? The questions in the order in which people ask them:
 *
 * 1. Is there such a class to come to? A draft is not announced yet, a cancelled class does not take place, and the list of a
 *    finalised class is evidence (minh chứng) that nobody adds to.
 * 2. Are they on the list already? Asked before anything is said about time and seats: whoever presses the button twice for the
 *    last seat must hear "you are registered", not "the class is full".
 * 3. Is it the time? The public registers inside the window (its closing instant still counts) and only until the first session
 *    begins; a unit may name the people for its seats until then. Staff may write people in before the window opens and let them in at the door after it closed: the window is an announcement to the public.
 * 4. Is a seat left? This binds everyone but those for whom a seat was reserved; where the class has a waiting list, a full class lets
 *    whoever may wait into the line. Nobody, not even an administrator, seats more people than the class holds; who needs
 *    more seats raises the capacity, which is a decision of its own with its own line in the history.
 *
 * The answer to 4 is only a courtesy to those who come too late: others register at the same moment. What really gives out a seat
 * is `Seats.take` in the database (docs/seats.md).
 *
 * @throws DomainError `classNotOpen`, `classCancelled`, `classFinalised`, `alreadyRegistered`, `registrationNotOpenYet` with
 * `opensAt` as '07:00, 24/11/2026', `registrationClosed`, `classFull`.
 */
export function requireSeatAllowed(trainingClass: ClassFacts, request: SeatRequest, now: Date): void {
  requireClassTakesPlace(trainingClass);
  if (request.isListed) throw alreadyRegistered();
  if (request.source === 'online') requireWindowOpen(trainingClass, now);
  if (request.source === 'unit') requireNotBegun(trainingClass, now);
  const mayPass = request.isReserved || (request.mayWait && trainingClass.waitingListEnabled);
  if (!mayPass && trainingClass.seatsTaken >= trainingClass.capacity) throw new DomainError('conflict', 'classFull');
}

/** @throws DomainError conflict `classNotOpen`, `classPostponed`, `classCancelled`, `classFinalised`. */
export function requireClassTakesPlace({ state }: Pick<ClassFacts, 'state'>): void {
  if (state === 'postponed') throw new DomainError('conflict', 'classPostponed');
  if (state === 'cancelled') throw new DomainError('conflict', 'classCancelled');
  if (state === 'finalised') throw new DomainError('conflict', 'classFinalised');
  if (state !== 'open') throw new DomainError('conflict', 'classNotOpen');
}

function requireWindowOpen(trainingClass: ClassFacts, now: Date): void {
  const { registrationOpensAt, registrationClosesAt, heldBy } = trainingClass;
  if (heldBy !== null) throw new DomainError('conflict', 'registrationClosed');
  if (now < registrationOpensAt) {
    throw new DomainError('conflict', 'registrationNotOpenYet', { params: { opensAt: showMoment(registrationOpensAt) } });
  }
  if (now > registrationClosesAt) throw new DomainError('conflict', 'registrationClosed');
  requireNotBegun(trainingClass, now);
}

function requireNotBegun({ startsAt }: ClassFacts, now: Date): void {
  if (startsAt !== null && now >= startsAt) throw new DomainError('conflict', 'registrationClosed');
}

/** The one answer to a second registration, whichever check notices it; it tells nothing about the first one. */
export function alreadyRegistered(): DomainError {
  return new DomainError('conflict', 'alreadyRegistered');
}
