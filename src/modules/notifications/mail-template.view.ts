import { qrPng } from '../../platform/documents/qr-png.js';
import type { FormModel } from '../../platform/web/forms.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { escapeHtml } from './domain/mail-rendering.js';
import type { MailTemplateResponse, MailTemplateSummary } from './mail-template.dto.js';
import type { WrittenMail } from './mail-writer.js';

const SAMPLE_CODE = 'ABCDEFGH';

export function templateRows(items: readonly MailTemplateSummary[], t: Translate): Record<string, unknown>[] {
  return items.map(({ name, language, subject, changed, savedBy, savedAt }) => ({
    href: `/staff/mail-templates/${name}/${language}`,
    name: t(`notifications:template.${name}`),
    language: t(`notifications:language.${language}`),
    subject,
    state: { tone: changed ? 'warn' : 'plain', text: t(`notifications:templates.${changed ? 'changed' : 'original'}`) },
    saved: savedAt && savedBy ? t('notifications:templates.savedBy', { name: savedBy, at: momentInWords(savedAt, t) }) : null,
  }));
}

export function templateModel(template: MailTemplateResponse, t: Translate): { title: string } & Record<string, unknown> {
  const { name, language, changed, placeholders, required } = template;
  const href = `/staff/mail-templates/${name}/${language}`;
  const other = language === 'vi' ? 'en' : 'vi';
  return {
    title: t(`notifications:template.${name}`),
    crumbs: [
      { href: '/staff/mail', label: t('notifications:mailbox.title') },
      { href: '/staff/mail-templates', label: t('notifications:templates.title') },
    ],
    status: { tone: changed ? 'warn' : 'plain', text: t(`notifications:templates.${changed ? 'changed' : 'original'}`) },
    language: t(`notifications:language.${language}`),
    otherHref: `/staff/mail-templates/${name}/${other}`,
    otherLabel: t(`notifications:language.${other}`),
    action: href,
    previewHref: `${href}/preview`,
    resetAction: changed ? `${href}/reset` : null,
    placeholders: placeholders.map((each) => ({
      code: `{{${each}}}`,
      words: t(`notifications:placeholder.${each}`),
      required: required.includes(each),
    })),
  };
}

/** The mail with its subject above it, as a mail program shows it. */
export function previewPage({ subject, html }: WrittenMail): string {
  const picture = `data:image/png;base64,${qrPng(SAMPLE_CODE).toString('base64')}`;
  const heading = `<p style="margin:0;padding:14px 28px;background:#ffffff;border-bottom:1px solid #e3e6ea;font:bold 16px Arial,sans-serif;color:#1b1f24;">${escapeHtml(subject)}</p>`;
  return html.replace(/<body([^>]*)>/, (body) => `${body}${heading}`).replaceAll('cid:qr', picture);
}

export function refusedPreview({ summary }: FormModel): string {
  const lines = summary.map(({ label, message }) => `<li>${escapeHtml(label ? `${label}: ${message}` : message)}</li>`);
  return `<!doctype html><meta charset="utf-8"><title>–</title><ul style="font:16px Arial,sans-serif;color:#a4161a;">${lines.join('')}</ul>`;
}
