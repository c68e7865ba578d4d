import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { Candidate, ClassCertificates } from './class-certificates.queries.js';
import type { Standing } from './domain/certificate-standing.js';
import type { Signature } from './domain/compose-snapshot.js';

interface CandidateRow {
  readonly registrationId: string;
  readonly href: string;
  readonly name: string;
  readonly unit: string;
  readonly attended: string;
  readonly result: string | null;
  readonly standing: { readonly tone: string; readonly text: string };
  /** Can be ticked. */
  readonly offered: boolean;
  readonly ticked: boolean;
}

const tones: Record<Standing, string> = {
  eligible: 'ok',
  revokedBefore: 'warn',
  issued: 'ok',
  issuedNotEarned: 'warn',
  neverCame: 'plain',
  tooFewSessions: 'plain',
  noResult: 'warn',
  failed: 'plain',
};

/** After a refused form the ticks are as they were sent. */
export function candidateRow(
  candidate: Candidate,
  { trainingClass }: ClassCertificates,
  t: Translate,
  sent?: Record<string, unknown>,
): CandidateRow {
  const { registration, attended, total, result, standing } = candidate;
  return {
    registrationId: registration.id,
    href: `/staff/classes/${registration.classId}/registrations?q=${encodeURIComponent(registration.code)}`,
    name: registration.fullName,
    unit: registration.unitName,
    attended: `${attended}/${total}`,
    result: trainingClass.needsResult ? t(`attendance:result.${result ?? 'none'}`) : null,
    standing: { tone: tones[standing], text: t(`certificates:standing.${standing}`, { percent: trainingClass.certificatePercent }) },
    offered: standing === 'eligible' || standing === 'revokedBefore',
    ticked: sent ? [sent.registrationIds].flat().includes(registration.id) : standing === 'eligible',
  };
}

/** Why nothing can be issued for this class now, in words; null when it can. */
export function whyNoIssuing({ trainingClass, course }: ClassCertificates, t: Translate): string | null {
  if (course.certificateKind === 'NONE') return t('error.courseWithoutCertificate');
  return trainingClass.state === 'finalised' ? null : t('certificates:ofClass.notFinalised');
}

export function issueValues({ issuedOn, decision, ...signer }: Signature): Record<string, unknown> {
  return { ...signer, decision, issuedOn: showDate(issuedOn) };
}
