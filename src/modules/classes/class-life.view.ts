import type { Translate } from '../../platform/web/translations.js';
import type { Actor, Role } from '../../shared/actor.js';
import { openLabel } from './class.view.js';
import { showDays } from './class-head.view.js';
import { type ClassMove, classMoves, mayMove } from './domain/class-moves.js';
import type { TrainingClass } from './training-class.entity.js';

interface MoveButton {
  readonly href: string;
  readonly label: string;
}

export interface OfferedMoves {
  /** What usually comes next. */
  readonly next: (MoveButton & { readonly asksFirst: boolean }) | null;
  /** Each asks for something first, on its own page. */
  readonly others: readonly (MoveButton & { readonly isDanger: boolean })[];
}

const usualMoves: readonly ClassMove[] = ['submit', 'approve', 'open', 'resume'];
const otherMoves: readonly ClassMove[] = ['return', 'postpone', 'cancel'];

export function offeredMoves(
  trainingClass: TrainingClass,
  actor: Actor,
  rule: { readonly approval: boolean },
  now: Date,
  t: Translate,
): OfferedMoves {
  const { id, state } = trainingClass;
  const offered = (move: ClassMove): boolean => mayMove(state, move, rule) && mayAct(actor, move);
  const next = usualMoves.find(offered);
  const label = next === 'open' ? openLabel(trainingClass, now, t) : t(`classes:move.${next ?? 'open'}`);
  return {
    next: next === undefined ? null : { href: `/staff/classes/${id}/${next}`, label, asksFirst: next === 'resume' },
    others: otherMoves
      .filter(offered)
      .map((move) => ({ href: `/staff/classes/${id}/${move}`, label: t(`classes:move.${move}`), isDanger: move === 'cancel' })),
  };
}

/** As the use cases decide: administrators always, organisers also take back what they submitted. */
function mayAct(actor: Actor, move: ClassMove): boolean {
  if (actor.kind === 'visitor') return false;
  if (actor.kind === 'system') return true;
  const allowed: readonly Role[] = ['admin', classMoves[move].by, ...(move === 'return' ? (['organiser'] as const) : [])];
  return allowed.includes(actor.role);
}

interface Notice {
  readonly tone: 'plain' | 'warn' | 'bad';
  readonly text: string;
}

interface Seen {
  readonly actor: Actor;
  readonly approval: boolean;
  readonly now: Date;
}

/** What the state means for whoever looks, and what comes next: in the words of the button that does it. */
export function stateNotice(trainingClass: TrainingClass, seen: Seen, t: Translate): Notice | null {
  const reason = trainingClass.stateReason ?? '';
  switch (trainingClass.state) {
    case 'draft':
      return draftNotice(trainingClass, seen, t);
    case 'submitted':
      return { tone: 'plain', text: t('classes:stateNotice.submitted') };
    case 'approved':
      return { tone: 'plain', text: t('classes:stateNotice.approved', { button: openLabel(trainingClass, seen.now, t) }) };
    case 'postponed':
      return movedNotice('postponed', trainingClass, t);
    case 'open':
      return reason === '' ? null : movedNotice('moved', trainingClass, t);
    case 'cancelled':
      return { tone: 'bad', text: t('classes:stateNotice.cancelled', { reason }) };
    case 'finalised':
      return null;
  }
}

function draftNotice(trainingClass: TrainingClass, { actor, approval, now }: Seen, t: Translate): Notice | null {
  const { stateReason } = trainingClass;
  if (stateReason) return { tone: 'warn', text: t('classes:stateNotice.returned', { reason: stateReason }) };
  if (!mayAct(actor, 'open')) return null;
  const button = openLabel(trainingClass, now, t);
  return { tone: 'plain', text: approval ? t('classes:stateNotice.draftToSubmit') : t('classes:open.draftNotice', { button }) };
}

function movedNotice(what: 'postponed' | 'moved', { stateReason, previousOpensOn, previousClosesOn }: TrainingClass, t: Translate): Notice {
  const days = showDays(previousOpensOn, previousClosesOn) ?? '';
  return { tone: 'warn', text: t(`classes:stateNotice.${what}`, { days, reason: stateReason ?? '' }) };
}
