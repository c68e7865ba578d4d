import { ChoiceField, EmailField, TextField } from '../web/fields.js';
import { type MailState, mailStates, type UnsentReason } from './mail-state.js';

export class MailFilter {
  @ChoiceField(mailStates, { optional: true })
  state?: MailState;

  /** Part of an address or of a name. */
  @TextField({ max: 190, optional: true })
  q?: string;

  /** The id of what the mails are about: a registration, a class, … */
  @TextField({ max: 36, optional: true })
  about?: string;

  /** The id before which the page begins; the list runs from the newest to the oldest. */
  @TextField({ max: 36, optional: true })
  before?: string;
}

export class MailAddressChange {
  @EmailField()
  to: string;
}

export class MailResponse {
  id: string;
  /** Which message: `registered`, `reminder-3`, … */
  template: string;
  language: string;
  toName: string;
  toAddress: string | null;
  subject: string;
  state: MailState;
  /** Why it was never meant to go out: `noServer`, `noAddress`, `demonstration`, `unsubscribed`. */
  reason: UnsentReason | null;
  attempts: number;
  /** In the words of the mail server. */
  lastError: string | null;
  createdAt: Date;
  /** Null unless it waits. */
  nextTryAt: Date | null;
  sentAt: Date | null;
}

export class MailListResponse {
  items: MailResponse[];
  /** Give it as `before` for the next page; null on the last one. */
  next: string | null;
  /** Of those asked for. */
  total: number;
}

export class MailDetailResponse extends MailResponse {
  text: string;
  html: string;
  /** `registration`, `class`, … */
  subjectType: string;
  subjectId: string;
}
