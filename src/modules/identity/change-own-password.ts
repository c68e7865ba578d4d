import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole, roles } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import type { BrowserSignIn } from './browser-sign-in.js';
import { CheckCredentials } from './check-credentials.js';
import { requireOtherPassword } from './domain/account-rules.js';
import type { PasswordChange } from './identity.dto.js';
import { Passwords } from './passwords.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { bearerToken, hashOfToken } from './secret-token.js';

/** Where a request came from: its network address and, from a program, its `Authorization` header. */
interface Origin {
  readonly address: string;
  readonly authorization?: string | undefined;
}

/** A member of staff chooses a new password; every other browser and program of theirs must sign in again. */
@Injectable()
export class ChangeOwnPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CheckCredentials,
    private readonly accounts: AccountRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly resets: PasswordResetRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /**
   * The sign-in that the asking browser needs from now on; the token that asked stays valid.
   * @throws DomainError as `CheckCredentials.checkOwn`, invalid `passwordUnchanged`.
   */
  async execute(actor: Actor, { oldPassword, newPassword }: PasswordChange, from: Origin): Promise<BrowserSignIn & { changedAt: Date }> {
    requireRole(actor, ...roles);
    if (actor.kind !== 'staff') throw new DomainError('not-found', 'accountUnknown');
    const account = await this.credentials.checkOwn(actor.id, oldPassword, from.address);
    requireOtherPassword(oldPassword, newPassword);
    const passwordHash = await this.passwords.hash(newPassword);
    const changedAt = this.clock.now();
    const signInVersion = await this.unitOfWork.write(async () => {
      const version = await this.accounts.setPassword(account, passwordHash);
      await this.tokens.revokeOthersOf(account.id, hashOfToken(bearerToken(from.authorization) ?? ''), changedAt);
      await this.resets.endOpenOf(account.id, changedAt);
      await this.audit.record(actor, 'account.passwordChanged', { type: 'account', id: account.id });
      return version;
    });
    return { accountId: account.id, signInVersion, changedAt };
  }
}
