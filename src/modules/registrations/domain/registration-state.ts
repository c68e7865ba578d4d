/**
 * `pending` waits for staff, `offered` for the answer of the person: both hold their seat meanwhile, so that neither an approval nor
 * an acceptance ever finds the class full. `waiting` holds a place in the line and no seat.
 */
export const registrationStates = ['confirmed', 'pending', 'waiting', 'offered', 'rejected', 'cancelled'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Who counts in `training_class.seats_taken`. */
export const seatedStates = ['confirmed', 'pending', 'offered'] as const satisfies readonly RegistrationState[];

/** Who is on the list in one way or another, and can leave it. */
export const listedStates = [...seatedStates, 'waiting'] as const satisfies readonly RegistrationState[];

/** How the person came onto the list: by the public form, entered by staff beforehand, at the door, or named by their unit. */
export type RegistrationSource = 'online' | 'staff' | 'walk_in' | 'unit';

/** Who or what ended a registration: staff, the person, the end of the time to answer an offer, a substitute who took over, a place elsewhere. */
export type RegistrationEnd = 'staff' | 'withdrawn' | 'declined' | 'expired' | 'substituted' | 'moved';

export function holdsSeat(state: RegistrationState): boolean {
  return (seatedStates as readonly RegistrationState[]).includes(state);
}

export function isListed(state: RegistrationState): boolean {
  return (listedStates as readonly RegistrationState[]).includes(state);
}
