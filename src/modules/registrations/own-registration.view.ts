import { qrSvg } from '../../platform/documents/qr-code.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import type { Translate } from '../../platform/web/translations.js';
import { showBirth } from '../../shared/calendar-date.js';
import { showPhone } from '../../shared/phone-number.js';
import type { PageReply } from '../../platform/web/page-request.js';
import type { ClassState } from '../classes/index.js';
import type { RegistrationEnd, RegistrationState } from './domain/registration-state.js';
import { classAddress, type Fact, timeAndPlace } from './public-class.view.js';
import type { Registration } from './registration.entity.js';
import type { OwnSeat } from './show-own-registration.js';

/** 'ABCD EFGH': read aloud and typed in two halves. */
function inHalves(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** What the participant keeps: the code, when and where, and the way to cancel. The QR code holds the bare code and no personal data. */
export function ownSeatModel(seat: OwnSeat, token: string, now: Date, t: Translate): { title: string } & Record<string, unknown> {
  const { registration, trainingClass, placeInLine } = seat;
  const state = shownState(seat, now);
  const isComing = keepsPlace(state);
  const answerBy = registration.answerBy === null ? '' : momentInWords(registration.answerBy, t);
  const words = { name: trainingClass.name, place: String(placeInLine ?? ''), answerBy };
  return {
    title: t(`registrations:own.${state}.heading`),
    outcome: {
      tone: tones[state] ?? 'bad',
      heading: t(`registrations:own.${state}.heading`),
      text: t(`registrations:own.${state}.text`, words),
    },
    code: isComing ? inHalves(registration.code) : null,
    qrSvg: isComing ? qrSvg(registration.code, t('registrations:own.qr', { code: registration.code })) : null,
    facts: [
      ...reasonFact(seat, t),
      ...personFacts(seat, t),
      ...timeAndPlace(seat, t),
      ...(isComing ? [...onlineFacts(seat, t), ...handOutFacts(seat, t)] : []),
    ],
    steps: (steps[state] ?? []).map((step) => t(`registrations:own.${step}`)),
    acceptAction: state === 'offered' ? `/r/${token}/accept` : null,
    withdraw: withdrawWords(registration.state, t),
    ...waysOn(seat, `/r/${token}`),
    substituteLink: seat.substituteLink,
    ethnicityAction: seat.hasEthnicity ? `/r/${token}/ethnicity` : null,
    movedHref: seat.movedPath,
    classHref: classAddress(trainingClass.code),
    className: trainingClass.name,
  };
}

/** What can still be done from here; null where it cannot. */
function waysOn({ mayCancel, mayCorrect, mayPassOn }: OwnSeat, href: string): Record<string, string | null> {
  return {
    href,
    cancelHref: mayCancel ? `${href}/cancel` : null,
    correctHref: mayCorrect ? `${href}/edit` : null,
    substituteHref: mayPassOn ? `${href}/substitute` : null,
  };
}

type ShownState = RegistrationState | 'classCancelled' | 'classPostponed' | 'offerOver' | 'expired' | 'substituted' | 'moved';

const endings: Partial<Record<RegistrationEnd, ShownState>> = { expired: 'expired', substituted: 'substituted', moved: 'moved' };

const tones: Partial<Record<ShownState, string>> = {
  confirmed: 'ok',
  offered: 'ok',
  pending: 'warn',
  waiting: 'warn',
  substituted: 'warn',
  moved: 'warn',
  classPostponed: 'warn',
};

const steps: Partial<Record<ShownState, readonly string[]>> = {
  confirmed: ['stepEarly', 'stepCode', 'stepKeep'],
  pending: ['stepPending', 'stepKeep'],
  waiting: ['stepWaiting', 'stepKeep'],
};

function shownState({ registration: { state, answerBy, endedBy }, trainingClass }: OwnSeat, now: Date): ShownState {
  if (state === 'cancelled') return (endedBy && endings[endedBy]) ?? 'cancelled';
  const withClass = standingWith(trainingClass.state, state);
  if (withClass !== null) return withClass;
  return state === 'offered' && answerBy !== null && now >= answerBy ? 'offerOver' : state;
}

/** What has become of the class says more about the place than the place itself. */
function standingWith(classState: ClassState, state: RegistrationState): 'classCancelled' | 'classPostponed' | null {
  if (classState === 'cancelled' && state !== 'rejected') return 'classCancelled';
  return classState === 'postponed' && state === 'confirmed' ? 'classPostponed' : null;
}

function keepsPlace(state: ShownState): boolean {
  return state === 'confirmed' || state === 'classPostponed';
}

/** What the page that asks once more says: a place in the line is given up otherwise than a seat. */
function withdrawWords(state: RegistrationState, t: Translate): Record<'heading' | 'text' | 'submit' | 'keep', string> {
  const base = `registrations:withdraw.${state === 'waiting' || state === 'offered' ? `${state}.` : ''}`;
  return { heading: t(`${base}heading`), text: t(`${base}text`), submit: t(`${base}submit`), keep: t(`${base}keep`) };
}

function reasonFact({ registration: { reason } }: OwnSeat, t: Translate): Fact[] {
  return reason === null ? [] : [{ label: t('reason'), value: reason }];
}

/** Only whoever has a place is told where an online session is. */
function onlineFacts({ trainingClass: { onlineLink } }: OwnSeat, t: Translate): Fact[] {
  return onlineLink === null ? [] : [{ label: t('fact.class.onlineLink'), value: onlineLink, href: onlineLink }];
}

function handOutFacts({ trainingClass: { code }, handOuts }: OwnSeat, t: Translate): Fact[] {
  return handOuts.map((paper) => ({
    label: t(`classes:paperKind.${paper.kind}`),
    value: paper.title ?? paper.fileName,
    href: `${classAddress(code)}/papers/${paper.id}`,
  }));
}

function personFacts({ registration, trainingClass }: OwnSeat, t: Translate): Fact[] {
  return [
    { label: t('fullName'), value: registration.fullName },
    { label: t('organisation'), value: registration.unitName },
    { label: t('className'), value: trainingClass.name, note: trainingClass.code },
  ];
}

/** The correction form as it first shows what stands on the list. */
export function correctionValues({
  fullName,
  unitName,
  unitGroup,
  taxCode,
  position,
  phone,
  email,
  birthDate,
  birthPrecision,
  gender,
  language,
}: Registration): Record<string, unknown> {
  const shown = phone === null ? '' : showPhone(phone);
  return {
    fullName,
    organisation: unitName,
    group: unitGroup,
    taxCode: taxCode ?? '',
    position,
    phone: shown,
    email: email ?? '',
    birthDate: birthDate && birthPrecision ? showBirth(birthDate, birthPrecision) : '',
    gender: gender ?? '',
    language,
  };
}

/** A substitute most likely comes from the same unit. */
export function substituteValues({ unitName, unitGroup, taxCode }: Registration): Record<string, unknown> {
  return { organisation: unitName, group: unitGroup, taxCode: taxCode ?? '', gender: '' };
}

/** No search engine, cache or shared computer keeps this page. */
export function keepPrivate(reply: PageReply): PageReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow');
}
