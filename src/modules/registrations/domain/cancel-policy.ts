import { DomainError } from '../../../shared/domain-error.js';
import type { ClassFacts } from './seat-policy.js';

type Planned = Pick<ClassFacts, 'state' | 'startsAt'>;

/**
 * Why this seat cannot be given back now; null when it can. Staff may until the list is finalised: from then on it is evidence.
 * Participants may until the first session begins: from then on who is absent is marked absent, not taken off the list.
 */
export function whyNotCancel(
  { state, startsAt }: Planned,
  by: 'staff' | 'participant',
  now: Date,
): 'classFinalised' | 'tooLateToCancel' | null {
  if (state === 'finalised') return 'classFinalised';
  return by === 'participant' && startsAt !== null && now >= startsAt ? 'tooLateToCancel' : null;
}

/** @throws DomainError conflict with what `whyNotCancel` says. */
export function requireCancellationAllowed(trainingClass: Planned, by: 'staff' | 'participant', now: Date): void {
  const reason = whyNotCancel(trainingClass, by, now);
  if (reason !== null) throw new DomainError('conflict', reason);
}
