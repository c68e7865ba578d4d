import { DomainError } from '../../../shared/domain-error.js';
import { type ClassFacts, requireClassTakesPlace } from './seat-policy.js';

type Planned = Pick<ClassFacts, 'state' | 'startsAt'>;

/**
 * May people still be moved into this class? It must be open, as for everyone whom staff write in, and it may not have begun: who comes to a
 * class that is running stands at its door and is let in there.
 *
 * @throws DomainError conflict `classBegun`, or as `requireClassTakesPlace` says.
 */
export function requireMayBeMovedInto(target: Planned, now: Date): void {
  requireClassTakesPlace(target);
  if (hasBegun(target, now)) throw new DomainError('conflict', 'classBegun');
}

export function hasBegun({ startsAt }: Pick<Planned, 'startsAt'>, now: Date): boolean {
  return startsAt !== null && now >= startsAt;
}
