/** Which message tells of an event, and what hangs on it. */
export interface RegistrationMailKind {
  readonly template: string;
  /** The days of the class for the person's calendar, or their withdrawal. */
  readonly calendar?: 'invite' | 'cancel';
  /** The picture of the code. */
  readonly qr?: boolean;
}

const WITH_PLACE = { calendar: 'invite', qr: true } as const;
const invited: Record<string, RegistrationMailKind> = {
  confirmed: { template: 'invited', ...WITH_PLACE },
  pending: { template: 'pending' },
  waiting: { template: 'waiting' },
};

/** By event, then by the state in which the registration is when the mail is written. */
const KINDS: Record<string, Record<string, RegistrationMailKind>> = {
  'registration.confirmed': { confirmed: { template: 'registered', ...WITH_PLACE } },
  'registration.pending': { pending: { template: 'pending' } },
  'registration.waiting': { waiting: { template: 'waiting' } },
  'registration.promoted': { offered: { template: 'promoted' }, confirmed: { template: 'promoted', ...WITH_PLACE } },
  'registration.approved': { confirmed: { template: 'approved', ...WITH_PLACE } },
  'registration.rejected': { rejected: { template: 'rejected' } },
  'registration.cancelled': { cancelled: { template: 'withdrawn', calendar: 'cancel' } },
  'registration.substituted': { confirmed: { template: 'substituted', ...WITH_PLACE } },
  'registration.moved': { confirmed: { template: 'moved', ...WITH_PLACE }, waiting: { template: 'moved' } },
  'registration.invited': invited,
};

/** Null when the registration has moved on since: another event tells of that. */
export function registrationMailOf(topic: string, state: string): RegistrationMailKind | null {
  return KINDS[topic]?.[state] ?? null;
}
