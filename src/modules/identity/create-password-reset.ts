import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import type { Language } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Account } from './account.entity.js';
import { AccountRepository } from './account.repository.js';
import { requireMayReset } from './domain/account-rules.js';
import { type FreshResetLink, ResetLinks } from './reset-links.js';

/** How the account is named: pages and API know its id, whoever types a command knows the address. */
export type AccountKey = { readonly id: string } | { readonly email: string };

/** A one-time link, valid for a day, with which somebody who forgot the password chooses a new one. The old password works until then. */
@Injectable()
export class CreatePasswordReset {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly links: ResetLinks,
    private readonly mailbox: Mailbox,
    private readonly audit: Audit,
  ) {}

  /**
   * Answers the link, to be handed over. Links made earlier for the account stop working.
   * @throws DomainError not-found `accountUnknown`, conflict as `requireMayReset`.
   */
  async execute(actor: Actor, key: AccountKey): Promise<FreshResetLink> {
    requireRole(actor);
    return this.unitOfWork.write(async () => {
      const { account, link } = await this.open(actor, key);
      await this.audit.record(actor, 'account.resetLinkCreated', { type: 'account', id: account.id });
      return link;
    });
  }

  /**
   * Sends the link to the holder of the account, and to nobody else: whoever ordered it does not see it.
   * @throws DomainError conflict `mailServerMissing`, and as `execute`.
   */
  async mail(actor: Actor, key: AccountKey, language: Language): Promise<{ readonly sentTo: string; readonly expiresAt: Date }> {
    requireRole(actor);
    if (!this.mailbox.isDelivering) throw new DomainError('conflict', 'mailServerMissing');
    return this.unitOfWork.write(async () => {
      const { account, link } = await this.open(actor, key);
      await this.audit.record(actor, 'account.resetLinkMailed', { type: 'account', id: account.id });
      await this.links.send(link, { requestedBy: actorName(actor), language });
      return { sentTo: account.email, expiresAt: link.expiresAt };
    });
  }

  private async open(actor: Actor, key: AccountKey): Promise<{ account: Account; link: FreshResetLink }> {
    const account = await this.existing(key);
    requireMayReset({ account, actorId: actor.kind === 'staff' ? actor.id : null });
    return { account, link: await this.links.open(account) };
  }

  private async existing(key: AccountKey): Promise<Account> {
    const account = 'id' in key ? await this.accounts.byId(key.id) : await this.accounts.byEmail(key.email);
    if (!account) throw new DomainError('not-found', 'accountUnknown');
    return account;
  }
}
