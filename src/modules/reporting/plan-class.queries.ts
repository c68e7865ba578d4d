import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import { countingDay, planOfLink } from './counting-day.js';

/** A class of a plan with a closing day, whatever its state. */
export interface PlanClass {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly courseId: string;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly mode: string;
  readonly state: 'draft' | 'submitted' | 'approved' | 'open' | 'postponed' | 'finalised' | 'cancelled';
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
  /** The one of the two days on which it counts for the plan. */
  readonly countedOn: CalendarDate;
  readonly sessionCount: number;
  /** Confirmed registrations. */
  readonly seatsTaken: number;
  readonly place: string;
  readonly lecturer: string;
  readonly audience: string | null;
  readonly openingDecision: string | null;
}

/** What the driver returns: MariaDB gives counts as text. */
type Raw<T> = { [K in keyof T]: T[K] extends number ? number | string : T[K] };

const day = countingDay('training.closes_on', 'training.opens_on');

/** Reads of the classes of a plan; every method runs inside the caller's unit of work. */
@Injectable()
export class PlanClassQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * All of them, some thousands: a number with a part cut off would be a wrong number. In the order of the days on which they count;
   * classes without a session have no day and are not among them.
   */
  async between(planId: string, from: CalendarDate, to: CalendarDate): Promise<PlanClass[]> {
    const rows = await this.unitOfWork.manager.query<Raw<PlanClass>[]>(
      'SELECT training.id AS id, training.code AS code, training.name AS name, course.id AS courseId, course.type AS courseType, course.topic AS topic, training.mode AS mode, ' +
        'training.state AS state, training.opens_on AS opensOn, training.closes_on AS closesOn, ' +
        `${day} AS countedOn, training.session_count AS sessionCount, training.seats_taken AS seatsTaken, ` +
        'training.place AS place, training.lecturer AS lecturer, training.audience AS audience, training.opening_decision AS openingDecision ' +
        `FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ` +
        'INNER JOIN course ON course.id = training.course_id ' +
        `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ? ` +
        `ORDER BY ${day}, training.code`,
      [planId, from, to],
    );
    return rows.map((row) => ({ ...row, sessionCount: Number(row.sessionCount), seatsTaken: Number(row.seatsTaken) }));
  }
}
