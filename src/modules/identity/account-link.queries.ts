import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Account } from './account.entity.js';
import { Invitation } from './invitation.entity.js';
import { PasswordReset } from './password-reset.entity.js';

/** What a mail with a one-time link says; the link itself is known only to whoever made it. */
@Injectable()
export class AccountLinkQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Null when it was used or withdrawn, or when its time is over. */
  async openInvitation(id: string): Promise<Invitation | null> {
    const invitation = await this.unitOfWork.manager.findOneBy(Invitation, { id });
    return invitation && !invitation.usedAt && !invitation.withdrawnAt && invitation.expiresAt > this.clock.now() ? invitation : null;
  }

  /** Null when it was used or replaced by a later one, when its time is over, or when the account was closed. */
  async openReset(id: string): Promise<{ readonly account: Account; readonly expiresAt: Date } | null> {
    const reset = await this.unitOfWork.manager.findOneBy(PasswordReset, { id });
    if (!reset || reset.usedAt || reset.expiresAt <= this.clock.now()) return null;
    const account = await this.unitOfWork.manager.findOneBy(Account, { id: reset.accountId });
    return account && !account.disabled ? { account, expiresAt: reset.expiresAt } : null;
  }
}
