import { WholeNumberField } from '../../platform/web/fields.js';
import type { ClassState } from './domain/class-state.js';
import type { HalfDay } from './domain/half-day.js';

const optional = true;

export class BookingFilter {
  /** 50 half-days a page. */
  @WholeNumberField({ min: 1, max: 1000, optional }) page?: number;
}

export class BookingResponse {
  sessionId: string;
  heldOn: string;
  halfDay: HalfDay;
  place: string;
  lecturer: string;
  classId: string;
  classCode: string;
  className: string;
  classState: ClassState;
}

export class BookingListResponse {
  items: BookingResponse[];
  total: number;
}

export class TeachingResponse extends BookingListResponse {
  /** Half-days taught up to today. */
  taughtSessions: number;
  taughtClasses: number;
}
