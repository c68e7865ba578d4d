import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AccountRepository } from './account.repository.js';
import { describeAccount } from './account.view.js';
import type { AccountResponse } from './identity.dto.js';

/** One account with its history. For administrators. */
@Injectable()
export class ShowAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `accountUnknown`. */
  async execute(actor: Actor, id: string): Promise<{ account: AccountResponse; history: AuditEntry[] }> {
    requireRole(actor);
    return this.unitOfWork.read(async () => {
      const account = await this.accounts.byId(id);
      if (!account) throw new DomainError('not-found', 'accountUnknown');
      return { account: describeAccount(account), history: await this.audit.historyOf({ type: 'account', id }) };
    });
  }
}
