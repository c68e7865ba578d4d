import type { Actor } from './actor.js';

/** Whether a page offers the buttons of an organiser; the use cases behind them check for themselves. */
export function mayOrganise(actor: Actor): boolean {
  return actor.kind === 'system' || (actor.kind === 'staff' && (actor.role === 'admin' || actor.role === 'organiser'));
}
