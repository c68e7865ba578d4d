import { Inject, Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { SealedLinks } from '../../platform/mail/sealed-links.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { Language } from '../../platform/web/translations.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AccountRepository } from './account.repository.js';
import type { InvitationResponse, NewInvitation } from './identity.dto.js';
import { InvitationRepository } from './invitation.repository.js';
import { hashOfToken } from './secret-token.js';

const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** A one-time link, valid for seven days, that lets its holder create an account with a role. */
@Injectable()
export class CreateInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly accounts: AccountRepository,
    private readonly mailbox: Mailbox,
    private readonly sealedLinks: SealedLinks,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /**
   * With an address the link is mailed there, in `language`. `sentTo` says whether that mail leaves: without a mail server whoever invites
   * hands the link over.
   * @throws DomainError invalid `emailTaken`.
   */
  async execute(actor: Actor, { role, email }: NewInvitation, language: Language = 'vi'): Promise<InvitationResponse> {
    requireRole(actor);
    const [id, token, now] = [this.ids.next(), this.ids.token(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + VALID_MS);
    const path = `/setup/${token}`;
    await this.unitOfWork.write(async () => {
      if (email && (await this.accounts.byEmail(email))) throw new DomainError('invalid', 'emailTaken', { field: 'email' });
      await this.invitations.add({
        id,
        tokenHash: hashOfToken(token),
        role,
        email: email ?? null,
        createdBy: actorName(actor),
        createdAt: now,
        expiresAt,
        usedAt: null,
        withdrawnAt: null,
      });
      await this.audit.record(actor, 'invitation.created', { type: 'invitation', id }, { detail: { role, ...(email ? { email } : {}) } });
      if (email === undefined) return;
      const sealedLink = this.sealedLinks.seal(`${this.settings.baseUrl}${path}`);
      await this.outbox.enqueue('account.invited', { invitationId: id, sealedLink, language });
    });
    return { id, token, path, expiresAt, sentTo: this.mailbox.isDelivering ? (email ?? null) : null };
  }
}
