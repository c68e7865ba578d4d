import { DomainError } from '../../../shared/domain-error.js';

export const evidenceStates = ['entered', 'verified', 'withdrawn'] as const;
export type EvidenceState = (typeof evidenceStates)[number];

/** How far a record is, and whose hands wrote it. */
export interface Standing {
  readonly state: EvidenceState;
  /** Everyone who entered or changed it. */
  readonly handIds: readonly string[];
  readonly sha256: string | null;
  readonly revision: number;
}

/** A record that somebody answered for is not changed any more. @throws DomainError conflict `evidenceNotOpen`, `changedMeanwhile`. */
export function requireOpen({ state, revision }: Standing, seen: number): void {
  if (state !== 'entered') throw new DomainError('conflict', 'evidenceNotOpen');
  if (revision !== seen) throw new DomainError('conflict', 'evidenceChanged');
}

/**
 * "Người nhập ≠ người xác nhận": whoever entered or changed the record cannot verify it, and nobody can without the paper.
 * `seen` is the revision that the verifier read.
 * @throws DomainError conflict `evidenceNotOpen`, `evidenceChanged`, `evidenceWithoutFile`, `verifiedByOwnHand`.
 */
export function requireVerifiable(standing: Standing, seen: number, handId: string): void {
  requireOpen(standing, seen);
  if (standing.handIds.includes(handId)) throw new DomainError('conflict', 'verifiedByOwnHand');
  if (standing.sha256 === null) throw new DomainError('conflict', 'evidenceWithoutFile');
}
