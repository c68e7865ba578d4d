import { Injectable } from '@nestjs/common';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Audit } from '../audit/audit.js';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Ids } from '../ids/ids.js';
import { Outbox } from '../outbox/outbox.js';
import { LINK_MARK } from './compose-mail.js';
import { MailMessage } from './mail-message.entity.js';
import { MailMessages } from './mail-message.repository.js';
import { requireReadable } from './mail-readers.js';
import { Mailbox, searchKeyOf, SEND } from './mailbox.js';
import { Smtp } from './smtp.js';

/** What staff decide about a mail: hold it back, send it (again), send it elsewhere. Of two who decide at once one is told. */
@Injectable()
export class ChangeMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailMessages,
    private readonly mailbox: Mailbox,
    private readonly outbox: Outbox,
    private readonly smtp: Smtp,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `mailUnknown`, conflict `mailNotWaiting`. */
  async hold(actor: Actor, id: string): Promise<MailMessage> {
    return this.change(actor, id, async () => {
      if (!(await this.mails.changeIn(['queued'], id, { state: 'held' }))) throw new DomainError('conflict', 'mailNotWaiting');
      await this.audit.record(actor, 'mail.held', { type: 'mail', id });
      return id;
    });
  }

  /**
   * Sends what was held, failed or never left; of what was sent a copy goes out, which is answered.
   * @throws DomainError not-found `mailUnknown`, conflict as `requireSendable` says.
   */
  async resend(actor: Actor, id: string): Promise<MailMessage> {
    return this.change(actor, id, async (mail) => {
      this.requireSendable(mail);
      const sent = mail.state === 'sent' ? await this.copy(mail) : await this.queueAgain(mail);
      await this.audit.record(actor, 'mail.resent', { type: 'mail', id });
      return sent;
    });
  }

  /** For what failed, was held or never left. @throws DomainError as `resend`, conflict `mailAddressFixed`, `mailLinkIsPersonal`. */
  async changeAddress(actor: Actor, id: string, { to }: { readonly to: string }): Promise<MailMessage> {
    return this.change(actor, id, async (mail) => {
      const before = mail.toAddress;
      if (!['failed', 'held', 'unsent', 'queued'].includes(mail.state)) throw new DomainError('conflict', 'mailAddressFixed');
      // Whoever agreed to it did so with their own mailbox.
      if (isAnnouncement(mail)) refuse('announcementGoesOnce');
      // Whoever could turn it to another mailbox would have the account behind the link.
      if (mail.sealedLink !== null) throw new DomainError('conflict', 'mailLinkIsPersonal');
      this.requireSendable(Object.assign(mail, { toAddress: to }));
      await this.queueAgain(mail);
      const changed = { toAddress: { from: before, to } };
      await this.audit.record(actor, 'mail.addressChanged', { type: 'mail', id }, { detail: { changed } });
      return id;
    });
  }

  /** Answers the mail as it then is, or the one that came out of it. */
  private async change(actor: Actor, id: string, decide: (mail: MailMessage) => Promise<string>): Promise<MailMessage> {
    return this.unitOfWork.write(async () => {
      const mail = await this.mails.existing(id);
      requireReadable(actor, mail);
      return this.mails.existing(await decide(mail));
    });
  }

  private requireSendable(mail: MailMessage): void {
    const { state, toAddress, claimedUntil, html, sealedLink } = mail;
    requireWelcome(mail);
    if (!this.smtp.isSetUp) refuse('mailServerMissing');
    if (toAddress === null) refuse('mailWithoutAddress');
    if (state === 'sending' && claimedUntil !== null && claimedUntil > this.clock.now()) refuse('mailOnItsWay');
    if (sealedLink === null && html.includes(LINK_MARK)) refuse('mailLinkUsed');
  }

  private async queueAgain({ id, state, toName, toAddress }: MailMessage): Promise<string> {
    const toSearch = searchKeyOf({ name: toName, address: toAddress });
    const again = { state: 'queued', reason: null, attempts: 0, dueAt: this.clock.now(), claimedUntil: null, toAddress, toSearch } as const;
    if (!(await this.mails.changeIn([state], id, again))) throw new DomainError('conflict', 'mailChangedMeanwhile');
    await this.outbox.enqueue(SEND, { mailId: id });
    return id;
  }

  /** Under a name of its own: a mail program drops what it has under the same name already. */
  private async copy(mail: MailMessage): Promise<string> {
    const id = this.ids.next();
    const now = this.clock.now();
    const fresh = { state: 'queued', attempts: 0, createdAt: now, dueAt: now, claimedUntil: null, lastError: null, sentAt: null } as const;
    const messageId = this.mailbox.messageIdFor(id);
    await this.mails.add(Object.assign(new MailMessage(), mail, fresh, { id, messageId, origin: `copy:${id}` }));
    await this.outbox.enqueue(SEND, { mailId: id });
    return id;
  }
}

/** Whether there is anybody who wants it. */
function requireWelcome({ state, reason, headers }: MailMessage): void {
  if (reason === 'demonstration') refuse('mailOfDemonstration');
  if (reason === 'unsubscribed') refuse('mailUnsubscribed');
  if (state === 'sent' && isAnnouncement({ headers })) refuse('announcementGoesOnce');
}

function isAnnouncement({ headers }: Pick<MailMessage, 'headers'>): boolean {
  return 'List-Unsubscribe' in headers;
}

function refuse(code: string): never {
  throw new DomainError('conflict', code);
}
