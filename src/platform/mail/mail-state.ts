/**
 * `queued`: to be sent when due; `sending`: handed to one worker; `sent`: the server took it; `held`: held back by staff;
 * `failed`: refused, or given up; `unsent`: never meant to go out, `reason` says why.
 */
export const mailStates = ['queued', 'sending', 'sent', 'held', 'failed', 'unsent'] as const;
export type MailState = (typeof mailStates)[number];

/** No server is set up; the person has no address; the demonstration writes to nobody; the person wants no announcements. */
export type UnsentReason = 'noServer' | 'noAddress' | 'demonstration' | 'unsubscribed';

/** Who may read it in the mailbox: links to accounts are for administrators alone. */
export type MailAudience = 'organiser' | 'admin';
