import { historyLines } from '../../platform/audit/history-lines.js';
import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showBirth, showDate } from '../../shared/calendar-date.js';
import type { RegisterQuery } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { certificateTones } from './certificate.view.js';
import { CERTIFICATES_A_PAGE } from './certificates.queries.js';
import type { CertificateSnapshot } from './domain/certificate-snapshot.js';
import { periodLine } from './domain/certificate-snapshot.js';
import { shownState, shownStates } from './domain/validity.js';
import type { CertificateFile } from './show-certificate.js';
import type { RegisterBook, RegisterPage } from './show-register.js';

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly href?: string;
}

/** One certificate as staff see it. */
export function fileModel(
  { certificate, replaces, replacedBy, history }: CertificateFile,
  today: CalendarDate,
  t: Translate,
): { title: string } & Record<string, unknown> {
  const { id, snapshot } = certificate;
  const state = shownState(certificate, today);
  return {
    title: t('certificates:file.title', { entry: snapshot.registerEntry }),
    crumbs: [{ href: '/staff/certificates', label: t('nav.register') }, { label: snapshot.registerEntry }],
    lead: snapshot.holderName,
    status: { tone: certificateTones[state], text: t(`certificateState.${state}`) },
    pdfHref: `/staff/certificates/${id}/pdf`,
    verifyHref: `/verify/${snapshot.verifyCode}`,
    reissueHref: `/staff/certificates/${id}/reissue`,
    revokeHref: `/staff/certificates/${id}/revoke`,
    facts: [...holderFacts(snapshot, t), ...registerFacts(certificate, t), ...chainFacts(replaces, replacedBy, t)],
    ended: certificate.endReason === null ? null : { text: certificate.endReason, heading: t(`certificateState.${state}`) },
    history: historyLines(history, t),
  };
}

function holderFacts(snapshot: CertificateSnapshot, t: Translate): Fact[] {
  const { birthDate, birthPrecision } = snapshot;
  return [
    { label: t('fullName'), value: snapshot.holderName },
    {
      label: t('birthDate'),
      value: birthDate === null || birthPrecision === null ? t('certificates:file.unknown') : showBirth(birthDate, birthPrecision),
    },
    { label: t('organisation'), value: snapshot.unitName },
    { label: t('course'), value: snapshot.courseName, note: periodLine(snapshot) },
  ];
}

function registerFacts({ classId, kind, fileHash, issuedBy, validTo, snapshot }: Certificate, t: Translate): Fact[] {
  return [
    { label: t('certificates:kind'), value: t(`certificateKind.${kind}`) },
    { label: t('certificates:entry'), value: snapshot.registerEntry, note: `${t('certificates:serial')}: ${snapshot.serial}` },
    {
      label: t('certificates:issuedOn'),
      value: `${snapshot.issuePlace}, ${showDate(snapshot.issuedOn)}`,
      note: t('certificates:file.issuedBy', { name: issuedBy }),
    },
    ...(validTo === null ? [] : [{ label: t('certificates:validUntil'), value: showDate(validTo) }]),
    { label: t('certificates:signer'), value: snapshot.signerName, note: snapshot.signerAuthority.replaceAll('\n', ' ') },
    ...(snapshot.decision === null ? [] : [{ label: t('certificates:decision'), value: snapshot.decision }]),
    { label: t('certificates:verify.code'), value: snapshot.verifyCode, href: `/verify/${snapshot.verifyCode}` },
    { label: t('certificates:file.class'), value: t('certificates:file.classLink'), href: `/staff/classes/${classId}/certificates` },
    { label: 'SHA-256', value: fileHash ?? t('certificates:file.notDrawn') },
  ];
}

function chainFacts(replaces: Certificate | null, replacedBy: Certificate | null, t: Translate): Fact[] {
  const fact = (label: string, other: Certificate | null): Fact[] =>
    other ? [{ label: t(`certificates:file.${label}`), value: other.snapshot.registerEntry, href: `/staff/certificates/${other.id}` }] : [];
  return [...fact('replaces', replaces), ...fact('replacedBy', replacedBy)];
}

/** The page that asks for the reason before a certificate is revoked or issued again. */
export function changeModel(
  { certificate }: CertificateFile,
  change: 'revoke' | 'reissue',
  t: Translate,
): { title: string } & Record<string, unknown> {
  const { id, snapshot } = certificate;
  const href = `/staff/certificates/${id}`;
  return {
    title: t(`certificates:${change}.title`, { entry: snapshot.registerEntry }),
    crumbs: [
      { href: '/staff/certificates', label: t('nav.register') },
      { href, label: snapshot.registerEntry },
      { label: t(`certificates:${change}.short`) },
    ],
    lead: `${snapshot.holderName} · ${snapshot.courseName}`,
    action: `${href}/${change}`,
    backHref: href,
  };
}

/** The form for a new paper starts with what the old one says and who signs today. */
export function reissueValues({ certificate, usual }: CertificateFile): Record<string, unknown> {
  const { holderName, birthDate, birthPrecision, unitName, decision } = certificate.snapshot;
  const birth = birthDate === null || birthPrecision === null ? '' : showBirth(birthDate, birthPrecision);
  return { ...usual, decision, issuedOn: showDate(usual.issuedOn), holderName, birth, unitName };
}

export function registerModel(
  query: RegisterQuery,
  { register, books, year, years, total }: RegisterPage,
  t: Translate,
): Record<string, unknown> {
  const shown = years.includes(year) ? years : [year, ...years];
  return {
    total,
    // Most installations have one book: then nothing is asked.
    bookOptions: books.length < 2 ? [] : books.map((book) => ({ value: book.register, label: bookLabel(book) })),
    yearOptions: shown.map((each) => ({ value: String(each), label: String(each) })),
    stateOptions: shownStates.map((value) => ({ value, label: t(`certificateState.${value}`) })),
    clearHref: query.q || query.state ? listAddress('/staff/certificates', { register: query.register, year }) : null,
    pager: pagerOf(
      (page) =>
        listAddress('/staff/certificates', {
          register: books.length < 2 ? undefined : register,
          year,
          q: query.q,
          state: query.state,
          page,
        }),
      {
        page: query.page,
        size: CERTIFICATES_A_PAGE,
        total,
      },
    ),
  };
}

/** 'NSCL: Sở Khoa học và Công nghệ'; bodies of one name are named once. */
function bookLabel({ register, bodies }: RegisterBook): string {
  const names = [...new Set(bodies.map(({ name }) => name))].join('; ');
  return names === '' ? register : `${register}: ${names}`;
}
