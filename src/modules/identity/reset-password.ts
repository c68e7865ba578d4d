import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { requireOpenReset } from './domain/account-rules.js';
import type { NewPassword, PasswordChangedResponse } from './identity.dto.js';
import { Passwords } from './passwords.js';
import type { PasswordReset } from './password-reset.entity.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { hashOfToken } from './secret-token.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** Who holds the link may use it, once; no other permission is asked. Every sign-in and token of the account ends. */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly resets: PasswordResetRepository,
    private readonly accounts: AccountRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly throttle: SignInThrottle,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly passwords: Passwords,
  ) {}

  /** Whose password the link changes. @throws DomainError as `requireOpenReset`, conflict `accountIsDisabled`. */
  async emailOf(token: string): Promise<string> {
    return (await this.open(token)).account.email;
  }

  /** @throws DomainError as `requireOpenReset`, conflict `accountIsDisabled`. */
  async execute(token: string, { newPassword }: NewPassword): Promise<PasswordChangedResponse> {
    const { reset, account } = await this.open(token);
    const passwordHash = await this.passwords.hash(newPassword);
    const changedAt = this.clock.now();
    await this.unitOfWork.write(() => this.use(reset, account, passwordHash, changedAt));
    this.throttle.forget(account.email);
    return { changedAt };
  }

  private open(token: string): Promise<{ reset: PasswordReset; account: Account }> {
    return this.unitOfWork.read(async () => {
      const reset = requireOpenReset(await this.resets.byTokenHash(hashOfToken(token)), this.clock.now());
      const account = await this.accounts.byId(reset.accountId);
      if (!account || account.disabled) throw new DomainError('conflict', 'accountIsDisabled');
      return { reset, account };
    });
  }

  private async use(reset: PasswordReset, account: Account, passwordHash: string, now: Date): Promise<void> {
    if (!(await this.resets.use(reset.id, now))) throw new DomainError('conflict', 'resetUsed');
    await this.accounts.setPassword(account, passwordHash);
    await this.tokens.revokeAllOf(account.id, now);
    const { id, name, role } = account;
    await this.audit.record({ kind: 'staff', id, name, role }, 'account.passwordReset', { type: 'account', id });
  }
}
