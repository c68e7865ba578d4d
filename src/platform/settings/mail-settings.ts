export interface MailSettings {
  /** Where mail is handed over, `smtp://` or `smtps://` with user and password in it; null keeps all mail in the mailbox page. */
  readonly server: string | null;
  /** A name of null is that of the body which issues today. */
  readonly from: { readonly name: string | null; readonly address: string };
  readonly replyTo: string | null;
  /** Where participants are asked for their opinion after a class; `{class}` stands for its code. */
  readonly surveyUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const ADDRESS = /^[^\s@<>"(),;:\\]+@[^\s@<>"(),;:\\]+$/;
/** Signs that end or divide a name in the header of a mail; some servers refuse them even where they are quoted. */
const SPECIAL = /[\p{Cc}\p{Cf}"<>()[\]\\,;:@]+/gu;

/**
 * Reads `SMTP_URL`, `MAIL_FROM` ("Sở Khoa học và Công nghệ <taphuan@example.vn>" or an address alone), `MAIL_REPLY_TO` and `SURVEY_URL`.
 * @throws Error naming the variable; the address of the server, which holds a password, is never part of the message.
 */
export function readMailSettings(environment: Environment): MailSettings {
  const { SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, SURVEY_URL } = environment;
  const [server, from, replyTo, surveyUrl] = [SMTP_URL, MAIL_FROM, MAIL_REPLY_TO, SURVEY_URL].map(
    (value) => (value?.trim() ?? '') || null,
  ) as [string | null, string | null, string | null, string | null];
  requireServer(server);
  if (server !== null && from === null)
    throw new Error('MAIL_FROM must name the sender when SMTP_URL is set, for example taphuan@example.vn');
  if (replyTo !== null && !ADDRESS.test(replyTo)) throw new Error(`MAIL_REPLY_TO must be an address, got "${replyTo}"`);
  if (surveyUrl !== null && !/^https?:\/\//.test(surveyUrl)) throw new Error(`SURVEY_URL must be a web address, got "${surveyUrl}"`);
  return { server, from: senderOf(from ?? 'tap-huan@localhost'), replyTo, surveyUrl };
}

function requireServer(server: string | null): void {
  if (server === null || (/^smtps?:\/\//.test(server) && URL.canParse(server))) return;
  throw new Error('SMTP_URL must look like smtp://user:password@mail.example.vn:587 or smtps://user:password@mail.example.vn');
}

function senderOf(text: string): MailSettings['from'] {
  const [, name = '', address = ''] = /^(.*?)\s*<([^<>]+)>$/.exec(text) ?? ['', '', text];
  if (!ADDRESS.test(address)) throw new Error(`MAIL_FROM must look like "Sở Khoa học và Công nghệ <taphuan@example.vn>", got "${text}"`);
  return { name: senderName(name) || null, address };
}

/** A name that no mail program has to quote. */
export function senderName(text: string): string {
  return text.normalize('NFC').replace(SPECIAL, ' ').replace(/\s+/g, ' ').trim();
}
