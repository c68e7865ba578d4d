import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { Audit } from '../audit/audit.js';
import type { AuditEntry } from '../audit/audit-entry.entity.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { LINK_MARK } from './compose-mail.js';
import { MailAttachments } from './mail-attachments.js';
import type { MailMessage } from './mail-message.entity.js';
import { MailMessages } from './mail-message.repository.js';
import { requireReadable } from './mail-readers.js';
import { Postman } from './postman.js';
import type { FileInMemory } from '../web/send-file.js';

export interface ShownMail {
  readonly mail: MailMessage;
  readonly history: readonly AuditEntry[];
}

/** One mail for organisers and administrators: its facts, its words as the receiver sees them, its bytes. */
@Injectable()
export class ShowMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailMessages,
    private readonly attachments: MailAttachments,
    private readonly postman: Postman,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `mailUnknown`. */
  async execute(actor: Actor, id: string): Promise<ShownMail> {
    return this.unitOfWork.read(async () => {
      const mail = await this.readable(actor, id);
      return { mail, history: await this.audit.historyOf({ type: 'mail', id }) };
    });
  }

  /** Its HTML alone, the pictures inside. A one-time link stays hidden even from administrators: it is not theirs. */
  async html(actor: Actor, id: string): Promise<string> {
    const mail = await this.unitOfWork.read(() => this.readable(actor, id));
    const pictures = (await this.attachments.make(mail.attachments)).filter(({ contentId }) => contentId !== undefined);
    const html = mail.html.replaceAll(LINK_MARK, '#');
    return pictures.reduce(
      (page, { contentId, contentType, content }) =>
        page.replaceAll(`cid:${contentId ?? ''}`, `data:${contentType};base64,${content.toString('base64')}`),
      html,
    );
  }

  /** As it goes out, but for a one-time link. */
  async file(actor: Actor, id: string): Promise<FileInMemory> {
    const mail = await this.unitOfWork.read(() => this.readable(actor, id));
    const bytes = await this.postman.bytesOf(Object.assign(mail, { sealedLink: null }));
    return { fileName: `${id}.eml`, contentType: 'message/rfc822', bytes };
  }

  private async readable(actor: Actor, id: string): Promise<MailMessage> {
    const mail = await this.mails.existing(id);
    requireReadable(actor, mail);
    return mail;
  }
}
