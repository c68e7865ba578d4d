import { Injectable } from '@nestjs/common';
import { questionMarks } from '../../platform/database/question-marks.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import { courseOfClass } from '../classes/index.js';
import { countingDay, planOfLink } from './counting-day.js';

/** A class of a plan with a closing day, whatever its state, as far as numbers need it. */
export interface CountedClass {
  readonly id: string;
  readonly courseId: string;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly state: 'draft' | 'submitted' | 'approved' | 'open' | 'postponed' | 'finalised' | 'cancelled';
  readonly closesOn: CalendarDate;
  /** The one of the two days on which it counts for the plan. */
  readonly countedOn: CalendarDate;
  /** Confirmed registrations. */
  readonly seatsTaken: number;
  readonly openingDecision: string | null;
}

/** By what people call a class. */
export interface ClassName {
  readonly code: string;
  readonly name: string;
}

export type ClassNames = ReadonlyMap<string, ClassName>;

export function namesById(classes: readonly (ClassName & { readonly id: string })[]): ClassNames {
  return new Map(classes.map(({ id, code, name }) => [id, { code, name }]));
}

/** @throws Error where the names of other classes were read */
export function nameOf(id: string, names: ClassNames): ClassName {
  const name = names.get(id);
  if (name === undefined) throw new Error(`Nobody read the name of class ${id}`);
  return name;
}

/** A class as lists and reports tell of it. */
export interface PlanClass extends CountedClass, ClassName {
  readonly opensOn: CalendarDate;
  readonly mode: string;
  readonly sessionCount: number;
  readonly place: string;
  readonly lecturer: string;
  readonly audience: string | null;
}

const day = countingDay('training.closes_on', 'training.opens_on');

const counted =
  `training.id AS id, training.course_id AS courseId, training.state AS state, training.closes_on AS closesOn, ${day} AS countedOn, ` +
  'training.seats_taken AS seatsTaken, training.opening_decision AS openingDecision, course.type AS courseType, course.topic AS topic';

const told =
  'training.code AS code, training.name AS name, training.opens_on AS opensOn, training.mode AS mode, training.session_count AS sessionCount, training.place AS place, training.lecturer AS lecturer, training.audience AS audience';

const ofPlan =
  `FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ${courseOfClass} ` +
  `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ?`;

type NamedClass = ClassName & { readonly id: string };

/** Reads of the classes of a plan; every method runs inside the caller's unit of work. */
@Injectable()
export class PlanClassQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * All of them, some thousands: a number with a part cut off would be a wrong number. In the order of the days on which they count;
   * classes without a session have no day and are not among them.
   */
  async between(planId: string, from: CalendarDate, to: CalendarDate): Promise<PlanClass[]> {
    return this.read<PlanClass>(`${counted}, ${told}`, planId, { from, to }, `ORDER BY ${day}, training.code`);
  }

  /** The same with what numbers need, in no order: of thousands of classes each column is felt, and sorting more than any. */
  async countedBetween(planId: string, from: CalendarDate, to: CalendarDate): Promise<CountedClass[]> {
    return this.read<CountedClass>(counted, planId, { from, to });
  }

  /** Of the classes of `between`, by id. */
  async namesBetween(planId: string, from: CalendarDate, to: CalendarDate): Promise<ClassNames> {
    const rows = await this.unitOfWork.manager.query<NamedClass[]>(
      `SELECT training.id AS id, training.code AS code, training.name AS name ${ofPlan}`,
      [planId, from, to],
    );
    return namesById(rows);
  }

  /** Of some classes, by id. */
  async namesOf(ids: readonly string[]): Promise<ClassNames> {
    if (ids.length === 0) return new Map();
    const which = `id IN (${questionMarks(ids)})`;
    return namesById(
      await this.unitOfWork.manager.query<NamedClass[]>(`SELECT id, code, name FROM training_class WHERE ${which}`, [...ids]),
    );
  }

  private async read<Row extends CountedClass>(
    columns: string,
    planId: string,
    { from, to }: { readonly from: CalendarDate; readonly to: CalendarDate },
    order = '',
  ): Promise<Row[]> {
    return this.unitOfWork.manager.query<Row[]>(`SELECT ${columns} ${ofPlan} ${order}`, [planId, from, to]);
  }
}
