import { roles, type Role } from '../../shared/actor.js';
import { ChoiceField, EmailField, SecretField, TextField } from '../../platform/web/fields.js';
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

/** The same on the page, where the password is typed twice. */
export class NewAccountForm extends NewAccount {
  @SecretField(PASSWORD_LENGTH)
  passwordAgain: string;
}

export class NewInvitation {
  @ChoiceField(roles)
  role: Role;
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
  /** Shown once; only its hash is kept. */
  token: string;
  /** Path of the page that accepts it. */
  path: string;
  expiresAt: Date;
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
