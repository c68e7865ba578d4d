import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import { type CalendarDate, earlierDay } from '../../shared/calendar-date.js';
import type { Gender } from '../../shared/gender.js';
import type { UnitGroup } from '../../shared/unit-group.js';
import { countingDay, planOfLink } from './counting-day.js';
import { type ClassSize, classesOfSlice, type Slice } from './domain/class-slice.js';
import type { CountingQuestion, Minority } from './domain/count-turns.js';
import { countInSheet } from './domain/sheet.js';
import { SheetQueries } from './sheet.queries.js';

/** One standing turn with the person and class behind it. No phone, no birth date: a number needs neither. */
export interface TurnRow {
  readonly classId: string;
  readonly classCode: string;
  readonly className: string;
  readonly countedOn: CalendarDate;
  /** Of the record that speaks for the person (decision 0005). */
  readonly personId: string;
  readonly fullName: string;
  readonly unitName: string;
  readonly unitGroup: UnitGroup;
  /** Of the unit, as its participant gave it. */
  readonly taxCode: string | null;
  readonly gender: Gender | null;
  readonly minority: Minority;
  readonly sessionsAttended: number;
  readonly sessionsTotal: number;
}

/** What is asked of a list of turns beyond what is asked of a number. */
export interface TurnQuestion extends CountingQuestion {
  readonly gender?: Gender;
  readonly minority?: Minority;
  readonly classId?: string;
}

/** SQL of a question and its values. */
interface Asked {
  readonly sql: string;
  readonly values: unknown[];
}

const day = countingDay('turn.counted_on', 'turn.opened_on');

const ledger =
  `FROM class_plan link ${planOfLink} INNER JOIN attendee_turn turn ON turn.class_id = link.class_id ` +
  `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ?`;

/** Credits that no reopening has taken back, from the part of the ledger up to an id. */
const standing =
  'turn.quantity = 1 AND turn.id <= ? AND NOT EXISTS (SELECT 1 FROM attendee_turn undone ' +
  'WHERE undone.finalisation_id = turn.finalisation_id AND undone.person_id = turn.person_id AND undone.quantity = -1 AND undone.id <= ?)';

const classesOfTopics =
  'SELECT topical.id FROM training_class topical INNER JOIN course taught ON taught.id = topical.course_id WHERE taught.topic IN';

const turnColumns =
  `turn.class_id AS classId, training.code AS classCode, training.name AS className, ${day} AS countedOn, ` +
  'COALESCE(merged.kept_id, turn.person_id) AS personId, registration.full_name AS fullName, turn.unit_name AS unitName, turn.unit_group AS unitGroup, ' +
  'registration.tax_code AS taxCode, turn.gender AS gender, turn.minority AS minority, turn.sessions_attended AS sessionsAttended, turn.sessions_total AS sessionsTotal';

const whoAndWhere =
  'INNER JOIN training_class training ON training.id = turn.class_id INNER JOIN registration ON registration.id = turn.registration_id ' +
  'LEFT JOIN merged_person merged ON merged.person_id = turn.person_id';

/**
 * Reads of the ledger of turns; every method runs inside the caller's unit of work. The ledger is append-only and its ids grow, so
 * the rows up to one id stay what they were while a long export reads them piece by piece.
 */
@Injectable()
export class TurnQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sheets: SheetQueries,
  ) {}

  /**
   * The latest class first, its people by given name. The sheets say how many people of each class are asked for, so that only the
   * classes of this page are read, and the last page costs what the first one does.
   */
  async page(planId: string, question: TurnQuestion, { limit, offset }: Slice): Promise<{ turns: TurnRow[]; total: number }> {
    const asked = this.asked(planId, question);
    if (asked === null) return { turns: [], total: 0 };
    const end = await this.endOfLedger();
    const sizes = await this.sizes(planId, question, asked, end);
    const { classIds, before, total } = classesOfSlice(sizes, { limit, offset });
    if (classIds.length === 0) return { turns: [], total };
    const turns = await this.query<TurnRow>(
      `SELECT ${turnColumns} ${ledger.replace('WHERE', `${whoAndWhere} WHERE`)} AND ${asked.sql} AND ${standing} ` +
        `AND turn.class_id IN (${questionMarks(classIds)}) ` +
        `ORDER BY ${day} DESC, training.code, registration.name_sort, turn.id LIMIT ${limit} OFFSET ${offset - before}`,
      [...asked.values, end, end, ...classIds],
    );
    return { turns, total };
  }

  /** In the order of the list. Which women are of a minority no sheet says: then the ledger is asked. */
  private async sizes(planId: string, question: TurnQuestion, asked: Asked, end: string): Promise<ClassSize[]> {
    const to = earlierDay(question.to, question.asOf);
    const sheets = await this.sheets.latestFirst({ planId, from: question.from, to });
    const counted = sheets.filter(({ classId }) => question.classId === undefined || classId === question.classId);
    if (question.gender === undefined || question.minority === undefined) {
      return counted.map((sheet) => ({ classId: sheet.classId, people: countInSheet(sheet, question) }));
    }
    const rows = await this.query<{ classId: string; people: number | string }>(
      `SELECT turn.class_id AS classId, COUNT(*) AS people ${ledger} AND ${asked.sql} AND ${standing} GROUP BY turn.class_id`,
      [...asked.values, end, end],
    );
    const people = new Map(rows.map((row) => [row.classId, Number(row.people)]));
    return [...new Set(counted.map(({ classId }) => classId))].map((classId) => ({ classId, people: people.get(classId) ?? 0 }));
  }

  /** The people of some classes of a plan, class by class by given name, as the ledger was when it ended at `end`. */
  async ofClasses(planId: string, classIds: readonly string[], question: CountingQuestion, end: string): Promise<TurnRow[]> {
    const { from, to, asOf, audience, countedTypes } = question;
    if (classIds.length === 0 || audience.length === 0 || countedTypes.length === 0) return [];
    return this.query<TurnRow>(
      `SELECT ${turnColumns} ${ledger.replace('WHERE', `${whoAndWhere} WHERE`)} AND ${day} <= ? AND turn.class_id IN (${questionMarks(classIds)}) ` +
        `AND turn.unit_group IN (${questionMarks(audience)}) AND turn.course_type IN (${questionMarks(countedTypes)}) AND ${standing} ` +
        `ORDER BY ${day}, training.code, registration.name_sort, turn.id`,
      [planId, from, to, asOf, ...classIds, ...audience, ...countedTypes, end, end],
    );
  }

  /** The id of the last row of the ledger; empty text while there is none. */
  async endOfLedger(): Promise<string> {
    const [row] = await this.query<{ lastId: string | null }>('SELECT MAX(id) AS lastId FROM attendee_turn', []);
    return row?.lastId ?? '';
  }

  /** The part of a question beyond plan and days, or null when it can match nothing. */
  private asked(planId: string, question: TurnQuestion): Asked | null {
    const { from, to, asOf, audience, countedTypes, countedTopics, gender, minority, classId } = question;
    if (audience.length === 0 || countedTypes.length === 0) return null;
    const narrower = Object.entries({ gender, minority, class_id: classId }).filter(([, value]) => value !== undefined);
    const conditions = [
      `${day} <= ?`,
      `turn.unit_group IN (${questionMarks(audience)})`,
      `turn.course_type IN (${questionMarks(countedTypes)})`,
      ...(countedTopics.length === 0 ? [] : [`turn.class_id IN (${classesOfTopics} (${questionMarks(countedTopics)}))`]),
      ...narrower.map(([column]) => `turn.${column} = ?`),
    ];
    const values = [planId, from, to, asOf, ...audience, ...countedTypes, ...countedTopics, ...narrower.map(([, value]) => value)];
    return { sql: conditions.join(' AND '), values };
  }

  private async query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(sql, [...values]);
  }
}
