export const registrationStates = ['confirmed', 'cancelled'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** How the person came onto the list: by the public form, entered by staff beforehand, or at the door. */
export const registrationSources = ['online', 'staff', 'walk_in'] as const;
export type RegistrationSource = (typeof registrationSources)[number];
