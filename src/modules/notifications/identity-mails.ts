import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LINK_MARK } from '../../platform/mail/compose-mail.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { Announcements } from '../../platform/outbox/topics.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { Translations } from '../../platform/web/translations.js';
import { AccountLinkQueries } from '../identity/index.js';
import { MailWriter } from './mail-writer.js';

/**
 * Links to accounts. They come sealed and stay so until the mail is sent; the mail holds a mark in their place, so that nobody who reads the
 * mailbox, not even an administrator, can use a link that was meant for somebody else.
 */
@Injectable()
export class IdentityMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: AccountLinkQueries,
    private readonly writer: MailWriter,
    private readonly worker: OutboxWorker,
    private readonly translations: Translations,
  ) {}

  onModuleInit(): void {
    this.worker.register('account.invited', (payload, messageId) =>
      this.invite(payload as unknown as Announcements['account.invited'], messageId),
    );
    this.worker.register('account.password-reset', (payload, messageId) =>
      this.reset(payload as unknown as Announcements['account.password-reset'], messageId),
    );
  }

  /** An invitation that was withdrawn meanwhile is not sent any more. */
  private async invite({ invitationId, sealedLink, language }: Announcements['account.invited'], origin: string): Promise<void> {
    const t = this.translations.in(language);
    await this.unitOfWork.write(async () => {
      const invitation = await this.links.openInvitation(invitationId);
      if (!invitation?.email) return;
      const { email, role, createdBy, expiresAt } = invitation;
      await this.writer.write({
        ...{ origin, template: 'staff-invited', language, sealedLink, audience: 'admin' },
        about: { type: 'invitation', id: invitationId },
        to: { name: email, address: email },
        values: { invitedBy: createdBy, role: t(`role.${role}`), expiresAt: momentInWords(expiresAt, t), link: LINK_MARK },
      });
    });
  }

  private async reset(
    { resetId, sealedLink, requestedBy, language }: Announcements['account.password-reset'],
    origin: string,
  ): Promise<void> {
    const t = this.translations.in(language);
    await this.unitOfWork.write(async () => {
      const open = await this.links.openReset(resetId);
      if (!open) return;
      const { id, name, email } = open.account;
      await this.writer.write({
        ...{ origin, template: 'password-reset', language, sealedLink, audience: 'admin' },
        about: { type: 'account', id },
        to: { name, address: email },
        values: { name, requestedBy: requestedBy ?? '', expiresAt: momentInWords(open.expiresAt, t), link: LINK_MARK },
      });
    });
  }
}
