import type { Role } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const;

/** Of every new account. */
export const FIRST_SIGN_IN_VERSION = 1;

interface LinkFacts {
  readonly usedAt: Date | null;
  readonly expiresAt: Date;
}

interface InvitationFacts extends LinkFacts {
  readonly withdrawnAt: Date | null;
}

/** @throws DomainError conflict `invitationUsed`, `invitationWithdrawn` or `invitationExpired`, not-found `invitationUnknown`. */
export function requireOpenInvitation<T extends InvitationFacts>(invitation: T | null, now: Date): T {
  if (!invitation) throw new DomainError('not-found', 'invitationUnknown');
  if (invitation.usedAt) throw new DomainError('conflict', 'invitationUsed');
  if (invitation.withdrawnAt) throw new DomainError('conflict', 'invitationWithdrawn');
  if (invitation.expiresAt <= now) throw new DomainError('conflict', 'invitationExpired');
  return invitation;
}

/** @throws DomainError conflict `resetUsed` or `resetExpired`, not-found `resetUnknown`. */
export function requireOpenReset<T extends LinkFacts>(reset: T | null, now: Date): T {
  if (!reset) throw new DomainError('not-found', 'resetUnknown');
  if (reset.usedAt) throw new DomainError('conflict', 'resetUsed');
  if (reset.expiresAt <= now) throw new DomainError('conflict', 'resetExpired');
  return reset;
}

interface ResetFacts {
  readonly account: { readonly id: string; readonly disabled: boolean };
  readonly actorId: string | null;
}

/**
 * Nobody makes a link for oneself: whoever sits down at a browser that is signed in would get around the old password.
 * @throws DomainError conflict `resetIsYourOwn` or `accountIsDisabled`.
 */
export function requireMayReset({ account, actorId }: ResetFacts): void {
  if (account.id === actorId) throw new DomainError('conflict', 'resetIsYourOwn');
  if (account.disabled) throw new DomainError('conflict', 'accountIsDisabled');
}

/** @throws DomainError invalid `passwordUnchanged`. */
export function requireOtherPassword(oldPassword: string, newPassword: string): void {
  if (oldPassword.normalize('NFC') === newPassword.normalize('NFC'))
    throw new DomainError('invalid', 'passwordUnchanged', { field: 'newPassword' });
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
