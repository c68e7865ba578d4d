import { pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import { certificateRule } from '../attendance/index.js';
import type { Certificate } from './certificate.entity.js';
import { certificateRow } from './certificate.view.js';
import { CERTIFICATES_A_PAGE } from './certificates.queries.js';
import type { Candidate, ClassCertificates } from './class-certificates.queries.js';
import type { Standing } from './domain/certificate-standing.js';
import type { Signature } from './domain/compose-snapshot.js';
import type { UsualSignature } from './signatures.js';

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

/** A longer list of people is folded away, so that the form does not begin under 500 cards on a phone; its ticks are sent all the same. */
const MOST_UNFOLDED = 60;

interface Viewing {
  /** From 1; of the certificates, not of the people. */
  readonly page: number;
  readonly today: CalendarDate;
  readonly mayOrganise: boolean;
  /** What a refused form held. */
  readonly sent?: Record<string, unknown> | undefined;
}

export function classCertificatesModel(
  seen: ClassCertificates & { readonly usual: UsualSignature },
  { page, today, mayOrganise, sent }: Viewing,
  t: Translate,
): Record<string, unknown> {
  const { trainingClass, certificates } = seen;
  const closed = whyNoIssuing(seen, t);
  const candidates = seen.candidates
    .filter(({ standing }) => standing !== 'issued')
    .map((candidate) => candidateRow(candidate, seen, t, sent));
  const href = `/staff/classes/${trainingClass.id}/certificates`;
  return {
    action: href,
    closed,
    mayIssue: mayOrganise && closed === null && candidates.some(({ offered }) => offered),
    rule:
      seen.course.certificateKind === 'NONE' || candidates.length === 0
        ? null
        : certificateRule(trainingClass, seen.candidates[0]?.total ?? 0, t),
    candidates,
    ticked: candidates.filter(({ ticked }) => ticked).length,
    folded: candidates.length > MOST_UNFOLDED,
    paperHint: t(`certificates:ofClass.paperHint.${seen.usual.signedBefore ? 'asBefore' : 'first'}`),
    ...issuedModel(certificates, { href, today, asked: page }, t),
  };
}

interface IssuedList {
  readonly href: string;
  readonly today: CalendarDate;
  /** The page asked for. */
  readonly asked: number;
}

function issuedModel(certificates: readonly Certificate[], { href, today, asked }: IssuedList, t: Translate): Record<string, unknown> {
  const total = certificates.length;
  const page = Math.min(asked, Math.max(1, Math.ceil(total / CERTIFICATES_A_PAGE)));
  const first = (page - 1) * CERTIFICATES_A_PAGE;
  return {
    certificates: certificates.slice(first, first + CERTIFICATES_A_PAGE).map((certificate) => certificateRow(certificate, today, t)),
    total,
    pdfHref: certificates.some(({ state }) => state === 'valid') ? `${href}/pdf` : null,
    zipHref: certificates.some(({ state }) => state === 'valid') ? `${href}/zip` : null,
    pager: pagerOf((to) => `${href}?page=${to}#issued`, { page, size: CERTIFICATES_A_PAGE, total }),
  };
}

/** After a refused form the ticks are as they were sent. */
function candidateRow(
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
function whyNoIssuing({ trainingClass, course }: ClassCertificates, t: Translate): string | null {
  if (course.certificateKind === 'NONE') return t('error.courseWithoutCertificate');
  return trainingClass.state === 'finalised' ? null : t('certificates:ofClass.notFinalised');
}

export function issueValues({ issuedOn, ...usual }: Signature): Record<string, unknown> {
  return { ...usual, issuedOn: showDate(issuedOn) };
}
