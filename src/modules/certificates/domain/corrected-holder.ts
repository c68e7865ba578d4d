import { parseVietnameseDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { CertificateSnapshot } from './certificate-snapshot.js';
import type { Holder } from './compose-snapshot.js';

export interface Correction {
  readonly holderName?: string | undefined;
  /** As written: "05/03/1985", "03/1985" or "1985". */
  readonly birth?: string | undefined;
  readonly unitName?: string | undefined;
}

/**
 * The holder as the new certificate shall name them; what is not corrected stays as printed before.
 * @throws DomainError invalid `notADate` for the field `birth`.
 */
export function correctedHolder({ holderName, birthDate, birthPrecision, unitName }: CertificateSnapshot, correction: Correction): Holder {
  const birth = correction.birth === undefined ? { birthDate, birthPrecision } : birthFrom(correction.birth);
  return { holderName: correction.holderName ?? holderName, unitName: correction.unitName ?? unitName, ...birth };
}

function birthFrom(written: string): Pick<Holder, 'birthDate' | 'birthPrecision'> {
  try {
    const { date, precision } = parseVietnameseDate(written);
    return { birthDate: date, birthPrecision: precision };
  } catch {
    throw new DomainError('invalid', 'notADate', { field: 'birth' });
  }
}
