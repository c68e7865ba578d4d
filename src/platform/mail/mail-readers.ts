import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { MailMessage } from './mail-message.entity.js';
import type { MailAudience } from './mail-state.js';

/**
 * Whose mail this person may read: links to accounts are for administrators alone.
 * @throws DomainError forbidden unless the person organises or administers.
 */
export function audiencesOf(actor: Actor): MailAudience[] {
  requireRole(actor, 'organiser');
  return actor.kind === 'staff' && actor.role !== 'admin' ? ['organiser'] : ['organiser', 'admin'];
}

/** @throws DomainError not-found `mailUnknown`: who may not read it does not learn that it is there. */
export function requireReadable(actor: Actor, { audience }: Pick<MailMessage, 'audience'>): void {
  if (!audiencesOf(actor).includes(audience)) throw new DomainError('not-found', 'mailUnknown');
}
