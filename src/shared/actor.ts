import { DomainError } from './domain-error.js';

export const roles = ['admin', 'organiser', 'official', 'checkin', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** Who is acting: a signed-in member of staff, an anonymous visitor, or the program itself (command line, outbox, demonstration). */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly name: string; readonly role: Role }
  | { readonly kind: 'visitor' }
  | { readonly kind: 'system'; readonly name: string };

export const visitor: Actor = { kind: 'visitor' };

/** Whom the history names where nobody decided: it was the next person's turn, or the time of an offer was over. */
export const program: Actor = { kind: 'system', name: 'Tập Huấn' };

/**
 * Lets administrators, the system and the named roles pass.
 * @throws DomainError forbidden `signInNeeded` for a visitor, `notAllowed` for staff without the role.
 */
export function requireRole(actor: Actor, ...allowed: readonly Role[]): void {
  if (actor.kind === 'system') return;
  if (actor.kind === 'visitor') throw new DomainError('forbidden', 'signInNeeded');
  if (actor.role !== 'admin' && !allowed.includes(actor.role)) throw new DomainError('forbidden', 'notAllowed');
}

/** Everyone who may look at staff pages; door staff (`checkin`) never receive phone numbers or birth dates. */
export const readers: readonly Role[] = ['organiser', 'official', 'auditor'];
