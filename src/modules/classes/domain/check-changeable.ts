import { DomainError } from '../../../shared/domain-error.js';
import type { ClassState } from './class-state.js';

/**
 * Facts and sessions of a finalised class are what its turns and certificates rest on; a cancelled class is history; what somebody
 * approves or has approved stays what they saw: it goes back to draft first.
 * @throws DomainError conflict `classNotChangeable`, `classInApproval`.
 */
export function checkChangeable({ state }: { readonly state: ClassState }): void {
  if (state === 'finalised' || state === 'cancelled') throw new DomainError('conflict', 'classNotChangeable');
  if (state === 'submitted' || state === 'approved') throw new DomainError('conflict', 'classInApproval');
}
