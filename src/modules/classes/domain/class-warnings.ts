import { isInPreparation } from './class-state.js';
import { type Registrable, registrationWindow } from './registration-window.js';

/** `registrationOver`: nobody can register online any more. `closesAfterStart`: registration ends earlier than its deadline says. */
export type ClassWarning = 'registrationOver' | 'closesAfterStart';

/** What is allowed and may be meant, but is more often a mistyped date. A draft is judged as if it were opened now. */
export function classWarnings(trainingClass: Registrable, now: Date): ClassWarning[] {
  const { state, registrationClosesAt, startsAt } = trainingClass;
  if (trainingClass.heldBy !== null || (state !== 'open' && !isInPreparation(state))) return [];
  if (registrationWindow({ ...trainingClass, state: 'open' }, now) === 'closed') return ['registrationOver'];
  return startsAt !== null && registrationClosesAt > startsAt ? ['closesAfterStart'] : [];
}
