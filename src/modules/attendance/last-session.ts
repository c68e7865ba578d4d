import { type ClassSession, sessionStart } from '../classes/index.js';
import type { LastSession } from './domain/class-closing.js';

/** Of sessions in the order in which they are held; null without any. */
export function lastSessionOf(sessions: readonly ClassSession[]): LastSession | null {
  const last = sessions.at(-1);
  return last ? { heldOn: last.heldOn, startsAt: sessionStart(last) } : null;
}
