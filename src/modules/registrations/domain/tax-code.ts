import { DomainError } from '../../../shared/domain-error.js';
import type { UnitGroup } from '../../../shared/unit-group.js';

/** Who is asked for a tax code; public bodies are known by their names. */
const taxedGroups: readonly UnitGroup[] = ['DOANH_NGHIEP', 'HOP_TAC_XA', 'HO_KINH_DOANH'];

const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

export function asksForTaxCode(group: UnitGroup): boolean {
  return taxedGroups.includes(group);
}

/**
 * '9900000016', or with the number of a branch '9900000016-001'. Spaces, dots and a missing hyphen do not matter.
 * @throws DomainError invalid `taxCodeNotRecognised`; `taxCodeIsIdentityNumber` for 12 digits: household businesses file taxes under
 * the owner's identity number (Thông tư 86/2024/TT-BTC), which is not collected.
 */
export function parseTaxCode(typed: string): string {
  const bare = typed.replace(/[\s.]/g, '');
  if (/^\d{12}$/.test(bare)) throw new DomainError('invalid', 'taxCodeIsIdentityNumber');
  const [, unit, branch] = /^(\d{10})(?:-?(\d{3}))?$/.exec(bare) ?? [];
  if (unit === undefined) throw new DomainError('invalid', 'taxCodeNotRecognised');
  return branch === undefined ? unit : `${unit}-${branch}`;
}

/** Whether the tenth digit follows from the nine before it. Old paper lists hold codes that fail: a reason to look again, not to refuse. */
export function hasRightCheckDigit(taxCode: string): boolean {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(taxCode[index]), 0);
  return 10 - (sum % 11) === Number(taxCode[9]);
}
