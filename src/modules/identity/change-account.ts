import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { describeAccount } from './account.view.js';
import { requireMayDisable } from './domain/account-rules.js';
import type { AccountResponse, AccountState } from './identity.dto.js';

/** Closes an account and opens it again. Accounts are never deleted: history keeps speaking of them. */
@Injectable()
export class ChangeAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Takes effect with the next request of that person. @throws DomainError not-found `accountUnknown`, conflict as `requireMayDisable`. */
  async execute(actor: Actor, id: string, { state }: AccountState): Promise<AccountResponse> {
    requireRole(actor);
    const disabled = state === 'disabled';
    return this.unitOfWork.write(async () => {
      const account = await (disabled ? this.disable(actor, id) : this.enable(id));
      await this.audit.record(actor, disabled ? 'account.disabled' : 'account.enabled', { type: 'account', id });
      return describeAccount(Object.assign(account, { disabled }));
    });
  }

  /** The API tokens of the account are gone for good: enabling it later must not revive a token that caused the closing. */
  private async disable(actor: Actor, id: string): Promise<Account> {
    await this.accounts.lockAdministrators();
    const account = await this.known(id);
    const otherActiveAdministrator = await this.accounts.hasOtherActiveAdministrator(id);
    requireMayDisable({ account, actorId: actor.kind === 'staff' ? actor.id : null, otherActiveAdministrator });
    await this.accounts.disable(account);
    await this.tokens.revokeAllOf(id, this.clock.now());
    return account;
  }

  private async enable(id: string): Promise<Account> {
    const account = await this.known(id);
    if (!account.disabled) throw new DomainError('conflict', 'accountAlreadyEnabled');
    await this.accounts.enable(id);
    return account;
  }

  private async known(id: string): Promise<Account> {
    const account = await this.accounts.byId(id);
    if (!account) throw new DomainError('not-found', 'accountUnknown');
    return account;
  }
}
