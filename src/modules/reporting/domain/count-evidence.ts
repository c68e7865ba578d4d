import type { CalendarDate } from '../../../shared/calendar-date.js';
import type { EvidenceKind } from '../../../shared/evidence-kind.js';

/** A record of evidence that stands behind a target. Names are without accents, capitals and signs. */
export interface CountableRecord {
  readonly targetId: string;
  readonly kind: EvidenceKind;
  readonly countedOn: CalendarDate;
  /** Verified by another person than who entered it; the others count provisionally. */
  readonly verified: boolean;
  /** Of the head office. */
  readonly taxCode: string | null;
  readonly organisation: string | null;
  readonly subject: string | null;
  readonly quantity: number | null;
  readonly source: string;
}

const productKinds: readonly EvidenceKind[] = ['product_standard', 'ocop_product'];
const unitsOfOrganisations: readonly string[] = ['enterprise', 'organisation', 'institution', 'facility'];

/** Of totals the newest holds; what is counted are the other records. */
export function isTotal({ kind }: Pick<CountableRecord, 'kind'>): boolean {
  return kind === 'denominator_snapshot';
}

/**
 * "**30 doanh nghiệp** trở lên được hỗ trợ": an enterprise is one however often it was supported, by its tax code, else by its name.
 * "Ít nhất **40 lượt** doanh nghiệp": each support is one. "**75 sản phẩm**": a product of a producer is one, whatever standards it meets.
 */
export function countRecords(
  records: readonly CountableRecord[],
  { basis, unit = 'none' }: { readonly basis: string; readonly unit?: string },
): number {
  const counted = records.filter((record) => !isTotal(record));
  if (basis === 'ORG_TURN' || unit.endsWith('_turn')) return counted.length;
  const organisationOf = organisationKeys(counted);
  const keys = counted.map((record, index) => {
    const { kind, subject } = record;
    if (kind === 'propaganda_item') return `item ${index}`;
    const organisation = organisationOf(record);
    const isProduct = productKinds.includes(kind) && !unitsOfOrganisations.includes(unit);
    return isProduct ? `product ${subject} ${organisation}` : `unit ${organisation ?? subject}`;
  });
  return new Set(keys).size;
}

/** A unit that gave its tax code once is known by it in every record that names it so; of several codes behind one name the least holds. */
function organisationKeys(records: readonly CountableRecord[]): (record: CountableRecord) => string | null {
  const codes = new Map<string, string>();
  for (const { organisation, taxCode } of records) {
    if (organisation === null || taxCode === null) continue;
    const known = codes.get(organisation);
    if (known === undefined || taxCode < known) codes.set(organisation, taxCode);
  }
  return ({ organisation, taxCode }) => taxCode ?? (organisation === null ? null : (codes.get(organisation) ?? organisation));
}
