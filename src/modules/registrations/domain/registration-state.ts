export const registrationStates = ['confirmed', 'cancelled'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How the person came onto the list: by the public form, entered by staff beforehand, or at the door. */
export type RegistrationSource = 'online' | 'staff' | 'walk_in';
