import type { Role } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

interface InvitationFacts {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
}

/** @throws DomainError conflict `invitationUsed` or `invitationExpired`, not-found `invitationUnknown`. */
export function requireOpenInvitation<T extends InvitationFacts>(invitation: T | null, now: Date): T {
  if (!invitation) throw new DomainError('not-found', 'invitationUnknown');
  if (invitation.usedAt) throw new DomainError('conflict', 'invitationUsed');
  if (invitation.expiresAt <= now) throw new DomainError('conflict', 'invitationExpired');
  return invitation;
}

/** @throws DomainError invalid `passwordsDiffer` beside the second field. */
export function requireSamePassword(password: string, again: string): void {
  if (password.normalize('NFC') !== again.normalize('NFC')) throw new DomainError('invalid', 'passwordsDiffer', { field: 'passwordAgain' });
}

interface DisableFacts {
  readonly account: { readonly id: string; readonly role: Role; readonly disabled: boolean };
  readonly actorId: string | null;
  readonly otherActiveAdministrator: boolean;
}

/** Nobody locks the door behind everybody: not oneself, and one administrator always remains. */
export function requireMayDisable({ account, actorId, otherActiveAdministrator }: DisableFacts): void {
  if (account.disabled) throw new DomainError('conflict', 'accountAlreadyDisabled');
  if (account.id === actorId) throw new DomainError('conflict', 'accountIsYourOwn');
  if (account.role === 'admin' && !otherActiveAdministrator) throw new DomainError('conflict', 'lastAdministrator');
}
