import { type CalendarDate, dateInVietnam } from '../../../shared/calendar-date.js';
import type { ClassState } from './class-state.js';

export type RegistrationWindow = 'upcoming' | 'open' | 'full' | 'closed' | Exclude<ClassState, 'open'>;
export type ClassStage = RegistrationWindow | 'running' | 'ended';

export interface Registrable {
  readonly state: ClassState;
  readonly registrationOpensAt: Date;
  readonly registrationClosesAt: Date;
  /** When the first session begins; null without sessions. */
  readonly startsAt: Date | null;
  readonly capacity: number;
  readonly seatsTaken: number;
  /** Another organisation holds it: people are sent there, and nobody registers by themselves. */
  readonly heldBy: string | null;
}

interface Scheduled extends Registrable {
  readonly closesOn: CalendarDate | null;
}

/**
 * Whether a visitor can register now, or why not. The closing minute still counts. Nobody registers for a class that has begun:
 * who comes to the door then is entered by staff. A full class is `full` only while it would otherwise be open.
 */
export function registrationWindow(trainingClass: Registrable, now: Date): RegistrationWindow {
  const { state, registrationOpensAt, registrationClosesAt, startsAt, capacity, seatsTaken, heldBy } = trainingClass;
  if (state !== 'open') return state;
  if (heldBy !== null) return 'closed';
  if (now < registrationOpensAt) return 'upcoming';
  if (now > registrationClosesAt || hasBegun(startsAt, now)) return 'closed';
  return seatsTaken >= capacity ? 'full' : 'open';
}

/** What the class is doing now, for people: its registration window until it begins, then running, ended, finalised. */
export function classStage(trainingClass: Scheduled, now: Date): ClassStage {
  if (trainingClass.state !== 'open' || !hasBegun(trainingClass.startsAt, now)) return registrationWindow(trainingClass, now);
  const { closesOn } = trainingClass;
  return closesOn !== null && dateInVietnam(now) > closesOn ? 'ended' : 'running';
}

function hasBegun(startsAt: Date | null, now: Date): boolean {
  return startsAt !== null && now >= startsAt;
}
