import type { Role } from '../../../shared/actor.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { ClassState } from './class-state.js';

export type ClassMove = 'submit' | 'approve' | 'return' | 'open' | 'postpone' | 'resume' | 'cancel' | 'finalise' | 'reopen';

interface Move {
  readonly from: readonly ClassState[];
  readonly to: ClassState;
  /** Beside administrators, who may do everything. */
  readonly by: Role;
}

/**
 * The life of a class:
 *
 *     draft → submitted → approved → open → finalised
 *       ↑________↩___________↩        ⇅
 *                                 postponed          … and from everywhere before finalised: cancelled
 *
 * Organisers prepare and run a class; officials (lãnh đạo) approve it or send it back with a reason, and so may organisers take it
 * back to change it. Where the office works without approval, a draft is opened at once. Finalising and reopening belong to
 * attendance, which asks more than the state.
 */
export const classMoves: Readonly<Record<ClassMove, Move>> = {
  submit: { from: ['draft'], to: 'submitted', by: 'organiser' },
  approve: { from: ['submitted'], to: 'approved', by: 'official' },
  return: { from: ['submitted', 'approved'], to: 'draft', by: 'official' },
  open: { from: ['draft', 'approved'], to: 'open', by: 'organiser' },
  postpone: { from: ['open'], to: 'postponed', by: 'organiser' },
  resume: { from: ['postponed'], to: 'open', by: 'organiser' },
  cancel: { from: ['draft', 'submitted', 'approved', 'open', 'postponed'], to: 'cancelled', by: 'organiser' },
  finalise: { from: ['open'], to: 'finalised', by: 'organiser' },
  reopen: { from: ['finalised'], to: 'open', by: 'organiser' },
};

interface OfficeRule {
  /** Whether a class is opened only after somebody approved it. */
  readonly approval: boolean;
}

export function mayMove(state: ClassState, move: ClassMove, { approval }: OfficeRule): boolean {
  if (!classMoves[move].from.includes(state)) return false;
  if (state !== 'draft') return true;
  return move === 'cancel' || (move === 'submit') === approval;
}

/**
 * The state after the move.
 * @throws DomainError conflict `classNeedsApproval` for a draft where the office approves, `approvalNotUsed` where it does not,
 * `classNotChangeable` for what is history, otherwise `classStateChanged`: the page that offered the move was old.
 */
export function stateAfter(state: ClassState, move: ClassMove, rule: OfficeRule): ClassState {
  if (mayMove(state, move, rule)) return classMoves[move].to;
  if (state === 'draft' && move === 'open') throw new DomainError('conflict', 'classNeedsApproval');
  if (state === 'draft' && move === 'submit') throw new DomainError('conflict', 'approvalNotUsed');
  const isHistory = state === 'finalised' || state === 'cancelled';
  throw new DomainError('conflict', isHistory && move !== 'open' ? 'classNotChangeable' : 'classStateChanged');
}

/**
 * Four eyes: who submitted a class does not approve it, unless nobody else may. In an office of one that would only stop the work.
 * @throws DomainError conflict `ownSubmission`.
 */
export function checkFourEyes(submittedBy: string | null, approver: string | null, othersWhoMay: number): void {
  if (submittedBy !== null && submittedBy === approver && othersWhoMay > 0) throw new DomainError('conflict', 'ownSubmission');
}
