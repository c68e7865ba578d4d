import type { EvidenceKind } from '../../../shared/evidence-kind.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { foldText } from '../../../shared/text-folding.js';

/** The part of a target that says which records it counts. */
export interface FedTarget {
  readonly id: string;
  readonly evidenceKinds: readonly string[];
  /** Groups that the plan names; empty where it names none. */
  readonly audience: readonly UnitGroup[];
}

export interface FeedingRecord {
  readonly kind: EvidenceKind;
  readonly variant: string | null;
  readonly unitGroup: UnitGroup | null;
  /** The one target the record is about; null: every target that counts its kind. */
  readonly targetId: string | null;
}

/** Variants that a narrowed feed accepts where its own name does not say it: gold is an award too. */
const narrowed: Readonly<Record<string, readonly string[]>> = {
  'award_entry:AWARD': ['AWARD', 'GOLD'],
  'ocop_product:TRADEMARK': ['REGISTERED'],
  'enterprise_support:EQUIPMENT': ['EQUIPMENT'],
  'enterprise_support:RESEARCH': ['RESEARCH'],
};

/** Whether a record is one of those that the plan's words count; a record that names no group is not left out for it. */
export function feeds(record: FeedingRecord, target: FedTarget): boolean {
  if (record.targetId !== null && record.targetId !== target.id) return false;
  if (record.unitGroup !== null && target.audience.length > 0 && !target.audience.includes(record.unitGroup)) return false;
  return target.evidenceKinds.some((feed) => feed === record.kind || isNarrowed(feed, record));
}

function isNarrowed(feed: string, { kind, variant }: FeedingRecord): boolean {
  return feed.startsWith(`${kind}:`) && variant !== null && (narrowed[feed] ?? feed.split(':').slice(1)).includes(variant);
}

/** The name of a unit or product without accents, capitals and signs: 'HTX Nà Lồm' and 'HTX  Na Lom.' are one. */
export function nameKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
