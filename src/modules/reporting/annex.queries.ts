import { Injectable } from '@nestjs/common';
import { questionMarks } from '../../platform/database/question-marks.js';
import type { Raw } from '../../platform/database/raw-row.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import { portions } from '../../shared/portions.js';
import { courseOfClass } from '../classes/index.js';
import { countingDay, planOfLink } from './counting-day.js';

/** A class that is to be held, or was, after the cut-off day of a report. */
export interface ScheduledClass {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly courseId: string;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly openingDecision: string | null;
  readonly closesOn: CalendarDate;
  /** The day by which the plan counts it. */
  readonly countedOn: CalendarDate;
  readonly capacity: number;
  /** Confirmed registrations. */
  readonly registered: number;
}

/** What the list of experts says about a holder beyond the certificate. */
export interface ExpertParticulars {
  readonly certificateId: string;
  readonly birthDate: CalendarDate | null;
  readonly position: string;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
  /** The organisation that held the course, or the lecturer's body. */
  readonly trainer: string;
}

const MOST_CLASSES = 1_000;
/** So many values fit into one statement on every database. */
const PIECE = 500;

/** What annexes of a report say beside the numbers; every method runs inside the caller's unit of work. */
@Injectable()
export class AnnexQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Classes that close after `after`, on a fixed day, and count until `until`; a draft or a postponed class has none that can be relied on. */
  async scheduled(planId: string, after: CalendarDate, until: CalendarDate): Promise<ScheduledClass[]> {
    const rows = await this.unitOfWork.manager.query<Raw<ScheduledClass>[]>(
      'SELECT training.id AS id, training.code AS code, training.name AS name, course.id AS courseId, ' +
        'course.type AS courseType, course.topic AS topic, training.opening_decision AS openingDecision, training.closes_on AS closesOn, ' +
        `${countingDay('training.closes_on', 'training.opens_on')} AS countedOn, ` +
        'training.capacity AS capacity, training.seats_taken AS registered ' +
        `FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ${courseOfClass} ` +
        `WHERE link.plan_id = ? AND training.closes_on > ? AND ${countingDay('training.closes_on', 'training.opens_on')} <= ? ` +
        "AND training.state IN ('approved', 'open', 'finalised') " +
        `ORDER BY training.closes_on, training.code LIMIT ${MOST_CLASSES}`,
      [planId, after, until],
    );
    return rows.map((row) => ({ ...row, capacity: Number(row.capacity), registered: Number(row.registered) }));
  }

  async particularsOf(certificateIds: readonly string[]): Promise<ExpertParticulars[]> {
    const found: ExpertParticulars[] = [];
    for (const ids of portions(certificateIds, PIECE)) {
      const of = (table: string): string =>
        'SELECT given.id AS certificateId, registration.birth_date AS birthDate, registration.position AS position, ' +
        'training.opens_on AS opensOn, training.closes_on AS closesOn, COALESCE(training.held_by, training.lecturer) AS trainer ' +
        `FROM ${table} given INNER JOIN registration ON registration.id = given.registration_id ` +
        `INNER JOIN training_class training ON training.id = given.class_id WHERE given.id IN (${questionMarks(ids)})`;
      const statement = `${of('certificate')} UNION ALL ${of('external_certificate')}`;
      found.push(...(await this.unitOfWork.manager.query<ExpertParticulars[]>(statement, [...ids, ...ids])));
    }
    return found;
  }
}
