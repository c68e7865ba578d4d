import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { earnsTurn, marks, wasThere } from '../attendance/index.js';
import type { TurnRuleKind } from '../classes/index.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { Slice } from './domain/class-slice.js';
import type { CountableUnitTurn } from './domain/unit-visits.js';
import { isCounted } from './domain/count-turns.js';
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

/** Classes that count between two days and whose last day is not after `endedBy`. */
export interface EndedPart extends LedgerPart {
  readonly endedBy: CalendarDate;
}

/** What the driver returns: MariaDB gives counts as text. */
type Raw<T> = { [K in keyof T]: T[K] extends number ? number | string : T[K] };

const questionMarks = (values: readonly unknown[]): string => values.map(() => '?').join(', ');

const present = marks.filter(wasThere);

/** In how many sessions of an unfinished class each registration was there, by the last mark of each session. */
const attendance =
  'SELECT mark.registration_id AS registration_id, COUNT(*) AS attended FROM attendance_mark mark ' +
  'INNER JOIN (SELECT MAX(given.id) AS id FROM attendance_mark given INNER JOIN class_plan marked ON marked.class_id = given.class_id ' +
  'INNER JOIN training_class unfinished ON unfinished.id = given.class_id ' +
  "WHERE marked.plan_id = ? AND unfinished.state NOT IN ('finalised', 'cancelled') " +
  'GROUP BY given.registration_id, given.session_id) newest ON newest.id = mark.id ' +
  `WHERE mark.mark IN (${questionMarks(present)}) GROUP BY mark.registration_id ` +
  // Where another organisation took the roll, who has a result was there (attendance/domain/completion.ts, `presenceElsewhere`).
  'UNION ALL SELECT DISTINCT result.registration_id AS registration_id, 1 AS attended FROM class_result result ' +
  'INNER JOIN class_plan sent ON sent.class_id = result.class_id INNER JOIN training_class elsewhere ON elsewhere.id = result.class_id ' +
  "WHERE sent.plan_id = ? AND elsewhere.held_by IS NOT NULL AND elsewhere.state NOT IN ('finalised', 'cancelled')";

const day = countingDay('training.closes_on', 'training.opens_on');

/** Classes count on their day for the plan, and have ended by another. */
const seen =
  `FROM (${attendance}) seen INNER JOIN registration ON registration.id = seen.registration_id ` +
  'INNER JOIN training_class training ON training.id = registration.class_id INNER JOIN course ON course.id = training.course_id ' +
  `INNER JOIN class_plan link ON link.class_id = training.id AND link.plan_id = ? ${planOfLink} ` +
  `WHERE registration.state = 'confirmed' AND ${day} >= ? AND ${day} <= ? AND training.closes_on <= ?`;

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
  'registration.person_id AS personId, registration.full_name AS fullName, registration.unit_name AS unitName, ' +
  'registration.unit_group AS unitGroup, registration.tax_code AS taxCode, seen.attended AS sessionsAttended, training.session_count AS sessionsTotal';

/**
 * Turns of classes that have ended and are neither finalised nor cancelled; every method runs inside the caller's unit of work. Whoever
 * came equally often to equal classes is read as one row, so that the rule of the class is asked of few and stays in one place.
 */
@Injectable()
export class PendingTurnQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By class and group, of classes that count between two days and have ended by a third. */
  async turnsOf(part: EndedPart): Promise<PendingTurns[]> {
    const rows = await this.attendedIn(part);
    return rows.filter(isEarned).map(({ classId, unitGroup, courseType, topic, countedOn, quantity }) => {
      return { classId, unitGroup, courseType, topic, countedOn, quantity };
    });
  }

  /** The same by unit as well, for the numbers that count organisations. */
  async unitsOf(part: EndedPart): Promise<CountableUnitTurn[]> {
    const unit = { unitName: 'registration.unit_name', taxCode: 'registration.tax_code' };
    const rows = await this.attendedIn<Attended & Pick<CountableUnitTurn, 'unitName' | 'taxCode'>>(part, unit);
    return rows.filter(isEarned).map(({ classId, unitGroup, courseType, topic, countedOn, quantity, unitName, taxCode }) => {
      return { classId, unitGroup, courseType, topic, countedOn, quantity, unitName, taxCode };
    });
  }

  /** The latest class first, its people by given name. */
  async page(planId: string, question: TurnQuestion, { limit, offset }: Slice): Promise<{ turns: TurnRow[]; total: number }> {
    const { from, asOf, audience, gender, minority, classId } = question;
    // Gender and minority are written down when a class is finalised: until then nobody's are counted.
    if (gender !== undefined || minority !== undefined) return { turns: [], total: 0 };
    const to = question.to < asOf ? question.to : asOf;
    const earned = (await this.attendedIn({ planId, from, to, endedBy: asOf })).filter((row) => isCounted(row, question) && isEarned(row));
    const counted = earned.filter((row) => classId === undefined || row.classId === classId);
    const total = counted.reduce((sum, { quantity }) => sum + quantity, 0);
    if (total === 0 || limit === 0) return { turns: [], total };
    const choice = choiceOf(counted);
    const rows = await this.unitOfWork.manager.query<Raw<TurnRow>[]>(
      `SELECT ${rowColumns} ${seen} AND registration.unit_group IN (${questionMarks(audience)}) AND ${choice.sql} ` +
        `ORDER BY ${day} DESC, training.code, registration.name_sort, registration.id LIMIT ${limit} OFFSET ${offset}`,
      [planId, ...present, planId, planId, from, to, asOf, ...audience, ...choice.values],
    );
    return { turns: rows.map(turnRow), total };
  }

  /** `more` names further columns to tell apart. */
  private async attendedIn<Row extends Attended>(
    { planId, from, to, endedBy }: EndedPart,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Row[]> {
    const columns = Object.entries({ ...attendedColumns, ...more });
    const rows = await this.unitOfWork.manager.query<Raw<Row>[]>(
      `SELECT ${columns.map(([name, column]) => `${column} AS ${name}`).join(', ')}, COUNT(*) AS quantity ${seen} ` +
        `GROUP BY ${columns.map(([, column]) => column).join(', ')}`,
      [planId, ...present, planId, planId, from, to, endedBy],
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
