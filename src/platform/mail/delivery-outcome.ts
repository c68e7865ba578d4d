/** What the SMTP client says when a mail did not go out. */
export interface DeliveryError {
  readonly message: string;
  /** The client's own name for it: ECONNECTION, ETIMEDOUT, EAUTH, EENVELOPE, EMESSAGE, … */
  readonly code?: string;
  /** Of the server's answer. */
  readonly responseCode?: number;
  readonly response?: string;
}

export type Outcome = { readonly state: 'failed' } | { readonly state: 'queued'; readonly dueAt: Date };

const MINUTE = 60_000;

/** Minutes before the next try, by the number of tries made: two days in all, as long as servers of other people are usually patient. */
const DELAYS = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1440];

/** Steps at which a 5xx speaks of this one mail or its address; at any other step it speaks of us, which somebody can set right. */
const ABOUT_THE_MAIL = new Set(['EENVELOPE', 'EMESSAGE']);

/** RFC 5321, 4.2.1: 5yz is final, 4yz may be tried again; without an answer (no connection, cut off in the middle) nobody knows, so again. */
export function isFinal({ code, responseCode }: DeliveryError): boolean {
  return responseCode !== undefined && responseCode >= 500 && ABOUT_THE_MAIL.has(code ?? '');
}

export function afterFailure(error: DeliveryError, attempts: number, now: Date): Outcome {
  const delay = DELAYS[attempts - 1];
  if (isFinal(error) || delay === undefined) return { state: 'failed' };
  return { state: 'queued', dueAt: new Date(now.getTime() + delay * MINUTE) };
}

/** The server's words when it spoke, otherwise what the client met. */
export function wordsOf({ message, response }: DeliveryError): string {
  return (response ?? message).slice(0, 1000);
}
