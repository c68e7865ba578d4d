import { momentInWords } from '../web/moment-in-words.js';
import type { Translate } from '../web/translations.js';
import { type WorkFilter, type WorkResponse, workStates } from './outbox.dto.js';

const TONES = { waiting: 'plain', failing: 'warn', parked: 'bad' } as const;

export function workRow(work: WorkResponse, t: Translate): Record<string, unknown> {
  const what = topicInWords(work.topic, t);
  return {
    what,
    href: work.page,
    state: { tone: TONES[work.state], text: t(`outbox:state.${work.state}`) },
    attempts: work.attempts,
    failure: work.failure && t(`outbox:failure.${work.failure}`),
    lastError: work.lastError,
    since: momentInWords(work.createdAt, t),
    nextTry: work.nextTryAt ? momentInWords(work.nextTryAt, t) : t('outbox:nobodyTries'),
    retryAction: work.state === 'waiting' ? null : `/staff/outbox/${work.id}/retry`,
    retryLabel: t('outbox:retryLabel', { what }),
  };
}

export function stateOptions(t: Translate): { value: string; label: string }[] {
  return workStates.map((value) => ({ value, label: t(`outbox:state.${value}`) }));
}

/** The address of the list, filtered as now, from `before` on. */
export function listAddress({ state }: WorkFilter, before?: string): string {
  const words = new URLSearchParams({ ...(state ? { state } : {}), ...(before ? { before } : {}) }).toString();
  return words ? `/staff/outbox?${words}` : '/staff/outbox';
}

/** Work that another release of the program left behind may have no words here. */
function topicInWords(topic: string, t: Translate): string {
  const words = t(`outbox:topic.${topic}`);
  return words.endsWith(`topic.${topic}`) ? topic : words;
}
