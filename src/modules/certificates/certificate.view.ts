import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { Certificate } from './certificate.entity.js';
import type { CandidateResponse, CertificateResponse, ClassCertificatesResponse, VerifiedResponse } from './certificate.dto.js';
import type { Candidate, ClassCertificates } from './class-certificates.queries.js';
import type { CertificateState } from './domain/certificate-state.js';

export const certificateTones = { valid: 'ok', revoked: 'bad', replaced: 'warn' } as const satisfies Record<CertificateState, string>;

export function certificateResponse(certificate: Certificate): CertificateResponse {
  const { id, classId, registrationId, number, serial, kind, state, unitGroup, issuedOn, countedOn, snapshot } = certificate;
  const { replacesId, fileHash, endedAt, endReason } = certificate;
  const { registerEntry, holderName, unitName, courseName, verifyCode, verifyUrl } = snapshot;
  const printed = { registerEntry, holderName, unitName, courseName, verifyCode, verifyUrl };
  const register = { id, classId, registrationId, number, serial, kind, state, unitGroup, issuedOn, countedOn };
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
export function certificateRow({ id, state, serial, issuedOn, snapshot }: Certificate, t: Translate): Record<string, unknown> {
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
    state: { tone: certificateTones[state], text: t(`certificates:state.${state}`) },
  };
}

/** What the public page says: name, course, dates, number, issuer and state. */
export function verifiedModel(verified: VerifiedResponse, t: Translate): Record<string, unknown> {
  const { state, holderName, courseName, startsOn, endsOn, issuedOn, registerEntry, issuer, replacedBy } = verified;
  const period = startsOn === endsOn ? showDate(startsOn) : `${showDate(startsOn)} – ${showDate(endsOn)}`;
  return {
    tone: certificateTones[state],
    heading: t(`certificates:verify.heading.${state}`),
    text: t(`certificates:verify.text.${state}`, { entry: replacedBy ?? '–' }),
    facts: [
      { label: t('fullName'), value: holderName },
      { label: t('course'), value: courseName },
      { label: t('time'), value: period },
      { label: t('certificates:entry'), value: registerEntry },
      { label: t('certificates:issuedOn'), value: showDate(issuedOn) },
      { label: t('certificates:verify.issuer'), value: issuer },
    ],
  };
}
