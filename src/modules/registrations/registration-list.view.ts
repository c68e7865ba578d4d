import { historyLines } from '../../platform/audit/history-lines.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showBirth } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { showPhone } from '../../shared/phone-number.js';
import { classHead, type TrainingClass } from '../classes/index.js';
import { whyNotCancel } from './domain/cancel-policy.js';
import { whyNotCorrect } from './domain/correction-policy.js';
import { isListed, type RegistrationState } from './domain/registration-state.js';
import { asksForTaxCode, hasRightCheckDigit } from './domain/tax-code.js';
import { choices, type Fact, mailLanguages } from './public-class.view.js';
import type { Registration } from './registration.entity.js';
import type { RegistrationDetails } from './show-registration.js';

/** Who looks, when, in which language. */
export interface Onlooker {
  readonly actor: Actor;
  readonly now: Date;
  readonly t: Translate;
}

type Model = { readonly title: string } & Record<string, unknown>;

export const isDoor = (actor: Actor): boolean => actor.kind === 'staff' && actor.role === 'checkin';

export const listAddress = (classId: string): string => `/staff/classes/${classId}/registrations`;

const stateTones = { confirmed: 'ok', pending: 'warn', waiting: 'warn', offered: 'warn', rejected: 'bad', cancelled: 'bad' } as const;

export function statePill(state: RegistrationState, t: Translate): { tone: string; text: string } {
  return { tone: stateTones[state], text: t(`registrationState.${state}`) };
}

export function mayAdd({ state }: TrainingClass, actor: Actor): boolean {
  return state === 'open' && (mayOrganise(actor) || isDoor(actor));
}

/** The form for writing somebody in. Once the class has begun, whoever is added most likely stands at the door. */
export function addModel(trainingClass: TrainingClass, { actor, now, t }: Onlooker): Model & { readonly usualSource: string } {
  const hasBegun = trainingClass.startsAt !== null && now >= trainingClass.startsAt;
  const sources = isDoor(actor) ? ['walk_in'] : ['staff', 'walk_in'];
  return {
    title: t('registrations:add.title'),
    head: classHead(trainingClass, now, t),
    action: listAddress(trainingClass.id),
    usualSource: hasBegun || isDoor(actor) ? 'walk_in' : 'staff',
    sourceOptions: sources.map((value) => ({
      value,
      label: t(`registrations:source.${value}`),
      hint: t(`registrations:sourceHint.${value}`),
    })),
    ...choices(trainingClass, t),
  };
}

export function detailModel({ registration, trainingClass, history }: RegistrationDetails, { actor, now, t }: Onlooker): Model {
  const mayLeave = isListed(registration.state) && mayOrganise(actor) && whyNotCancel(trainingClass, 'staff', now) === null;
  const href = listAddress(trainingClass.id);
  return {
    title: registration.fullName,
    head: classHead(trainingClass, now, t),
    status: statePill(registration.state, t),
    facts: registrationFacts(registration, t),
    history: historyLines(history, t),
    href,
    correctHref: mayOrganise(actor) && whyNotCorrect(registration.state, trainingClass) === null ? `${href}/${registration.id}/edit` : null,
    moveHref: mayLeave ? `${href}/moves/new?registrationIds=${registration.id}` : null,
    cancelAction: mayLeave ? `${href}/${registration.id}/cancel` : null,
  };
}

/** The form on which staff correct one registration. */
export function staffCorrectionModel({ registration, trainingClass }: RegistrationDetails, { now, t }: Onlooker): Model {
  const why = whyNotCorrect(registration.state, trainingClass);
  const href = `${listAddress(trainingClass.id)}/${registration.id}`;
  return {
    ...{ title: t('registrations:correct.staffTitle'), head: classHead(trainingClass, now, t), lead: registration.fullName },
    ...{ href, action: `${href}/edit`, closedText: why === null ? null : t(`error.${why}`) },
    ...choices(trainingClass, t),
    languageOptions: mailLanguages(t),
  };
}

function registrationFacts(registration: Registration, t: Translate): Fact[] {
  const { code, unitName, unitGroup, position, phone, email, birthDate, birthPrecision, gender, source, language, createdAt } =
    registration;
  const unknown = t('registrations:staff.notStated');
  return [
    { label: t('registrations:staff.code'), value: code },
    { label: t('organisation'), value: unitName, note: t(`group.${unitGroup}`) },
    ...taxCodeFact(registration, t),
    { label: t('position'), value: position || unknown },
    { label: t('phone'), value: phone ? showPhone(phone) : unknown },
    { label: t('email'), value: email ?? unknown, ...(language === 'en' ? { note: t('registrations:staff.writtenInEnglish') } : {}) },
    { label: t('registrations:class.birth'), value: birthDate && birthPrecision ? showBirth(birthDate, birthPrecision) : unknown },
    { label: t('genderLabel'), value: gender ? t(`gender.${gender}`) : t('gender.undisclosed') },
    { label: t('registrations:staff.source'), value: t(`registrations:source.${source}`), note: momentInWords(createdAt, t) },
  ];
}

function taxCodeFact({ unitGroup, taxCode }: Registration, t: Translate): Fact[] {
  if (!asksForTaxCode(unitGroup)) return [];
  if (taxCode === null) return [{ label: t('taxCode'), value: t('registrations:staff.notStated') }];
  return [{ label: t('taxCode'), value: taxCode, note: hasRightCheckDigit(taxCode) ? null : t('registrations:staff.taxCodeDoubtful') }];
}
