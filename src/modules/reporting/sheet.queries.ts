import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PackedCounts, unpackAttendance, unpackNumbers } from '../../shared/packed-numbers.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { courseOfClass } from '../classes/index.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { CountingQuestion } from './domain/count-turns.js';
import { countPeople, type Sheet } from './domain/sheet.js';
import type { UnitVisits, Visit } from './domain/unit-visits.js';
import type { CountedClass } from './plan-class.queries.js';
import { PersonNumbers } from './person-numbers.js';
import { UnitNames } from './unit-names.js';

/** The turns of a plan between two days, each by the day on which it counts for the plan. */
export interface LedgerPart {
  readonly planId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The lists of a sheet that a question may need. */
export type SheetList = 'people' | 'units';

/** With the lists that were asked for, still packed. */
export interface ListedSheet extends Sheet {
  /** See shared/packed-people. */
  readonly people?: string | undefined;
  /** Numbers of units. */
  readonly units?: string | undefined;
}

const day = countingDay('sheet.counted_on', 'sheet.opened_on');

const ofPlan = `FROM class_plan link ${planOfLink} INNER JOIN turn_sheet sheet ON sheet.class_id = link.class_id `;
const withClass = 'INNER JOIN training_class training ON training.id = link.class_id ';
const withCourse = `${withClass}${courseOfClass} `;
const inDays = `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ?`;

const columnOf = (list: SheetList): string => `sheet.${list} AS ${list}`;

/** As it lies in the database. */
interface SheetRow extends Pick<ListedSheet, 'classId' | 'countedOn' | 'courseType' | SheetList> {
  readonly counts: string;
}

function sheetOf({ classId, countedOn, courseType, counts, people, units }: SheetRow, topic: Sheet['topic']): ListedSheet {
  return { classId, countedOn, courseType, topic, counts: new PackedCounts(counts), people, units };
}

/**
 * Reads of the ledger class by class, one row for each instead of one for each person; every method runs inside the caller's unit of
 * work. That a sheet says what the ledger says is kept up by attendance (`TurnSheets`), see decision 0011.
 */
@Injectable()
export class SheetQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unitNames: UnitNames,
    private readonly personNumbers: PersonNumbers,
  ) {}

  /** The sheets of a plan between two days; the list of a large class comes in several. */
  async of(part: LedgerPart, lists: readonly SheetList[]): Promise<ListedSheet[]> {
    return this.read(part, ['course.topic AS topic', ...lists.map(columnOf)], `${withCourse}${inDays}`);
  }

  /** The same by whoever reads these classes of the plan, with their topics, at the same time: thousands of rows less to look up. */
  async ofClasses(
    part: LedgerPart,
    lists: readonly SheetList[],
    classes: Promise<readonly Pick<CountedClass, 'id' | 'topic'>[]>,
  ): Promise<ListedSheet[]> {
    const [rows, read] = await Promise.all([this.rows(part, lists.map(columnOf), inDays), classes]);
    const topics = new Map(read.map(({ id, topic }) => [id, topic]));
    if (rows.some(({ classId }) => !topics.has(classId))) return this.of(part, lists);
    return rows.map((row) => sheetOf(row, topics.get(row.classId) ?? null));
  }

  /** In the order of the lists behind numbers. */
  async latestFirst(part: LedgerPart): Promise<Sheet[]> {
    return this.read(part, ['course.topic AS topic'], `${withCourse}${inDays} ORDER BY ${day} DESC, training.code`);
  }

  private async read(part: LedgerPart, more: readonly string[], joinsAndConditions: string): Promise<ListedSheet[]> {
    const rows = await this.rows<SheetRow & Pick<Sheet, 'topic'>>(part, more, joinsAndConditions);
    return rows.map((row) => sheetOf(row, row.topic));
  }

  private rows<Row extends SheetRow>(part: LedgerPart, more: readonly string[], joinsAndConditions: string): Promise<Row[]> {
    const columns = [`sheet.class_id AS classId, ${day} AS countedOn, sheet.course_type AS courseType, sheet.counts AS counts`, ...more];
    return this.query<Row>(`SELECT ${columns.join(', ')} ${ofPlan}${joinsAndConditions}`, part);
  }

  /** Different people with at least one turn, for each question; merged records are one person. The sheets must have their people. */
  async countPeople(sheets: readonly ListedSheet[], questions: readonly CountingQuestion[]): Promise<number[]> {
    if (questions.length === 0) return [];
    const merged = await this.mergedPeople();
    return countPeople(sheets, questions, merged);
  }

  /** Which units came to which classes, for the numbers that count organisations. The sheets must have their units. */
  async visitsOf(sheets: readonly ListedSheet[]): Promise<UnitVisits> {
    const visits = new Map<string, Visit>();
    const lists: Int32Array[] = [];
    for (const { classId, countedOn, courseType, topic, units: packed = '' } of sheets) {
      const units = unpackNumbers(packed);
      lists.push(units);
      const before = visits.get(classId);
      visits.set(classId, { countedOn, courseType, topic, units: before ? Int32Array.from([...before.units, ...units]) : units });
    }
    return { units: await this.unitNames.atLeast(lists), visits: [...visits.values()] };
  }

  /** How many of the turns of each class came often enough for a certificate; a test may leave fewer. */
  async attendedEnough(part: LedgerPart): Promise<ReadonlyMap<string, number>> {
    const rows = await this.query<{ classId: string; attendance: string; percent: number | string }>(
      `SELECT sheet.class_id AS classId, sheet.attendance AS attendance, training.certificate_percent AS percent ${ofPlan}${withClass}${inDays}`,
      part,
    );
    const enough = new Map<string, number>();
    for (const { classId, attendance, percent } of rows) {
      for (const { attended, total, people } of unpackAttendance(attendance)) {
        if (attended * 100 >= Number(percent) * total) enough.set(classId, (enough.get(classId) ?? 0) + people);
      }
    }
    return enough;
  }

  /** The numbers of all records of each person who has several; decision 0005 says why there are few. */
  private async mergedPeople(): Promise<number[][]> {
    const rows = await this.unitOfWork.manager.query<{ personId: string; keptId: string }[]>(
      'SELECT person_id AS personId, kept_id AS keptId FROM merged_person',
    );
    const records = new Map<string, string[]>();
    for (const { personId, keptId } of rows) records.set(keptId, [...(records.get(keptId) ?? [keptId]), personId]);
    const numbers = await this.personNumbers.of([...records.values()].flat());
    return [...records.values()].map((ids) => ids.flatMap((id) => numbers.get(id) ?? []));
  }

  private query<T>(sql: string, { planId, from, to }: LedgerPart): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(sql, [planId, from, to]);
  }
}
