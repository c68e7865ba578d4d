import type { FormModel } from '../../platform/web/forms.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showPhone } from '../../shared/phone-number.js';
import { classHead, type TrainingClass } from '../classes/index.js';
import type { Registration } from '../registrations/index.js';
import { type ClassMessageFilter, type ClassMessagePreview, type ClassMessageRequest, toldStates } from './class-message.dto.js';
import type { SentMessages } from './list-class-messages.js';

type Model = { readonly title: string } & Record<string, unknown>;

/** More than can be chosen at once; a form that was refused is shown again with whatever was sent. */
const MOST_CHOSEN = 200;

export const messagesAddress = (classId: string): string => `/staff/classes/${classId}/messages`;

export function sentModel({ trainingClass, items, next }: SentMessages, { before }: ClassMessageFilter, now: Date, t: Translate): Model {
  const href = messagesAddress(trainingClass.id);
  return {
    title: t('notifications:message.title'),
    head: classHead(trainingClass, now, t),
    newHref: `${href}/new`,
    mailHref: `/staff/mail?about=${trainingClass.id}`,
    messages: items.map(({ subject, body, people, unreachable, sentBy, sentAt }) => ({
      ...{ subject, body, sentBy },
      at: momentInWords(sentAt, t),
      people: t('notifications:message.people', { count: people }),
      unreachable: unreachable > 0 ? t('notifications:message.unreachableCount', { count: unreachable }) : null,
    })),
    pager: { previous: before === undefined ? null : href, next: next && `${href}?before=${next}` },
  };
}

/** The ids that a form holds, whether it was accepted or not. */
export function chosenIds({ values }: FormModel): string[] {
  return listOf(values.registrationIds).slice(0, MOST_CHOSEN);
}

export function composeModel(
  {
    trainingClass,
    people,
    form,
  }: { readonly trainingClass: TrainingClass; readonly people: readonly Registration[]; readonly form: FormModel },
  now: Date,
  t: Translate,
): Model {
  const href = messagesAddress(trainingClass.id);
  const states = listOf(form.values.states);
  return {
    title: t('notifications:message.new'),
    head: classHead(trainingClass, now, t),
    ...{ href, previewAction: `${href}/preview` },
    people: people.map(({ id, fullName, unitName, email }) => ({
      ...{ id, name: fullName, unit: unitName },
      note: email === null ? t('notifications:message.noAddress') : null,
    })),
    stateOptions: toldStates.map((value) => ({ value, label: t(`registrationState.${value}`), checked: states.includes(value) })),
  };
}

interface Previewed {
  readonly trainingClass: TrainingClass;
  readonly input: ClassMessageRequest;
  readonly preview: ClassMessagePreview;
  /** Under which it is sent once, however often the button is pressed. */
  readonly key: string;
}

export function previewModel({ trainingClass, input, preview, key }: Previewed, now: Date, t: Translate): Model {
  const href = messagesAddress(trainingClass.id);
  const { subject, body, registrationIds, states } = input;
  const single = Object.entries({ subject, body, key }).map(([name, value]) => ({ name, value }));
  return {
    title: t('notifications:message.preview'),
    head: classHead(trainingClass, now, t),
    ...{ action: href, editAction: `${href}/new` },
    kept: [
      ...single,
      ...registrationIds.map((value) => ({ name: 'registrationIds', value })),
      ...states.map((value) => ({ name: 'states', value })),
    ],
    count: t('notifications:message.people', { count: preview.people }),
    mail: { subject: preview.subject, text: preview.text },
    unreachable: preview.unreachable.map(({ fullName, unitName, phone }) => ({
      ...{ name: fullName, unit: unitName },
      phone: phone === null ? t('notifications:message.noPhone') : showPhone(phone),
    })),
    submit: t('notifications:message.send', { count: preview.people - preview.unreachable.length }),
    hasReaders: preview.people > preview.unreachable.length,
  };
}

function listOf(value: unknown): string[] {
  return [value ?? []].flat().map(String);
}
