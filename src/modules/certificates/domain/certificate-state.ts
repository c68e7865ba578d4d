/** `replaced` has a newer certificate that points back to it; both `revoked` and `replaced` keep their number for ever. */
export const certificateStates = ['valid', 'revoked', 'replaced'] as const;
export type CertificateState = (typeof certificateStates)[number];
