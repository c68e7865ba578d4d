import { ChoiceField, TextField } from '../web/fields.js';

/** `waiting`: to be done; `failing`: failed and tried again by itself; `parked`: given up until a person has a look. */
export const workStates = ['waiting', 'failing', 'parked'] as const;
export type WorkState = (typeof workStates)[number];

export class WorkFilter {
  @ChoiceField(workStates, { optional: true })
  state?: WorkState;

  /** The id before which the page begins; the list runs from the newest to the oldest. */
  @TextField({ max: 36, optional: true })
  before?: string;
}

export class WorkResponse {
  id: string;
  /** What is to be done: `certificate.issued`, … */
  topic: string;
  /** Path of the staff page of what it is about, when there is one. */
  page: string | null;
  state: WorkState;
  attempts: number;
  /** `diskFull`, `noPermission`, `fileMissing`, `unreachable`, `interrupted`, `other`; null while nothing failed. */
  failure: string | null;
  /** As the program noted it. */
  lastError: string | null;
  createdAt: Date;
  /** When it is tried next; null when it waits for a person. */
  nextTryAt: Date | null;
}

export class WorkListResponse {
  items: WorkResponse[];
  /** Give it as `before` for the next page; null on the last one. */
  next: string | null;
  /** Of those asked for. */
  total: number;
}

export class RetriedResponse {
  nextTryAt: Date;
}
