import { type ClassSession, sessionStart, type TrainingClass } from '../classes/index.js';
import type { LastSession } from './domain/class-closing.js';

/**
 * Of sessions in the order in which they are held; null without any. A course that another organisation holds is over when it could be
 * on its last day: in the afternoon.
 */
export function lastSessionOf({ heldBy, closesOn }: TrainingClass, sessions: readonly ClassSession[]): LastSession | null {
  if (heldBy !== null && closesOn !== null) return { heldOn: closesOn, startsAt: sessionStart({ heldOn: closesOn, halfDay: 'AFTERNOON' }) };
  const last = sessions.at(-1);
  return last ? { heldOn: last.heldOn, startsAt: sessionStart(last) } : null;
}
