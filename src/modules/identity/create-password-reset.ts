import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { requireMayReset } from './domain/account-rules.js';
import type { ResetLinkResponse } from './identity.dto.js';
import { PasswordResetRepository } from './password-reset.repository.js';
import { hashOfToken } from './secret-token.js';

const VALID_MS = 24 * 60 * 60 * 1000;

/** How the account is named: pages and API know its id, whoever types a command knows the address. */
export type AccountKey = { readonly id: string } | { readonly email: string };

/** A one-time link, valid for a day, with which somebody who forgot the password chooses a new one. The old password works until then. */
@Injectable()
export class CreatePasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly resets: PasswordResetRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Links made earlier for the account stop working. @throws DomainError not-found `accountUnknown`, conflict as `requireMayReset`. */
  async execute(actor: Actor, key: AccountKey): Promise<ResetLinkResponse> {
    requireRole(actor);
    const [id, token, now] = [this.ids.next(), this.ids.token(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + VALID_MS);
    await this.unitOfWork.write(async () => {
      const account = await this.existing(key);
      requireMayReset({ account, actorId: actor.kind === 'staff' ? actor.id : null });
      await this.resets.endOpenOf(account.id, now);
      await this.resets.add({ id, accountId: account.id, tokenHash: hashOfToken(token), createdAt: now, expiresAt, usedAt: null });
      await this.audit.record(actor, 'account.resetLinkCreated', { type: 'account', id: account.id });
    });
    return { token, path: `/reset/${token}`, expiresAt };
  }

  private async existing(key: AccountKey): Promise<Account> {
    const account = 'id' in key ? await this.accounts.byId(key.id) : await this.accounts.byEmail(key.email);
    if (!account) throw new DomainError('not-found', 'accountUnknown');
    return account;
  }
}
