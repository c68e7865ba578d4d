import MailComposer from 'nodemailer/lib/mail-composer';
import { senderName } from '../settings/mail-settings.js';
import type { Attachment } from './mail-attachments.js';
import type { MailMessage } from './mail-message.entity.js';

/** Where the one-time link stands in the words of a mail that is kept. */
export const LINK_MARK = '[[link]]';

export interface Letter {
  readonly mail: MailMessage;
  readonly attachments: readonly Attachment[];
  /** The one-time link in clear; null where the mail has none. */
  readonly link: string | null;
}

/** Whom a mail comes from, and where answers go. */
export interface Sender {
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string | null;
}

/** The bytes that go out and that `.eml` exports: RFC 5322 with RFC 2047 headers, the text beside the HTML, pictures inside. */
export async function composeMail({ mail, attachments, link }: Letter, { from, replyTo }: Sender): Promise<Buffer> {
  const calendar = attachments.find(({ method }) => method !== undefined);
  const composer = new MailComposer({
    from,
    ...(replyTo === null ? {} : { replyTo }),
    to: { name: senderName(mail.toName), address: mail.toAddress ?? '' },
    subject: mail.subject,
    text: withLink(mail.text, link),
    html: withLink(mail.html, link),
    messageId: mail.messageId,
    date: mail.createdAt,
    headers: { 'Auto-Submitted': 'auto-generated', ...mail.headers },
    ...(calendar ? { icalEvent: { method: calendar.method ?? 'PUBLISH', filename: calendar.fileName, content: calendar.content } } : {}),
    attachments: attachments
      .filter((each) => each !== calendar)
      .map(({ fileName, contentType, content, contentId, method }) => ({
        filename: fileName,
        // One calendar is what the mail is about; a second one is a file that says what to do with it.
        contentType: method === undefined ? contentType : `${contentType}; method=${method}`,
        content,
        ...(contentId === undefined ? {} : { cid: contentId, contentDisposition: 'inline' as const }),
      })),
  });
  return composer.compile().build();
}

function withLink(words: string, link: string | null): string {
  return words.replaceAll(LINK_MARK, link ?? '…');
}
