import { Entity, Index, Unique } from 'typeorm';
import { Id, Instant, Int, Json, LongText, Ref, Text } from '../database/columns.js';
import type { Language } from '../web/translations.js';
import type { MailAudience, MailState, UnsentReason } from './mail-state.js';

/** What an attachment is made from at sending, so that it tells what is true then: `kind` names its maker. */
export interface AttachmentOrder {
  readonly kind: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** One mail to one person, with where it stands. */
@Entity('mail_message')
@Unique('uq_mail_message_origin', ['origin'])
@Index('ix_mail_message_state', ['state', 'id'])
@Index('ix_mail_message_subject', ['subjectType', 'subjectId'])
export class MailMessage {
  @Id() id: string;
  /** The event and the person it was written for: what is told twice (a crash in between) is written once. */
  @Text(160) origin: string;
  /** Which message: `registered`, `reminder-3`, … */
  @Text(40) template: string;
  @Text(2) language: Language;
  /** What it is about, as in the history: 'registration', … */
  @Text(40) subjectType: string;
  @Ref() subjectId: string;
  @Text(20) audience: MailAudience;
  @Text(20) state: MailState;
  @Text(20, { nullable: true }) reason: UnsentReason | null;
  @Text(200) toName: string;
  @Text(190, { nullable: true }) toAddress: string | null;
  /** Name and address, folded, for the search of the mailbox. */
  @Text(400) toSearch: string;
  @Text(400) subject: string;
  @LongText() html: string;
  @LongText() text: string;
  @Json() headers: Record<string, string>;
  @Json() attachments: AttachmentOrder[];
  /** The one-time link that stands in the words as `[[link]]`, encrypted; wiped once the mail is sent. */
  @Text(500, { nullable: true }) sealedLink: string | null;
  /** The same at every try, so that a receiver who gets a mail twice sees that it is one. */
  @Text(250) messageId: string;
  @Int() attempts: number;
  @Instant() createdAt: Date;
  @Instant() dueAt: Date;
  /** While a worker sends, nobody else may; a worker that died gives the mail back at this moment. */
  @Instant({ nullable: true }) claimedUntil: Date | null;
  /** The server's own words. */
  @Text(1000, { nullable: true }) lastError: string | null;
  @Instant({ nullable: true }) sentAt: Date | null;
}
