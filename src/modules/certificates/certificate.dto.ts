import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';
import type { CertificateState } from './domain/certificate-state.js';
import { type ShownState, shownStates } from './domain/validity.js';
import type { Standing } from './domain/certificate-standing.js';

const MOST_PEOPLE = 2000;

const says = (code: string, params: object = {}): { message: string } => ({ message: JSON.stringify({ code, params }) });

/** A form sends one tick as a string, several as a list, and an empty field first, so that nobody ticked differs from not asked. */
function idList(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  return (Array.isArray(value) ? (value as unknown[]) : [value]).filter((id) => id !== '');
}

/** Who signs and on what ground; what is left out is as on the last certificate of the body that issues on this day, or as its letterhead says. */
class SignatureInput {
  /** YYYY-MM-DD; today in Việt Nam when left out. */
  @DayField({ optional: true }) issuedOn?: string;
  /** "158/QĐ-SKHCN ngày 21 tháng 10 năm 2024". */
  @TextField({ max: 200, optional: true }) decision?: string;
  /** "Giám đốc Sở Khoa học và Công nghệ tỉnh Tuyên Quang". */
  @TextField({ max: 200, optional: true }) signerTitle?: string;
  /** Above the signature, a line for each line: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC". */
  @TextField({ max: 150, multiline: true, optional: true, pattern: /^[^\n]*(\n[^\n]*){0,2}$/ }) signerAuthority?: string;
  @TextField({ max: 100, optional: true }) signerName?: string;
  @TextField({ max: 100, optional: true }) issuePlace?: string;
}

export class IssueInput extends SignatureInput {
  /** Only these people; left out: everyone who earned a certificate and never had one in this class. */
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => idList(value))
  @IsArray(says('notAChoice'))
  @ArrayMaxSize(MOST_PEOPLE, says('tooMany', { max: MOST_PEOPLE }))
  @IsString({ each: true, ...says('notAChoice') })
  @MaxLength(36, { each: true, ...says('notAChoice') })
  registrationIds?: string[];
}

export class RevokeInput {
  @TextField({ max: 500, multiline: true }) reason: string;
}

/** What is left out stays as on the certificate that is replaced. */
export class ReissueInput extends SignatureInput {
  @TextField({ max: 500, multiline: true }) reason: string;
  @TextField({ max: 200, optional: true }) holderName?: string;
  /** "05/03/1985", "03/1985" or "1985". */
  @TextField({ max: 10, optional: true }) birth?: string;
  @TextField({ max: 300, optional: true }) unitName?: string;
}

export class ClassCertificatesQuery {
  /** 50 certificates a page. */
  @WholeNumberField({ min: 1, max: 1000, optional: true }) page?: number;
}

export class RegisterQuery {
  /** The code of a register, 'NSCL'. Left out: that of the body which issues today. */
  @TextField({ max: 20, optional: true }) register?: string;
  @WholeNumberField({ min: 2000, max: 2999, optional: true }) year?: number;
  /** Part of a name, a number ("041"), a serial or a verify code. */
  @TextField({ max: 100, optional: true }) q?: string;
  /** As it stands today: `expired` is what has run out, and no longer `valid`. */
  @ChoiceField(shownStates, { optional: true }) state?: ShownState;
  /** 50 certificates a page. */
  @WholeNumberField({ min: 1, max: 100_000, optional: true }) page?: number;
}

export class CertificateResponse {
  id: string;
  classId: string;
  registrationId: string;
  number: number;
  registerEntry: string;
  serial: string;
  kind: CertificateKind;
  state: CertificateState;
  holderName: string;
  unitName: string;
  unitGroup: string;
  courseName: string;
  issuedOn: string;
  /** The last day on which it is valid; null: without end. The state of one that ran out stays `valid`. */
  validTo: string | null;
  /** The closing day of the class: the day on which an expert's certificate counts towards a target. */
  countedOn: string;
  verifyCode: string;
  verifyUrl: string;
  replacesId: string | null;
  /** SHA-256 of the kept PDF; null until it is drawn. */
  fileHash: string | null;
  endedAt: Date | null;
  endReason: string | null;
}

export class IssuedResponse {
  issued: number;
  certificates: CertificateResponse[];
}

export class CandidateResponse {
  registrationId: string;
  fullName: string;
  unitName: string;
  attended: number;
  total: number;
  result: 'pass' | 'fail' | null;
  standing: Standing;
}

export class ClassCertificatesResponse {
  classId: string;
  candidates: CandidateResponse[];
  certificates: CertificateResponse[];
}

export class CertificateListResponse {
  items: CertificateResponse[];
  total: number;
}

/** All that the public learns about a certificate. */
export class VerifiedResponse {
  state: ShownState;
  holderName: string;
  courseName: string;
  startsOn: string;
  endsOn: string;
  issuedOn: string;
  /** The last day on which it is valid; null: without end. */
  validTo: string | null;
  registerEntry: string;
  issuer: string;
  /** Register entry of the certificate issued in its place. */
  replacedBy: string | null;
}
