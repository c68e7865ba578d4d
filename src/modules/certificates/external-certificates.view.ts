import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import { certificateTones } from './certificate.view.js';
import { shownState } from './domain/validity.js';
import type { Candidate } from './class-certificates.queries.js';
import type { ExternalCertificateResponse } from './external-certificate.dto.js';
import type { ExternalCertificate } from './external-certificate.entity.js';
import type { ClassExternalCertificates } from './show-external-certificates.js';

type Model = Record<string, unknown>;

/** The box of each person is `number.<registration>`; an empty one records nothing. */
export function numbersFromForm(typed: Readonly<Record<string, unknown>>): { registrationId: string; number: string }[] {
  return Object.entries(typed).flatMap(([name, value]) =>
    name.startsWith('number.') && typeof value === 'string' && value.trim() !== ''
      ? [{ registrationId: name.slice('number.'.length), number: value }]
      : [],
  );
}

interface Viewing {
  readonly mayRecord: boolean;
  readonly today: CalendarDate;
  /** What a refused form held. */
  readonly typed: Model;
}

export function externalModel(seen: ClassExternalCertificates, { mayRecord, today, typed }: Viewing, t: Translate): Model {
  const { trainingClass, candidates, certificates } = seen;
  const held = new Set(certificates.flatMap(({ liveRegistrationId }) => liveRegistrationId ?? []));
  const closed = whyNot(seen, t);
  const waiting =
    closed === null ? candidates.filter(({ registration, earnsCertificate }) => earnsCertificate && !held.has(registration.id)) : [];
  const names = new Map(candidates.map(({ registration }) => [registration.id, registration]));
  return {
    closed,
    mayRecord: mayRecord && waiting.length > 0,
    mayWithdraw: mayRecord && held.size > 0,
    action: `/staff/classes/${trainingClass.id}/external-certificates`,
    waiting: waiting.map((candidate) => waitingRow(candidate, typed, t)),
    certificates: certificates.map((certificate) => certificateRow(certificate, names.get(certificate.registrationId), today, t)),
    withdrawOptions: certificates
      .filter(({ endedAt }) => endedAt === null)
      .map(({ id, number, registrationId }) => ({ value: id, label: `${number} · ${names.get(registrationId)?.fullName ?? ''}` })),
    expires: seen.course.certificateKind === 'COMPETENCE',
    passed: candidates.filter(({ earnsCertificate }) => earnsCertificate).length,
  };
}

function waitingRow({ registration: { id, fullName, unitName } }: Candidate, typed: Model, t: Translate): Model {
  const field = `number.${id}`;
  return {
    field,
    name: fullName,
    unit: unitName,
    value: typed[field] ?? '',
    label: t('certificates:external.numberOf', { name: fullName }),
  };
}

function certificateRow(
  { number, issuer, issuedOn, validTo, endedAt, endReason }: ExternalCertificate,
  holder: Pick<Candidate['registration'], 'fullName' | 'unitName'> | undefined,
  today: CalendarDate,
  t: Translate,
): Model {
  const state = shownState({ state: 'valid', validTo }, today);
  return {
    ...{ number, issuer, issuedOn: showDate(issuedOn), name: holder?.fullName ?? '', unit: holder?.unitName ?? '', reason: endReason },
    validTo: validTo === null ? null : t('certificates:validTo', { date: showDate(validTo) }),
    state:
      endedAt === null
        ? { tone: certificateTones[state], text: t(`certificates:state.${state}`) }
        : { tone: 'bad', text: t('certificates:external.withdrawn') },
  };
}

/** Why nothing can be recorded now, in words; null when it can. */
function whyNot({ trainingClass, course }: ClassExternalCertificates, t: Translate): string | null {
  if (trainingClass.heldBy === null) return t('error.classNotElsewhere');
  if (course.certificateKind === 'NONE') return t('error.courseWithoutCertificate');
  return trainingClass.state === 'finalised' ? null : t('certificates:external.notFinalised');
}

export function externalResponse(certificate: ExternalCertificate): ExternalCertificateResponse {
  const { id, registrationId, kind, number, issuer, issuedOn, validTo, countedOn, endedAt, endReason } = certificate;
  return { id, registrationId, kind, number, issuer, issuedOn, validTo, countedOn, endedAt, endReason };
}
