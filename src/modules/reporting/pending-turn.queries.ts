import { Injectable } from '@nestjs/common';
import type { Raw } from '../../platform/database/raw-row.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import { type CalendarDate, earlierDay } from '../../shared/calendar-date.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { earnsTurn, marks, wasThere } from '../attendance/index.js';
import type { TurnRuleKind } from '../classes/index.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { Slice } from './domain/class-slice.js';
import type { CountableUnitTurn } from './domain/unit-visits.js';
import { isCounted } from './domain/count-turns.js';
import type { PlanClass } from './plan-class.queries.js';
import type { LedgerPart } from './sheet.queries.js';
import type { TurnQuestion, TurnRow } from './turn.queries.js';

/** What the marks of a class that is not finalised would earn by its rule now. */
export interface PendingTurns {
  readonly classId: string;
  readonly unitGroup: UnitGroup;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
  readonly countedOn: CalendarDate;
  readonly quantity: number;
}

/** People of one class and group who came to the same number of its sessions. */
interface Attended extends PendingTurns {
  readonly ruleKind: TurnRuleKind;
  readonly ruleMinimum: number;
  readonly sessions: number;
  readonly attended: number;
}

const present = marks.filter(wasThere);

const over: readonly PlanClass['state'][] = ['finalised', 'cancelled'];

/** Whether nobody of the class is pending any more. */
export function isOver(state: PlanClass['state']): boolean {
  return over.includes(state);
}

/** In how many sessions of some classes each registration was there, by the last mark of each session. */
const attendanceIn = (classes: string): string =>
  'SELECT mark.registration_id AS registration_id, COUNT(*) AS attended FROM attendance_mark mark ' +
  `INNER JOIN (SELECT MAX(given.id) AS id FROM attendance_mark given WHERE given.class_id IN (${classes}) ` +
  'GROUP BY given.registration_id, given.session_id) newest ON newest.id = mark.id ' +
  `WHERE mark.mark IN (${questionMarks(present)}) GROUP BY mark.registration_id ` +
  // Where another organisation took the roll, who has a result was there (attendance/domain/completion.ts, `presenceElsewhere`).
  'UNION ALL SELECT DISTINCT result.registration_id AS registration_id, 1 AS attended FROM class_result result ' +
  `INNER JOIN training_class elsewhere ON elsewhere.id = result.class_id WHERE result.class_id IN (${classes}) AND elsewhere.held_by IS NOT NULL`;

const day = countingDay('training.closes_on', 'training.opens_on');

interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** The people of some classes of a plan who were there. */
function seenIn(planId: string, classIds: readonly string[]): Statement {
  const classes = questionMarks(classIds);
  const sql =
    `FROM (${attendanceIn(classes)}) seen INNER JOIN registration ON registration.id = seen.registration_id ` +
    'INNER JOIN training_class training ON training.id = registration.class_id INNER JOIN course ON course.id = training.course_id ' +
    `INNER JOIN class_plan link ON link.class_id = training.id AND link.plan_id = ? ${planOfLink} WHERE registration.state = 'confirmed'`;
  return { sql, values: [...classIds, ...present, ...classIds, planId] };
}

const attendedColumns = {
  classId: 'training.id',
  unitGroup: 'registration.unit_group',
  courseType: 'course.type',
  topic: 'course.topic',
  countedOn: day,
  ruleKind: 'training.turn_rule',
  ruleMinimum: 'training.turn_minimum',
  sessions: 'training.session_count',
  attended: 'seen.attended',
};

const rowColumns =
  `training.id AS classId, training.code AS classCode, training.name AS className, ${day} AS countedOn, ` +
  'COALESCE((SELECT merged.kept_id FROM merged_person merged WHERE merged.person_id = registration.person_id), registration.person_id) AS personId, ' +
  'registration.full_name AS fullName, registration.unit_name AS unitName, ' +
  'registration.unit_group AS unitGroup, registration.tax_code AS taxCode, seen.attended AS sessionsAttended, training.session_count AS sessionsTotal';

/**
 * Turns of classes that have ended and are neither finalised nor cancelled; every method runs inside the caller's unit of work. Whoever
 * came equally often to equal classes is read as one row, so that the rule of the class is asked of few and stays in one place.
 */
@Injectable()
export class PendingTurnQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By class and group, of these classes of the plan. */
  async turnsOf(planId: string, classIds: readonly string[]): Promise<PendingTurns[]> {
    const rows = await this.attendedIn(planId, classIds);
    return rows.filter(isEarned).map(({ classId, unitGroup, courseType, topic, countedOn, quantity }) => {
      return { classId, unitGroup, courseType, topic, countedOn, quantity };
    });
  }

  /** The same by unit as well, for the numbers that count organisations. */
  async unitsOf(planId: string, classIds: readonly string[]): Promise<CountableUnitTurn[]> {
    const unit = { unitName: 'registration.unit_name', taxCode: 'registration.tax_code' };
    const rows = await this.attendedIn<Attended & Pick<CountableUnitTurn, 'unitName' | 'taxCode'>>(planId, classIds, unit);
    return rows.filter(isEarned).map(({ classId, unitGroup, courseType, topic, countedOn, quantity, unitName, taxCode }) => {
      return { classId, unitGroup, courseType, topic, countedOn, quantity, unitName, taxCode };
    });
  }

  /** The latest class first, its people by given name. */
  async page(planId: string, question: TurnQuestion, { limit, offset }: Slice): Promise<{ turns: TurnRow[]; total: number }> {
    const { from, asOf, audience, gender, minority, classId } = question;
    // Gender and minority are written down when a class is finalised: until then nobody's are counted.
    if (gender !== undefined || minority !== undefined) return { turns: [], total: 0 };
    const to = earlierDay(question.to, asOf);
    const classIds = await this.endedClasses({ planId, from, to }, asOf);
    const earned = (await this.attendedIn(planId, classIds)).filter((row) => isCounted(row, question) && isEarned(row));
    const counted = earned.filter((row) => classId === undefined || row.classId === classId);
    const total = counted.reduce((sum, { quantity }) => sum + quantity, 0);
    if (total === 0 || limit === 0) return { turns: [], total };
    const choice = choiceOf(counted);
    const seen = seenIn(planId, classIds);
    const rows = await this.unitOfWork.manager.query<Raw<TurnRow>[]>(
      `SELECT ${rowColumns} ${seen.sql} AND registration.unit_group IN (${questionMarks(audience)}) AND ${choice.sql} ` +
        `ORDER BY ${day} DESC, training.code, registration.name_sort, registration.id LIMIT ${limit} OFFSET ${offset}`,
      [...seen.values, ...audience, ...choice.values],
    );
    return { turns: rows.map(turnRow), total };
  }

  /** Classes that count between two days, are not over, and whose last day is not after `endedBy`. */
  private async endedClasses({ planId, from, to }: LedgerPart, endedBy: CalendarDate): Promise<string[]> {
    const rows = await this.unitOfWork.manager.query<{ id: string }[]>(
      `SELECT training.id AS id FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ` +
        `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ? AND training.closes_on <= ? AND training.state NOT IN (${questionMarks(over)})`,
      [planId, from, to, endedBy, ...over],
    );
    return rows.map(({ id }) => id);
  }

  /** `more` names further columns to tell apart. */
  private async attendedIn<Row extends Attended>(
    planId: string,
    classIds: readonly string[],
    more: Readonly<Record<string, string>> = {},
  ): Promise<Row[]> {
    if (classIds.length === 0) return [];
    const columns = Object.entries({ ...attendedColumns, ...more });
    const seen = seenIn(planId, classIds);
    const rows = await this.unitOfWork.manager.query<Raw<Row>[]>(
      `SELECT ${columns.map(([name, column]) => `${column} AS ${name}`).join(', ')}, COUNT(*) AS quantity ${seen.sql} ` +
        `GROUP BY ${columns.map(([, column]) => column).join(', ')}`,
      [...seen.values],
    );
    return rows.map((row) => ({
      ...row,
      ruleMinimum: Number(row.ruleMinimum),
      sessions: Number(row.sessions),
      attended: Number(row.attended),
      quantity: Number(row.quantity),
    })) as unknown as Row[];
  }
}

function isEarned({ ruleKind, ruleMinimum, attended, sessions }: Attended): boolean {
  return earnsTurn({ kind: ruleKind, minimum: ruleMinimum }, attended, sessions);
}

/** The same people again: those of a class who came at least as often as the rarest guest who earned a turn. */
function choiceOf(rows: readonly Attended[]): { sql: string; values: unknown[] } {
  const fewest = new Map<string, number>();
  for (const { classId, attended } of rows) fewest.set(classId, Math.min(attended, fewest.get(classId) ?? attended));
  const byNumber = new Map<number, string[]>();
  for (const [classId, attended] of fewest) byNumber.set(attended, [...(byNumber.get(attended) ?? []), classId]);
  const parts = [...byNumber].map(([attended, ids]) => ({
    sql: `(seen.attended >= ? AND training.id IN (${questionMarks(ids)}))`,
    values: [attended, ...ids],
  }));
  return { sql: `(${parts.map(({ sql }) => sql).join(' OR ')})`, values: parts.flatMap(({ values }) => values) };
}

function turnRow(row: Raw<TurnRow>): TurnRow {
  const sessions = { sessionsAttended: Number(row.sessionsAttended), sessionsTotal: Number(row.sessionsTotal) };
  return { ...row, ...sessions, gender: null, minority: 'not_stated' };
}
