import type { Actor } from './actor.js';
import { DomainError } from './domain-error.js';

export const verificationStates = ['entered', 'verified', 'withdrawn'] as const;
export type VerificationState = (typeof verificationStates)[number];

/** How far something that people entered with its paper is, and whose hands wrote it. */
export interface Standing {
  readonly state: VerificationState;
  /** Everyone who entered or changed it. */
  readonly handIds: readonly string[];
  readonly sha256: string | null;
  readonly revision: number;
}

/** What it is that stands so: its refusals are named after it. */
type Entered = 'evidence' | 'figure';

/** What somebody answered for is not changed any more. @throws DomainError conflict `evidenceNotOpen`, `evidenceChanged`, or those of `figure`. */
export function requireOpen({ state, revision }: Standing, seen: number, what: Entered): void {
  if (state !== 'entered') throw new DomainError('conflict', `${what}NotOpen`);
  if (revision !== seen) throw new DomainError('conflict', `${what}Changed`);
}

/**
 * "Người nhập ≠ người xác nhận": whoever entered or changed it cannot verify it, and nobody can without the paper.
 * `seen` is the revision that the verifier read.
 * @throws DomainError conflict `evidenceNotOpen`, `evidenceChanged`, `evidenceWithoutFile`, or those of `figure`; `verifiedByOwnHand`.
 */
export function requireVerifiable(standing: Standing, seen: number, handId: string, what: Entered): void {
  requireOpen(standing, seen, what);
  if (standing.handIds.includes(handId)) throw new DomainError('conflict', 'verifiedByOwnHand');
  if (standing.sha256 === null) throw new DomainError('conflict', `${what}WithoutFile`);
}

/** Who acts, for "người nhập ≠ người xác nhận"; the program itself is one hand. */
export function handOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.id : 'program';
}
