import { ChoicesField, IdsField, NameField, TextField } from '../../platform/web/fields.js';

const optional = true;

/** Who can be written to at once: everybody who is on the list in one way or another. */
export const toldStates = ['confirmed', 'offered', 'pending', 'waiting'] as const;
export type ToldState = (typeof toldStates)[number];

/** What is written and to whom, while it is being written. */
export class ClassMessageStart {
  @TextField({ max: 200, optional }) subject?: string;
  @TextField({ max: 5000, multiline: true, optional }) body?: string;
  @IdsField({ max: 200, optional }) registrationIds: string[] = [];
  @ChoicesField(toldStates) states: ToldState[] = [];
}

export class ClassMessageRequest {
  @NameField({ max: 200 }) subject: string;
  /** Plain words; an empty line begins a new paragraph. */
  @TextField({ max: 5000, multiline: true }) body: string;
  /** Up to 200 of the class; without them `states` says who. */
  @IdsField({ max: 200, optional }) registrationIds: string[] = [];
  @ChoicesField(toldStates) states: ToldState[] = [];
  /** A UUID of the sender's choice: sent twice under the same one, a message goes out once. */
  @TextField({ max: 36, optional, pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i }) key?: string;
}

/** Somebody who has to be told in another way. */
export class Unreachable {
  registrationId: string;
  fullName: string;
  unitName: string;
  phone: string | null;
}

export class ClassMessagePreview {
  people: number;
  unreachable: Unreachable[];
  /** As the first of them reads it. */
  subject: string;
  text: string;
}

export class ClassMessageFilter {
  /** The id before which the page begins; the list runs from the newest to the oldest. */
  @TextField({ max: 36, optional }) before?: string;
}

export class ClassMessageResponse {
  id: string;
  subject: string;
  body: string;
  /** How many there were when it was sent. */
  people: number;
  unreachable: number;
  sentBy: string;
  sentAt: Date;
}

export class ClassMessageList {
  items: ClassMessageResponse[];
  /** Give it as `before` for the next page; null on the last one. */
  next: string | null;
}
