import { DomainError } from '../../../shared/domain-error.js';
import type { ClassState } from './class-state.js';

/**
 * Facts and sessions of a finalised class are what its turns and certificates rest on; a cancelled class is history.
 * @throws DomainError conflict `classNotChangeable`.
 */
export function checkChangeable({ state }: { readonly state: ClassState }): void {
  if (state === 'finalised' || state === 'cancelled') throw new DomainError('conflict', 'classNotChangeable');
}
