import type { Language, Translate } from '../../platform/web/translations.js';
import { escapeHtml } from './domain/mail-rendering.js';

/** Whom a mail is to; its last line says why they got it. */
export type MailReader = 'person' | 'unit';

export interface Frame {
  readonly language: Language;
  readonly organisation: string;
  readonly t: Translate;
  readonly reader: MailReader;
  /** For announcements: where one asks for no more of them. */
  readonly unsubscribeLink?: string | undefined;
}

const FONT = "font-family:'Be Vietnam Pro',Arial,Helvetica,sans-serif;font-size:16px;line-height:1.55;color:#1b1f24;";
const SMALL = 'font-size:13px;line-height:1.5;color:#505862;';

/** The whole HTML of a mail around its words: one column of a table, because mail programs know nothing newer. */
export function framedHtml(subject: string, content: string, { language, organisation, t, reader, unsubscribeLink }: Frame): string {
  const unsubscribe = unsubscribeLink
    ? `<br><a href="${escapeHtml(unsubscribeLink)}" style="color:#505862;">${escapeHtml(t('notifications:frame.unsubscribe'))}</a>`
    : '';
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;padding:0;background:#f6f7f9;">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="background:#f6f7f9;"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellspacing="0" cellpadding="0" style="max-width:600px;background:#ffffff;border:1px solid #e3e6ea;border-radius:12px;">
<tr><td style="padding:18px 28px;border-bottom:3px solid #a4161a;${FONT}font-weight:bold;">${escapeHtml(organisation)}</td></tr>
<tr><td style="padding:28px 28px 12px;${FONT}">
${content}
</td></tr>
<tr><td style="padding:16px 28px 24px;border-top:1px solid #e3e6ea;${FONT}${SMALL}">${escapeHtml(t(`notifications:frame.automatic.${reader}`))}${unsubscribe}</td></tr>
</table>
</td></tr></table>
</body></html>
`;
}

export function framedText(content: string, { organisation, t, reader, unsubscribeLink }: Frame): string {
  const unsubscribe = unsubscribeLink ? `\n${t('notifications:frame.unsubscribe')}: ${unsubscribeLink}` : '';
  return `${content}\n-- \n${organisation}\n${t(`notifications:frame.automatic.${reader}`)}${unsubscribe}\n`;
}
