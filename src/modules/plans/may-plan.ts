import type { Actor } from '../../shared/actor.js';

/** Whether a page offers the forms of plans; the use cases behind them check for themselves. */
export function mayPlan(actor: Actor): boolean {
  return actor.kind === 'staff' && ['admin', 'organiser', 'official'].includes(actor.role);
}
