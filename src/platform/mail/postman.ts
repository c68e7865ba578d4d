import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Outbox } from '../outbox/outbox.js';
import { OutboxWorker } from '../outbox/outbox-worker.js';
import { CurrentOffice } from '../settings/current-office.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import { composeMail } from './compose-mail.js';
import { afterFailure, type DeliveryError, wordsOf } from './delivery-outcome.js';
import { MailAttachments } from './mail-attachments.js';
import type { MailMessage } from './mail-message.entity.js';
import { MailMessages } from './mail-message.repository.js';
import { SEND } from './mailbox.js';
import { SealedLinks } from './sealed-links.js';
import { LONGEST_DELIVERY_MS, Smtp } from './smtp.js';

/** Longer than any delivery lasts, so that a claim never runs out under a worker that is alive. */
const CLAIM_MS = 2 * LONGEST_DELIVERY_MS;

/**
 * Hands mail to the server. The row of the mail, not the work in the outbox, says who sends: it is taken by a conditional update, so
 * that of many workers one has it, and the outbox only says when to look. What cannot be known is whether a server took a mail when the
 * connection ends before its last answer, or the program dies before noting it: it is then sent again, under the same Message-ID.
 */
@Injectable()
export class Postman implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailMessages,
    private readonly attachments: MailAttachments,
    private readonly links: SealedLinks,
    private readonly smtp: Smtp,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
    private readonly clock: Clock,
    private readonly currentOffice: CurrentOffice,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.worker.registerSlow(
      SEND,
      ({ mailId }) => this.deliver(mailId as string),
      ({ mailId }) => `/staff/mail/${mailId as string}`,
    );
  }

  /** Sends the mail if it is due and nobody else has it. */
  async deliver(mailId: string): Promise<void> {
    const mail = await this.claim(mailId);
    if (!mail) return;
    try {
      await this.smtp.send(await this.bytesOf(mail), mail.toAddress ?? '');
    } catch (error) {
      await this.noteFailure(mail, error as DeliveryError);
      return;
    }
    await this.unitOfWork.write(() =>
      this.mails.settle(mail, { state: 'sent', sentAt: this.clock.now(), lastError: null, sealedLink: null }),
    );
  }

  /** As it goes out, also for the export. */
  async bytesOf(mail: MailMessage): Promise<Buffer> {
    const link = mail.sealedLink === null ? null : this.links.open(mail.sealedLink);
    const sender = { from: this.currentOffice.sender, replyTo: this.settings.mail.replyTo };
    return composeMail({ mail, attachments: await this.attachments.make(mail.attachments), link }, sender);
  }

  private claim(mailId: string): Promise<MailMessage | null> {
    return this.unitOfWork.write(async () => {
      const now = this.clock.now();
      const mail = await this.mails.byId(mailId);
      if (!mail) return null;
      const heldUntil = mail.state === 'sending' ? mail.claimedUntil : null;
      if (heldUntil !== null && heldUntil > now) {
        // Whoever holds it may die: somebody has to look again.
        await this.outbox.enqueue(SEND, { mailId }, heldUntil);
        return null;
      }
      const isDue = mail.state === 'sending' || (mail.state === 'queued' && mail.dueAt <= now);
      if (!isDue || !(await this.mails.claim(mail, new Date(now.getTime() + CLAIM_MS)))) return null;
      return Object.assign(mail, { attempts: mail.attempts + 1 });
    });
  }

  private async noteFailure(mail: MailMessage, error: DeliveryError): Promise<void> {
    const outcome = afterFailure(error, mail.attempts, this.clock.now());
    await this.unitOfWork.write(async () => {
      const isOurs = await this.mails.settle(mail, { ...outcome, lastError: wordsOf(error) });
      if (isOurs && outcome.state === 'queued') await this.outbox.enqueue(SEND, { mailId: mail.id }, outcome.dueAt);
    });
  }
}
