import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { CourseType } from '../../shared/course-type.js';
import { Course } from '../catalogue/index.js';
import type { Period } from './domain/calendar-grid.js';
import { ClassSession } from './class-session.entity.js';
import { notHeld } from './domain/calendar-states.js';
import type { ClassState } from './domain/class-state.js';
import type { HalfDay } from './domain/half-day.js';
import { TrainingClass } from './training-class.entity.js';

export const BOOKINGS_A_PAGE = 50;

/** A half-day with the class it belongs to. */
export interface HeldSession {
  readonly session: ClassSession;
  readonly trainingClass: TrainingClass;
}

/** Whose half-days are asked for: a venue with its rooms, or a lecturer. */
export type BookedBy = { readonly venueId: string } | { readonly lecturerId: string };

/** With the type of the course. */
export interface CalendarSession extends HeldSession {
  readonly courseType: CourseType;
}

/** More half-days than a province can hold in a month; what is beyond is left out, and the answer says so. */
export const MOST_IN_CALENDAR = 1000;

export interface SessionFilter {
  readonly state?: ClassState;
  readonly type?: CourseType;
  readonly course?: string;
  readonly venue?: string;
  readonly lecturer?: string;
  readonly classId?: string;
  /** The account that wrote the class. */
  readonly createdById?: string;
  /** Only what the public was told of: open, finalised, and what was called off after it had been opened. */
  readonly announced?: boolean;
}

export interface TeachingTotals {
  readonly sessions: number;
  readonly classes: number;
}

const TEACHES = `EXISTS (SELECT 1 FROM session_lecturer teaching
  WHERE teaching.session_id = session.id AND teaching.lecturer_id = :lecturerId)`;
const AT = `(session.venueId = :venueId OR EXISTS (SELECT 1 FROM venue room WHERE room.id = session.venue_id AND room.site_id = :venueId))`;

/** Half-days of all classes; every method runs inside the caller's unit of work. */
@Injectable()
export class CalendarQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** One page, the latest first; drafts, cancelled and postponed classes are among them and say so. `page` counts from 1. */
  async bookings(by: BookedBy, page: number): Promise<{ bookings: HeldSession[]; total: number }> {
    const query = this.sessionsWithClass();
    restrict(query, by);
    const total = await query.getCount();
    const ordered = query.orderBy({ 'session.heldOn': 'DESC', 'session.halfDayOrder': 'DESC', 'session.id': 'DESC' });
    const found = await ordered
      .offset((page - 1) * BOOKINGS_A_PAGE)
      .limit(BOOKINGS_A_PAGE)
      .getMany();
    return { bookings: await this.withClasses(found), total };
  }

  /** Half-days of a period in their order, of the classes that match; one more than `MOST_IN_CALENDAR` when there are more. */
  async between({ from, to }: Period, filter: SessionFilter): Promise<CalendarSession[]> {
    const query = this.sessionsWithClass()
      .innerJoin(Course, 'course', 'course.id = class.courseId')
      .addSelect('course.type', 'courseType')
      .andWhere('session.heldOn BETWEEN :from AND :to', { from, to });
    narrow(query, filter);
    const { entities, raw } = await query
      .orderBy({ 'session.heldOn': 'ASC', 'session.halfDayOrder': 'ASC', 'class.code': 'ASC' })
      .limit(MOST_IN_CALENDAR + 1)
      .getRawAndEntities<{ courseType: CourseType }>();
    const types = new Map(entities.map(({ id }, index) => [id, raw[index]?.courseType ?? 'TAP_HUAN']));
    const held = await this.withClasses(entities);
    return held.map(({ session, trainingClass }) => ({ session, trainingClass, courseType: types.get(session.id) ?? 'TAP_HUAN' }));
  }

  /** What a lecturer has taught up to and including `today`: half-days of classes that were held, not of drafts. */
  async taughtUntil(lecturerId: string, today: CalendarDate): Promise<TeachingTotals> {
    const query = this.sessionsWithClass().andWhere('session.heldOn <= :today', { today }).andWhere(`class.state IN ('open', 'finalised')`);
    restrict(query, { lecturerId });
    const totals = await query
      .select('COUNT(*)', 'sessions')
      .addSelect('COUNT(DISTINCT session.classId)', 'classes')
      .getRawOne<{ sessions: number | string; classes: number | string }>();
    return { sessions: Number(totals?.sessions ?? 0), classes: Number(totals?.classes ?? 0) };
  }

  /**
   * Which of the other classes meet in a half-day in which this class meets too, with those half-days in their order. A class that was
   * cancelled or put off meets nowhere.
   */
  async overlaps(classId: string, otherClassIds: readonly string[]): Promise<Map<string, { heldOn: CalendarDate; halfDay: HalfDay }[]>> {
    if (otherClassIds.length === 0) return new Map();
    const found = await this.sessionsWithClass()
      .andWhere('session.classId IN (:...otherClassIds)', { otherClassIds: [...new Set(otherClassIds)] })
      .andWhere('session.classId <> :classId', { classId })
      .andWhere('class.state NOT IN (:...notHeld)', { notHeld: [...notHeld] })
      .andWhere(
        `EXISTS (SELECT 1 FROM class_session own WHERE own.class_id = :classId AND own.held_on = session.held_on AND own.half_day = session.half_day)`,
      )
      .orderBy({ 'session.heldOn': 'ASC', 'session.halfDayOrder': 'ASC' })
      .getMany();
    const byClass = new Map<string, { heldOn: CalendarDate; halfDay: HalfDay }[]>();
    for (const { classId: other, heldOn, halfDay } of found) byClass.set(other, [...(byClass.get(other) ?? []), { heldOn, halfDay }]);
    return byClass;
  }

  private sessionsWithClass(): SelectQueryBuilder<ClassSession> {
    return this.unitOfWork.manager
      .createQueryBuilder(ClassSession, 'session')
      .innerJoin(TrainingClass, 'class', 'class.id = session.classId')
      .where('1 = 1');
  }

  private async withClasses(sessions: readonly ClassSession[]): Promise<HeldSession[]> {
    const ids = [...new Set(sessions.map(({ classId }) => classId))];
    if (ids.length === 0) return [];
    const classes = await this.unitOfWork.manager
      .createQueryBuilder(TrainingClass, 'class')
      .where('class.id IN (:...ids)', { ids })
      .getMany();
    const byId = new Map(classes.map((each) => [each.id, each]));
    return sessions.flatMap((session) => {
      const trainingClass = byId.get(session.classId);
      return trainingClass ? [{ session, trainingClass }] : [];
    });
  }
}

function restrict(query: SelectQueryBuilder<ClassSession>, by: BookedBy): void {
  if ('venueId' in by) query.andWhere(AT, { venueId: by.venueId });
  else query.andWhere(TEACHES, { lecturerId: by.lecturerId });
}

const WAS_OPENED = `(class.state IN ('open', 'finalised') OR (class.state IN ('cancelled', 'postponed') AND EXISTS
  (SELECT 1 FROM audit_entry told WHERE told.subject_type = 'class' AND told.subject_id = class.id AND told.action = 'class.opened')))`;

function narrow(query: SelectQueryBuilder<ClassSession>, filter: SessionFilter): void {
  const { state, type, course, classId, createdById } = filter;
  const equal = { 'class.state': state, 'course.type': type, 'course.id': course, 'class.id': classId, 'class.createdById': createdById };
  for (const [index, [column, value]] of Object.entries(equal).entries()) {
    if (value !== undefined) query.andWhere(`${column} = :value${index}`, { [`value${index}`]: value });
  }
  if (filter.venue !== undefined) restrict(query, { venueId: filter.venue });
  if (filter.lecturer !== undefined) restrict(query, { lecturerId: filter.lecturer });
  if (filter.announced) query.andWhere(WAS_OPENED);
}
