import { registrationEnd } from './registration-times.js';

interface AnsweredClass {
  readonly state: string;
  readonly registrationClosesAt: Date;
  readonly startsAt: Date | null;
}

/**
 * Why the participant cannot change the answers now; null when nothing stands against it. They can as long as somebody new could give
 * them: afterwards the organiser has ordered the meals.
 */
export function whyNotAnswer(
  registrationState: string,
  trainingClass: AnsweredClass,
  now: Date,
): 'registrationNotListed' | 'answersClosed' | null {
  if (registrationState === 'cancelled' || registrationState === 'rejected') return 'registrationNotListed';
  const isOver = trainingClass.state === 'cancelled' || trainingClass.state === 'finalised' || now > registrationEnd(trainingClass);
  return isOver ? 'answersClosed' : null;
}

/** Why staff cannot write down answers; null when nothing stands against it. No deadline binds them, only the final list does. */
export function whyStaffDoNotAnswer(
  registrationState: string,
  { state }: Pick<AnsweredClass, 'state'>,
): 'registrationNotListed' | 'classFinalised' | 'classCancelled' | null {
  if (registrationState === 'cancelled' || registrationState === 'rejected') return 'registrationNotListed';
  if (state === 'finalised') return 'classFinalised';
  return state === 'cancelled' ? 'classCancelled' : null;
}
