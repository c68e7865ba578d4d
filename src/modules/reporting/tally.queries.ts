import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { CourseTopic } from '../../shared/course-topic.js';
import type { CourseType } from '../../shared/course-type.js';
import { PeopleSet } from '../../shared/packed-people.js';
import type { SheetAttendance, SheetUnit } from '../attendance/index.js';
import { countingDay, planOfLink } from './counting-day.js';
import type { CountableUnitTurn } from './domain/count-organisations.js';
import { type CountingQuestion, isOfTopic, type TurnSum } from './domain/count-turns.js';
import type { LedgerPart } from './turn.queries.js';

/** The turns of one class of one group. */
export interface ClassTurns extends TurnSum {
  readonly classId: string;
}

interface Sheet {
  readonly classId: string;
  readonly countedOn: CalendarDate;
  readonly courseType: CourseType;
  readonly topic: CourseTopic | null;
}

/** What the driver returns: MariaDB gives sums as text. */
type Raw<T> = { [K in keyof T]: T[K] extends number ? number | string : T[K] };

const withCourse = 'INNER JOIN training_class training ON training.id = link.class_id INNER JOIN course ON course.id = training.course_id ';

/** From the classes of a plan to what is kept of them, between two days. */
function fromPlan(table: 'turn_tally' | 'turn_sheet', joins = ''): string {
  return (
    `FROM class_plan link ${planOfLink} INNER JOIN ${table} ON ${table}.class_id = link.class_id ${joins}` +
    `WHERE link.plan_id = ? AND ${dayOf(table)} >= ? AND ${dayOf(table)} <= ?`
  );
}

const dayOf = (table: string): string => countingDay(`${table}.counted_on`, `${table}.opened_on`);

const sums =
  'SUM(turn_tally.turns) AS quantity, SUM(turn_tally.women) AS women, SUM(turn_tally.gender_not_stated) AS genderNotStated, ' +
  'SUM(turn_tally.minority) AS minority, SUM(turn_tally.minority_not_stated) AS minorityNotStated';

/** Which rows become one: a month is as good as its days for numbers of months, years and the time up to `to`. */
export type Grain = 'day' | 'month';

/**
 * Reads of the sums of the ledger, a few rows for each class instead of one for each person; every method runs inside the caller's unit
 * of work. That they are what the ledger says is kept up by attendance (`TurnTallies`).
 */
@Injectable()
export class TallyQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All that the numbers of turns of a plan need; without topics every topic is null. */
  async turnsOf(part: LedgerPart, topics: boolean, grain: Grain): Promise<TurnSum[]> {
    const day = dayOf('turn_tally');
    const keys = [grain === 'day' ? day : `SUBSTR(${day}, 1, 7)`, 'turn_tally.course_type', 'turn_tally.unit_group', ...topicKey(topics)];
    return this.summed(`MAX(${day}) AS countedOn`, keys, part, topics);
  }

  async turnsByClass(part: LedgerPart, topics: boolean): Promise<ClassTurns[]> {
    const keys = ['turn_tally.class_id', 'turn_tally.unit_group', 'turn_tally.course_type', dayOf('turn_tally'), ...topicKey(topics)];
    return this.summed<ClassTurns>(`${dayOf('turn_tally')} AS countedOn, turn_tally.class_id AS classId`, keys, part, topics);
  }

  private async summed<Row extends TurnSum>(columns: string, keys: readonly string[], part: LedgerPart, topics: boolean): Promise<Row[]> {
    const topic = topics ? 'course.topic' : 'NULL';
    const rows = await this.query<Raw<Row>>(
      `SELECT ${columns}, turn_tally.course_type AS courseType, turn_tally.unit_group AS unitGroup, ${topic} AS topic, ${sums} ` +
        `${fromPlan('turn_tally', topics ? withCourse : '')} GROUP BY ${keys.join(', ')}`,
      part,
    );
    return rows.map((row) => ({
      ...row,
      quantity: Number(row.quantity),
      women: Number(row.women),
      genderNotStated: Number(row.genderNotStated),
      minority: Number(row.minority),
      minorityNotStated: Number(row.minorityNotStated),
    })) as unknown as Row[];
  }

  /** Different people with at least one turn, for each question; merged records are one person. */
  async peopleIn(planId: string, questions: readonly CountingQuestion[]): Promise<number[]> {
    if (questions.length === 0) return [];
    const [first = '', last = ''] = [
      questions.map(({ from }) => from).sort()[0],
      questions
        .map(({ to, asOf }) => earlier(to, asOf))
        .sort()
        .at(-1),
    ];
    const topics = questions.some(({ countedTopics }) => countedTopics.length > 0);
    const sheets = await this.sheets<{ people: string }>({ planId, from: first, to: last }, 'turn_sheet.people AS people', topics);
    const merged = await this.mergedPeople();
    return questions.map((question) => {
      const people = new PeopleSet();
      for (const sheet of sheets) if (isAsked(sheet, question)) people.addPacked(sheet.people, question.audience);
      return people.size - countedTwice(people, merged);
    });
  }

  /** By class and unit, for the numbers that count organisations. */
  async unitsOf(part: LedgerPart): Promise<CountableUnitTurn[]> {
    const sheets = await this.sheets<{ units: string }>(part, 'turn_sheet.units AS units', true);
    return sheets.flatMap(({ classId, countedOn, courseType, topic, units }) =>
      (JSON.parse(units) as SheetUnit[]).map(([unitGroup, unitName, taxCode, quantity]) => {
        return { classId, countedOn, courseType, topic, unitGroup, unitName, taxCode, quantity };
      }),
    );
  }

  /** How many of the turns of each class came often enough for a certificate; a test may leave fewer. */
  async attendedEnough(part: LedgerPart): Promise<ReadonlyMap<string, number>> {
    const columns = 'turn_sheet.attendance AS attendance, training.certificate_percent AS percent';
    const sheets = await this.sheets<{ attendance: string; percent: number | string }>(part, columns, true);
    const enough = new Map<string, number>();
    for (const { classId, attendance, percent } of sheets) {
      for (const [attended, total, people] of JSON.parse(attendance) as SheetAttendance[]) {
        if (attended * 100 >= Number(percent) * total) enough.set(classId, (enough.get(classId) ?? 0) + people);
      }
    }
    return enough;
  }

  /** With `courses` the class and its course are among the tables. */
  private sheets<More extends object>(part: LedgerPart, columns: string, courses: boolean): Promise<(Sheet & More)[]> {
    return this.query<Sheet & More>(
      `SELECT turn_sheet.class_id AS classId, ${dayOf('turn_sheet')} AS countedOn, turn_sheet.course_type AS courseType, ` +
        `${courses ? 'course.topic' : 'NULL'} AS topic, ${columns} ${fromPlan('turn_sheet', courses ? withCourse : '')}`,
      part,
    );
  }

  /** By the record that speaks for them; decision 0005 says why there are few. */
  private async mergedPeople(): Promise<ReadonlyMap<string, readonly string[]>> {
    const rows = await this.unitOfWork.manager.query<{ personId: string; keptId: string }[]>(
      'SELECT person_id AS personId, kept_id AS keptId FROM merged_person',
    );
    const merged = new Map<string, string[]>();
    for (const { personId, keptId } of rows) merged.set(keptId, [...(merged.get(keptId) ?? []), personId]);
    return merged;
  }

  private query<T>(sql: string, { planId, from, to }: LedgerPart): Promise<T[]> {
    return this.unitOfWork.manager.query<T[]>(sql, [planId, from, to]);
  }
}

const topicKey = (topics: boolean): string[] => (topics ? ['course.topic'] : []);

const earlier = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);

function isAsked({ countedOn, courseType, topic }: Sheet, question: CountingQuestion): boolean {
  const { from, to, asOf, countedTypes } = question;
  return from <= countedOn && countedOn <= earlier(to, asOf) && countedTypes.includes(courseType) && isOfTopic(topic, question);
}

/** Records beyond the first of each person. */
function countedTwice(people: PeopleSet, merged: ReadonlyMap<string, readonly string[]>): number {
  let more = 0;
  for (const [keptId, others] of merged) {
    const present = [keptId, ...others].filter((id) => people.has(id)).length;
    more += Math.max(0, present - 1);
  }
  return more;
}
