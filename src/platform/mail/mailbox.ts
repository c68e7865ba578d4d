import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Ids } from '../ids/ids.js';
import { Outbox } from '../outbox/outbox.js';
import { SETTINGS, type Settings } from '../settings/settings.js';
import type { AuditSubject } from '../audit/audit.js';
import type { Language } from '../web/translations.js';
import { cleanText, foldText } from '../../shared/text-folding.js';
import type { AttachmentOrder, MailMessage } from './mail-message.entity.js';
import { MailMessages } from './mail-message.repository.js';
import type { MailAudience, MailState, UnsentReason } from './mail-state.js';
import { Smtp } from './smtp.js';

export interface MailDraft {
  /** The event and the person: a second draft of the same origin is dropped. */
  readonly origin: string;
  readonly template: string;
  readonly language: Language;
  readonly about: AuditSubject;
  readonly to: { readonly name: string; readonly address: string | null };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers?: Record<string, string>;
  readonly attachments?: readonly AttachmentOrder[];
  readonly audience?: MailAudience;
  readonly sealedLink?: string;
  /** This person is not to be written to. */
  readonly unsent?: UnsentReason;
}

/** The topic under which a mail waits for its next try. */
export const SEND = 'mail.send';

/** Where mail is put by whoever has something to say; the rest is the postman's. */
@Injectable()
export class Mailbox {
  private writesToNobody = false;

  constructor(
    private readonly mails: MailMessages,
    private readonly outbox: Outbox,
    private readonly smtp: Smtp,
    private readonly clock: Clock,
    private readonly ids: Ids,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** From now on everything is kept as a mail of the demonstration: its people are invented, but somebody may own the addresses. */
  writeToNobody(): void {
    this.writesToNobody = true;
  }

  /** Whether mail reaches people at all: a server is set up, and this is no demonstration. */
  get isDelivering(): boolean {
    return this.smtp.isSetUp && !this.writesToNobody;
  }

  /** Must be called inside a write unit: the mail is there if and only if what it tells happened. */
  async put(draft: MailDraft): Promise<void> {
    const id = this.ids.next();
    const reason = draft.unsent ?? this.reasonNotToSend(draft);
    const mail = this.mailOf(id, draft, reason);
    await this.mails.add(mail);
    if (mail.state === 'queued') await this.outbox.enqueue(SEND, { mailId: id });
  }

  /** The mails about such a subject that have not left yet are not sent to this address. Must be called inside a write unit. */
  giveUp(subjectType: string, address: string): Promise<void> {
    return this.mails.giveUp(subjectType, address);
  }

  /** A name for the mail that stays the same at every try, RFC 5322 3.6.4. */
  messageIdFor(id: string): string {
    return `<${id}@${this.settings.mail.from.address.split('@').at(-1) ?? 'localhost'}>`;
  }

  private reasonNotToSend({ to }: MailDraft): UnsentReason | null {
    if (this.writesToNobody) return 'demonstration';
    if (to.address === null) return 'noAddress';
    return this.smtp.isSetUp ? null : 'noServer';
  }

  private mailOf(id: string, draft: MailDraft, reason: UnsentReason | null): MailMessage {
    const { origin, template, language, about, to, subject, html, text } = draft;
    const now = this.clock.now();
    const state: MailState = reason === null ? 'queued' : 'unsent';
    return {
      ...{ id, origin, template, language, html, text, state, reason },
      subjectType: about.type,
      subjectId: about.id,
      audience: draft.audience ?? 'organiser',
      toName: to.name,
      toAddress: to.address,
      toSearch: searchKeyOf(to),
      subject: cleanText(subject).slice(0, 400),
      headers: draft.headers ?? {},
      attachments: [...(draft.attachments ?? [])],
      sealedLink: draft.sealedLink ?? null,
      messageId: this.messageIdFor(id),
      attempts: 0,
      createdAt: now,
      dueAt: now,
      claimedUntil: null,
      lastError: null,
      sentAt: null,
    };
  }
}

/** What the search of the mailbox looks through. */
export function searchKeyOf({ name, address }: MailDraft['to']): string {
  return foldText(`${name} ${address ?? ''}`).slice(0, 400);
}
