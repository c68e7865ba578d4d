import { showBirth, showDate, type BirthPrecision } from '../../../shared/calendar-date.js';

/**
 * Everything a certificate prints, frozen on the day it was issued: in five years, after mergers and new directors, the same paper must
 * come out. It holds no identity number, phone or ethnicity, which a certificate may not show. Dates are YYYY-MM-DD.
 */
export interface CertificateSnapshot {
  letterhead: { parent: string; issuer: string };
  /** Who certifies, as the line under the title says it: "Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang". */
  signerTitle: string;
  /** Authority above the signature, a line for each line feed: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC". */
  signerAuthority: string;
  signerName: string;
  holderName: string;
  birthDate: string | null;
  birthPrecision: BirthPrecision | null;
  unitName: string;
  courseName: string;
  courseKind: 'COMPLETION' | 'EXPERT_COMPLETION' | 'COMPETENCE';
  startsOn: string;
  endsOn: string;
  /** Lessons (tiết). */
  periods: number | null;
  place: string;
  result: string | null;
  decision: string | null;
  issuePlace: string;
  issuedOn: string;
  /** The last day on which it is valid; null: without end. */
  validTo: string | null;
  serial: string;
  /** Running number, year and register: "041/2024/NSCL". */
  registerEntry: string;
  verifyUrl: string;
  verifyCode: string;
  /** Register entry of the certificate that this one replaces. */
  replacesEntry: string | null;
}

/** The same certificate with every text in NFC: a name typed on a Mac comes decomposed and would be drawn as letters beside accents. */
export function composedSnapshot(snapshot: CertificateSnapshot): CertificateSnapshot {
  const compose = (value: unknown): unknown => {
    if (typeof value === 'string') return value.normalize('NFC').trim();
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, compose(inner)]));
  };
  return compose(snapshot) as CertificateSnapshot;
}

export function holderLine(snapshot: CertificateSnapshot): string {
  return snapshot.holderName.toLocaleUpperCase('vi');
}

/** Year alone when only the year is known: nobody gets an invented first of January. */
export function birthLine(snapshot: CertificateSnapshot): string | null {
  if (snapshot.birthDate === null || snapshot.birthPrecision === null) return null;
  const label = { DAY: 'Sinh ngày', MONTH: 'Tháng sinh', YEAR: 'Năm sinh' }[snapshot.birthPrecision];
  return `${label}: ${showBirth(snapshot.birthDate, snapshot.birthPrecision)}`;
}

export function unitLine(snapshot: CertificateSnapshot): string | null {
  return snapshot.unitName === '' ? null : `Đơn vị công tác: ${snapshot.unitName}`;
}

/** An expert's certificate says so even when the course title does not. */
export function courseLead(snapshot: CertificateSnapshot): string {
  if (snapshot.courseKind === 'COMPLETION') return 'đã hoàn thành khóa đào tạo';
  if (snapshot.courseKind === 'COMPETENCE') return 'có năng lực đạt tiêu chuẩn, sau khóa đào tạo';
  const named = snapshot.courseName.toLocaleLowerCase('vi').includes('chuyên gia');
  return named ? 'đã hoàn thành và đạt yêu cầu khóa' : 'đã hoàn thành và đạt yêu cầu khóa đào tạo chuyên gia';
}

export function periodLine(snapshot: CertificateSnapshot): string {
  const { startsOn, endsOn, periods, place } = snapshot;
  const days = startsOn === endsOn ? `ngày ${showDate(startsOn)}` : `từ ngày ${showDate(startsOn)} đến ngày ${showDate(endsOn)}`;
  const lessons = periods === null ? '' : ` (${String(periods)} tiết)`;
  return `${days}${lessons}${place === '' ? '' : `, tại ${place}`}`;
}

export function resultLine(snapshot: CertificateSnapshot): string | null {
  return snapshot.result ? `Xếp loại: ${snapshot.result}` : null;
}

/** "Có giá trị đến ngày 14/10/2027", of a certificate that expires. */
export function validityLine(snapshot: CertificateSnapshot): string | null {
  return snapshot.validTo === null ? null : `Có giá trị đến ngày ${showDate(snapshot.validTo)}`;
}

export function decisionLine(snapshot: CertificateSnapshot): string | null {
  if (!snapshot.decision) return null;
  return /^quyết định/iu.test(snapshot.decision) ? `Theo ${snapshot.decision}` : `Theo Quyết định số ${snapshot.decision}`;
}

export function replacesLine(snapshot: CertificateSnapshot): string | null {
  return snapshot.replacesEntry ? `Cấp lại, thay giấy số vào sổ ${snapshot.replacesEntry}` : null;
}

/** The address as a person types it: no scheme, and no code, which stands on its own line. */
export function verifyAddress(snapshot: CertificateSnapshot): string {
  const bare = snapshot.verifyUrl.replace(/^https?:\/\//, '');
  const codes = [snapshot.verifyCode, snapshot.verifyCode.replaceAll('-', '')];
  const code = codes.find((ending) => ending !== '' && bare.endsWith(`/${ending}`));
  return code === undefined ? bare : bare.slice(0, -code.length - 1);
}
