import { ChoiceField, DayField, TextField, WholeNumberField } from '../../platform/web/fields.js';
import { type CourseType, courseTypes } from '../../shared/course-type.js';
import { type CourseTopic, courseTopics } from '../../shared/course-topic.js';
import { type CalendarView, calendarViews } from './domain/calendar-grid.js';
import { type ClassState, classStates } from './domain/class-state.js';
import type { HalfDay } from './domain/half-day.js';

const optional = true;

/** What narrows the calendar; an id that nobody has finds nothing. */
class CalendarFilter {
  @ChoiceField(classStates, { optional }) state?: ClassState;
  @ChoiceField(courseTypes, { optional }) type?: CourseType;
  @TextField({ max: 36, optional }) course?: string;
  /** A venue with its rooms. */
  @TextField({ max: 36, optional }) venue?: string;
  @TextField({ max: 36, optional }) lecturer?: string;
}

/** One page of the calendar. */
export class CalendarPage extends CalendarFilter {
  /** Left out: the month. */
  @ChoiceField(calendarViews, { optional }) view?: CalendarView;
  /** A day of the month or week. Left out: today. */
  @DayField({ optional }) on?: string;
}

/** Half-days from one day to another. */
export class CalendarSpan extends CalendarFilter {
  @DayField() from: string;
  /** Inclusive; at most 366 days after `from`. */
  @DayField() to: string;
}

/** What is open, for everybody. */
export class PublicCalendarFilter {
  /** Part of the name or the code of the class, with or without Vietnamese marks. */
  @TextField({ max: 100, optional }) q?: string;
  /** Part of the place or its address: a district, a commune, a hall. */
  @TextField({ max: 100, optional }) near?: string;
  @ChoiceField(courseTypes, { optional }) type?: CourseType;
  @ChoiceField(courseTopics, { optional }) topic?: CourseTopic;
}

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
