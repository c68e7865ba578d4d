import type { Actor } from '../shared/actor.js';

/** Who does what in the demonstration. */
export interface DemoHands {
  readonly clerk: Actor;
  /** Verifies what the clerk wrote down. */
  readonly verifier: Actor;
}
