import { actorName } from '../../platform/audit/audit.js';
import { type KeptFile, noFile } from '../../platform/files/kept-file.js';
import type { Actor } from '../../shared/actor.js';
import type { EvidenceKind } from '../../shared/evidence-kind.js';
import { handOf } from '../../shared/verification.js';
import type { WrittenFacts } from './evidence-entry.js';
import type { EvidenceRecord } from './evidence-record.entity.js';

const nobodyYet = { verifiedBy: null, verifiedAt: null, withdrawnBy: null, withdrawnAt: null, withdrawnReason: null };

interface Origin {
  readonly id: string;
  readonly planId: string;
  /** The list it came with. */
  readonly importId: string | null;
  readonly kind: EvidenceKind;
  readonly file: KeptFile | null;
  readonly actor: Actor;
  readonly at: Date;
}

/** A record as it is written down first: nobody has verified it, and who entered it is its first hand. */
export function newRecord({ id, planId, importId, kind, file, actor, at }: Origin, facts: WrittenFacts): EvidenceRecord {
  return {
    ...{ id, planId, importId, kind, state: 'entered' as const },
    ...facts,
    ...(file ?? noFile),
    ...{ handIds: [handOf(actor)], revision: 1, enteredBy: actorName(actor), enteredAt: at },
    ...nobodyYet,
  };
}
