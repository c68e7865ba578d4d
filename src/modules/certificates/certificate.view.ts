import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import type { Certificate } from './certificate.entity.js';
import type { CandidateResponse, CertificateResponse, ClassCertificatesResponse, VerifiedResponse } from './certificate.dto.js';
import type { Candidate, ClassCertificates } from './class-certificates.queries.js';
import { type ShownState, shownState } from './domain/validity.js';

export const certificateTones = { valid: 'ok', revoked: 'bad', replaced: 'warn', expired: 'warn' } as const satisfies Record<
  ShownState,
  string
>;

export function certificateResponse(certificate: Certificate): CertificateResponse {
  const { id, classId, registrationId, number, serial, kind, state, unitGroup, issuedOn, validTo, countedOn, snapshot } = certificate;
  const { replacesId, fileHash, endedAt, endReason } = certificate;
  const { registerEntry, holderName, unitName, courseName, verifyCode, verifyUrl } = snapshot;
  const printed = { registerEntry, holderName, unitName, courseName, verifyCode, verifyUrl };
  const register = { id, classId, registrationId, number, serial, kind, state, unitGroup, issuedOn, validTo, countedOn };
  return { ...register, ...printed, replacesId, fileHash, endedAt, endReason };
}

function candidateResponse({ registration, attended, total, result, standing }: Candidate): CandidateResponse {
  return {
    registrationId: registration.id,
    fullName: registration.fullName,
    unitName: registration.unitName,
    attended,
    total,
    result,
    standing,
  };
}

export function classCertificatesResponse({ trainingClass, candidates, certificates }: ClassCertificates): ClassCertificatesResponse {
  return {
    classId: trainingClass.id,
    candidates: candidates.map(candidateResponse),
    certificates: certificates.map(certificateResponse),
  };
}

/** One line of a list of certificates. */
export function certificateRow(certificate: Certificate, today: CalendarDate, t: Translate): Record<string, unknown> {
  const { id, serial, issuedOn, validTo, snapshot } = certificate;
  const state = shownState(certificate, today);
  return {
    href: `/staff/certificates/${id}`,
    pdfHref: `/staff/certificates/${id}/pdf`,
    verifyHref: `/verify/${snapshot.verifyCode}`,
    entry: snapshot.registerEntry,
    serial,
    name: snapshot.holderName,
    unit: snapshot.unitName,
    course: snapshot.courseName,
    issuedOn: showDate(issuedOn),
    validTo: validTo === null ? null : t('certificates:validTo', { date: showDate(validTo) }),
    state: { tone: certificateTones[state], text: t(`certificates:state.${state}`) },
  };
}

/** What the public page says: name, course, dates, number, issuer and state. */
export function verifiedModel(verified: VerifiedResponse, t: Translate): Record<string, unknown> {
  const { state, holderName, courseName, startsOn, endsOn, issuedOn, validTo, registerEntry, issuer, replacedBy } = verified;
  const period = startsOn === endsOn ? showDate(startsOn) : `${showDate(startsOn)} – ${showDate(endsOn)}`;
  return {
    tone: certificateTones[state],
    heading: t(`certificates:verify.heading.${state}`),
    text: t(`certificates:verify.text.${state}`, { entry: replacedBy ?? '–', date: validTo === null ? '–' : showDate(validTo) }),
    facts: [
      { label: t('fullName'), value: holderName },
      { label: t('course'), value: courseName },
      { label: t('time'), value: period },
      { label: t('certificates:entry'), value: registerEntry },
      { label: t('certificates:issuedOn'), value: showDate(issuedOn) },
      ...(validTo === null ? [] : [{ label: t('certificates:validUntil'), value: showDate(validTo) }]),
      { label: t('certificates:verify.issuer'), value: issuer },
    ],
  };
}
