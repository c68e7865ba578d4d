import { roles, type Role } from '../../shared/actor.js';
import { ChoiceField, EmailField, FlagField, SecretField, TextField } from '../../platform/web/fields.js';
import { PASSWORD_LENGTH } from './domain/account-rules.js';

/** E-mail and password of an account. */
export class Credentials {
  @EmailField()
  email: string;

  /** Any length is read: how long passwords must be is no help to somebody who signs in. */
  @SecretField({ min: 1, max: PASSWORD_LENGTH.max })
  password: string;
}

/** What the holder of an invitation tells about themselves. */
export class NewAccount {
  @TextField({ max: 200 })
  name: string;

  @EmailField()
  email: string;

  @SecretField(PASSWORD_LENGTH)
  password: string;
}

/** The same on the page, where the password is typed twice; not a subclass, because errors of inherited fields would come last. */
export class NewAccountForm implements NewAccount {
  @TextField({ max: 200 })
  name: string;

  @EmailField()
  email: string;

  @SecretField(PASSWORD_LENGTH)
  password: string;

  @SecretField(PASSWORD_LENGTH)
  passwordAgain: string;
}

/** A new password in place of the one that is known. */
export class PasswordChange {
  @SecretField({ min: 1, max: PASSWORD_LENGTH.max })
  oldPassword: string;

  @SecretField(PASSWORD_LENGTH)
  newPassword: string;
}

/** The same on the page, where the new password is typed twice. */
export class PasswordChangeForm implements PasswordChange {
  @SecretField({ min: 1, max: PASSWORD_LENGTH.max })
  oldPassword: string;

  @SecretField(PASSWORD_LENGTH)
  newPassword: string;

  @SecretField(PASSWORD_LENGTH)
  passwordAgain: string;
}

/** A new password in place of a forgotten one. */
export class NewPassword {
  @SecretField(PASSWORD_LENGTH)
  newPassword: string;
}

/** The same on the page, where it is typed twice. */
export class NewPasswordForm implements NewPassword {
  @SecretField(PASSWORD_LENGTH)
  newPassword: string;

  @SecretField(PASSWORD_LENGTH)
  passwordAgain: string;
}

export class NewInvitation {
  @ChoiceField(roles)
  role: Role;

  /** Where the link is mailed to; without it, or without a mail server, whoever invites hands the link over. */
  @EmailField({ optional: true })
  email?: string;
}

export class AccountState {
  @ChoiceField(['active', 'disabled'])
  state: 'active' | 'disabled';
}

export class AccountPage {
  /** The e-mail after which the page begins. */
  @TextField({ max: 190, optional: true })
  after?: string;
}

export class InvitationResponse {
  id: string;
  /** Shown once; only its hash is kept. */
  token: string;
  /** Path of the page that accepts it. */
  path: string;
  expiresAt: Date;
  /** The address to which the link was mailed. */
  sentTo: string | null;
}

export class InvitationPage {
  /** The id before which the page begins; the list runs from the newest to the oldest. */
  @TextField({ max: 36, optional: true })
  before?: string;
}

class OpenInvitationResponse {
  id: string;
  role: Role;
  /** Whom it was mailed to. */
  email: string | null;
  /** The name of who made it. */
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
}

export class InvitationsResponse {
  invitations: OpenInvitationResponse[];
  /** Give it as `before` for the next page; null on the last one. */
  next: string | null;
  total: number;
}

export class WithdrawnResponse {
  withdrawnAt: Date;
}

/** How the holder of the account gets the link. */
export class PasswordResetOrder {
  /** Mailed to the holder of the account, in which case it is not answered. */
  @FlagField()
  byMail: boolean = false;
}

/** Somebody who cannot sign in asks for a link. */
export class PasswordForgotten {
  @EmailField()
  email: string;
}

export class ResetLinkResponse {
  /** Shown once; only its hash is kept. Null when it was mailed. */
  token: string | null;
  /** Path of the page that takes the new password. Null when it was mailed. */
  path: string | null;
  expiresAt: Date;
  /** The address to which the link was mailed. */
  sentTo: string | null;
}

export class PasswordChangedResponse {
  changedAt: Date;
}

export class TokenResponse {
  /** Shown once; only its hash is kept. */
  token: string;
  expiresAt: Date;
}

export class RevokedResponse {
  revokedAt: Date;
}

export class AccountResponse {
  id: string;
  name: string;
  email: string;
  role: Role;
  disabled: boolean;
  createdAt: Date;
}

export class AccountsResponse {
  accounts: AccountResponse[];
  /** Give it as `after` for the next page; null on the last one. */
  next: string | null;
  total: number;
}

export class MeResponse {
  id: string;
  name: string;
  email: string;
  role: Role;
}
