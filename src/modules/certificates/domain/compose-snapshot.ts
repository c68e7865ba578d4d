import type { BirthPrecision, CalendarDate } from '../../../shared/calendar-date.js';
import { registerEntry, type RegisterPlace, serialOf, shownCode } from './certificate-number.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';

/** Who certifies, on what ground, where and when; the same for a whole batch. */
export interface Signature {
  readonly signerTitle: string;
  readonly signerAuthority: string;
  readonly signerName: string;
  readonly decision: string | null;
  readonly issuePlace: string;
  readonly issuedOn: CalendarDate;
}

export interface Holder {
  readonly holderName: string;
  readonly birthDate: CalendarDate | null;
  readonly birthPrecision: BirthPrecision | null;
  readonly unitName: string;
}

export interface Issuer {
  readonly parent: string;
  readonly name: string;
  readonly province: string;
  /** Public address without a trailing slash. */
  readonly baseUrl: string;
}

export type Completed = Pick<
  CertificateSnapshot,
  'courseName' | 'courseKind' | 'startsOn' | 'endsOn' | 'periods' | 'place' | 'result' | 'validTo'
>;

interface Parts {
  readonly place: RegisterPlace;
  readonly verifyCode: string;
  readonly issuer: Issuer;
  readonly signature: Signature;
  readonly holder: Holder;
  readonly completed: Completed;
  readonly replacesEntry: string | null;
}

/** Everything the paper will say, put together once and never looked up again. */
export function composeSnapshot({ place, verifyCode, issuer, signature, holder, completed, replacesEntry }: Parts): CertificateSnapshot {
  const code = shownCode(verifyCode);
  return {
    letterhead: { parent: issuer.parent, issuer: issuer.name },
    ...signature,
    ...holder,
    ...completed,
    serial: serialOf(issuer.province, place),
    registerEntry: registerEntry(place.register, place.year, place.number),
    verifyUrl: `${issuer.baseUrl}/verify/${code}`,
    verifyCode: code,
    replacesEntry,
  };
}
