import { historyLines } from '../audit/history-lines.js';
import { momentInWords } from '../web/moment-in-words.js';
import type { Translate } from '../web/translations.js';
import { LINK_MARK } from './compose-mail.js';
import { mailResponse } from './list-mails.js';
import type { MailDetailResponse, MailFilter, MailResponse } from './mail.dto.js';
import type { MailMessage } from './mail-message.entity.js';
import { type MailState, mailStates } from './mail-state.js';
import type { ShownMail } from './show-mail.js';

const TONES = { queued: 'plain', sending: 'plain', sent: 'ok', held: 'warn', failed: 'bad', unsent: 'plain' } as const satisfies Record<
  MailState,
  string
>;
/** What staff can still do something about. */
const ADDRESSABLE: readonly MailState[] = ['failed', 'held', 'unsent', 'queued'];

export function mailDetail(mail: MailMessage): MailDetailResponse {
  const { text, html, subjectType, subjectId } = mail;
  return Object.assign(mailResponse(mail), { text: withoutLink(text), html: withoutLink(html), subjectType, subjectId });
}

/** A one-time link is nobody's but the receiver's. */
function withoutLink(words: string): string {
  return words.replaceAll(LINK_MARK, '…');
}

function statePill({ state, reason, attempts }: Pick<MailResponse, 'state' | 'reason' | 'attempts'>, t: Translate): object {
  const deferred = state === 'queued' && attempts > 0;
  return { tone: deferred ? 'warn' : TONES[state], text: t(`notifications:state.${deferred ? 'deferred' : (reason ?? state)}`) };
}

export function mailRow(mail: MailResponse, t: Translate): Record<string, unknown> {
  return {
    href: `/staff/mail/${mail.id}`,
    subject: mail.subject,
    template: t(`notifications:template.${mail.template}`),
    toName: mail.toName,
    toAddress: mail.toAddress ?? t('notifications:mailbox.noAddress'),
    state: statePill(mail, t),
    lastError: mail.state === 'sent' ? null : mail.lastError,
    at: momentInWords(mail.sentAt ?? mail.createdAt, t),
  };
}

export function stateOptions(t: Translate): { value: string; label: string }[] {
  return mailStates.map((value) => ({ value, label: t(`notifications:state.${value}`) }));
}

/** The address of the list, filtered as now, from `before` on. */
export function listAddress({ state, q, about }: MailFilter, before?: string): string {
  const words = new URLSearchParams({
    ...(state ? { state } : {}),
    ...(q ? { q } : {}),
    ...(about ? { about } : {}),
    ...(before ? { before } : {}),
  }).toString();
  return words ? `/staff/mail?${words}` : '/staff/mail';
}

export function mailModel({ mail, history }: ShownMail, t: Translate): { title: string } & Record<string, unknown> {
  const { id, state, subject, lastError } = mail;
  return {
    title: subject,
    crumbs: [{ href: '/staff/mail', label: t('notifications:mailbox.title') }],
    status: statePill(mail, t),
    facts: factsOf(mail, t),
    lastError: state === 'sent' ? null : lastError,
    text: withoutLink(mail.text),
    bodyHref: `/staff/mail/${id}/body`,
    emlHref: `/staff/mail/${id}/eml`,
    ...actionsOn(mail, t),
    history: historyLines(history, t),
  };
}

function actionsOn({ id, state, reason, sealedLink }: MailMessage, t: Translate): Record<string, unknown> {
  const isForDemonstration = reason === 'demonstration';
  return {
    holdAction: state === 'queued' ? `/staff/mail/${id}/hold` : null,
    resendAction: state === 'sending' || isForDemonstration ? null : `/staff/mail/${id}/resend`,
    resendLabel: t(`notifications:mailbox.${state === 'sent' ? 'sendCopy' : 'send'}`),
    addressAction: ADDRESSABLE.includes(state) && !isForDemonstration && sealedLink === null ? `/staff/mail/${id}/address` : null,
  };
}

function factsOf(mail: MailMessage, t: Translate): object[] {
  const { toName, toAddress, template, language, attempts, createdAt, sentAt, dueAt, state } = mail;
  const fact = (name: string, value: string | null, note?: string): object[] =>
    value === null ? [] : [{ label: t(`notifications:mailbox.${name}`), value, note }];
  return [
    ...fact('to', toName, toAddress ?? t('notifications:mailbox.noAddress')),
    ...fact('template', t(`notifications:template.${template}`), t(`notifications:language.${language}`)),
    ...fact('createdAt', momentInWords(createdAt, t)),
    ...fact('sentAt', sentAt && momentInWords(sentAt, t)),
    ...fact('attempts', attempts > 0 ? String(attempts) : null),
    ...fact('nextTry', state === 'queued' && attempts > 0 ? momentInWords(dueAt, t) : null),
  ];
}
