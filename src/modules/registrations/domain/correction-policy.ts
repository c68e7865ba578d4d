import { isListed, type RegistrationState } from './registration-state.js';

/** Why nobody corrects what stands about a person on a list; null when nothing stands against it. A final list is evidence. */
export function whyNotCorrect(
  registrationState: RegistrationState,
  { state }: { readonly state: string },
): 'alreadyCancelled' | 'classFinalised' | null {
  if (!isListed(registrationState)) return 'alreadyCancelled';
  return state === 'finalised' ? 'classFinalised' : null;
}
