import type { CalendarDate } from '../../shared/calendar-date.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import { nameKey } from './domain/evidence-feed.js';
import type { EvidenceRecord } from './evidence-record.entity.js';

/** A record as the numbers of a plan see it. */
export interface CountedRecord {
  readonly targetId: string;
  readonly kind: EvidenceKind;
  readonly countedOn: CalendarDate;
  readonly verified: boolean;
  /** The enterprise: its tax code (of the head office) and its name without accents and signs; null where the kind has none. */
  readonly taxCode: string | null;
  readonly organisation: string | null;
  /** The product, the work: without accents and signs; null where the record is about a unit alone. */
  readonly subject: string | null;
  /** Of a total: the total itself. */
  readonly quantity: number | null;
  /** The document that proves it. */
  readonly source: string;
}

export function countedRecord(record: EvidenceRecord, { id }: { readonly id: string }): CountedRecord {
  const { kind, countedOn, state, taxCode, organisation, subject, quantity, source } = record;
  return {
    ...{ targetId: id, kind, countedOn, verified: state === 'verified', quantity, source },
    // '9900000016-001' is a branch of the enterprise 9900000016.
    taxCode: taxCode === null ? null : taxCode.slice(0, 10),
    organisation: organisation === null ? null : nameKey(organisation),
    subject: subject === null ? null : nameKey(subject),
  };
}
