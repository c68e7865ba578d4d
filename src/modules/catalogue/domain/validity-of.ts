import type { CertificateKind } from '../../../shared/certificate-kind.js';
import { DomainError } from '../../../shared/domain-error.js';

/** Three years, as bodies that certify persons usually say; a course may say otherwise. */
const usualMonths = 36;

/**
 * For how many months a certificate is valid: one of competence expires, a paper about a course that was completed never does.
 * @throws DomainError invalid `onlyCompetenceExpires` beside `validityMonths`.
 */
export function validityOf(kind: CertificateKind, months: number | null): number | null {
  if (kind === 'COMPETENCE') return months ?? usualMonths;
  if (months !== null) throw new DomainError('invalid', 'onlyCompetenceExpires', { field: 'validityMonths' });
  return null;
}
