import { Injectable } from '@nestjs/common';
import type { Raw } from '../../platform/database/raw-row.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { questionMarks } from '../../platform/database/question-marks.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { type CountableTurn, countingDay, type CountingQuestion, isCounted, planOfLink } from '../reporting/index.js';
import { unitKey } from './domain/unit-lines.js';
import type { UnitClass, UnitTurns } from './domain/unit-numbers.js';

export interface DaysOfPlan {
  readonly planId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
}

const MOST_PARTS = 50_000;
const MOST_NAMES = 50_000;
/** So many boxes can be read on one page. */
const MOST_SUGGESTED = 150;
/** So many values fit into one statement on every database. */
const PIECE = 500;

const day = countingDay('training.closes_on', 'training.opens_on');
const held =
  `FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ` +
  'INNER JOIN course ON course.id = training.course_id INNER JOIN attendee_turn turn ON turn.class_id = training.id INNER JOIN registration ON registration.id = turn.registration_id ' +
  `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ? `;

const parts = 'turn.unit_group, course.type, course.topic';
const part =
  'turn.unit_group AS unitGroup, course.type AS courseType, course.topic AS topic, SUM(turn.quantity) AS turns, ' +
  "SUM(CASE WHEN turn.gender = 'female' THEN turn.quantity ELSE 0 END) AS women, " +
  "SUM(CASE WHEN turn.minority = 'yes' THEN turn.quantity ELSE 0 END) AS minority";

/** Turns of one class and group, as the driver returns them. */
type Part = Raw<Pick<UnitTurns, 'turns' | 'women' | 'minority'>> & Pick<CountableTurn, 'unitGroup' | 'courseType' | 'topic'>;

/** The same question as the number of the plan answers; the days were asked for already. */
function countedPart(row: Part, question: CountingQuestion): Omit<UnitTurns, 'classId' | 'unitName'> {
  const turns = Number(row.turns);
  if (!isCounted({ ...row, countedOn: question.from }, question)) return { turns: 0, women: 0, minority: 0, others: turns };
  return { turns, women: Number(row.women), minority: Number(row.minority), others: 0 };
}

/** What the register knows of units; every method runs inside the caller's unit of work. */
@Injectable()
export class UnitNumberQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Finalised classes with everybody's turns, in the order in which they closed. */
  async classes(asked: DaysOfPlan, question: CountingQuestion): Promise<UnitClass[]> {
    const columns =
      'training.id AS id, training.code AS code, training.name AS name, training.opens_on AS opensOn, training.closes_on AS closesOn, ' +
      'training.place AS place, training.held_by AS heldBy';
    const rows = await this.unitOfWork.manager.query<(Raw<Omit<UnitClass, 'turns' | 'others'>> & Part)[]>(
      `SELECT ${columns}, ${part} ${held}` +
        `GROUP BY training.id, training.code, training.name, training.opens_on, training.closes_on, training.place, training.held_by, ${parts} ` +
        `HAVING SUM(turn.quantity) <> 0 ORDER BY training.closes_on, training.code LIMIT ${MOST_PARTS}`,
      [asked.planId, asked.from, asked.to],
    );
    const classes = new Map<string, UnitClass>();
    for (const row of rows) {
      const { id, code, name, opensOn, closesOn, place, heldBy } = row;
      const { turns = 0, others = 0 } = classes.get(id) ?? {};
      const own = countedPart(row, question);
      classes.set(id, { id, code, name, opensOn, closesOn, place, heldBy, turns: turns + own.turns, others: others + own.others });
    }
    return [...classes.values()];
  }

  /** Of people whose unit is written as this one, accents, capitals and signs aside. */
  async turnsOf(unitName: string, { planId, from, to }: DaysOfPlan, question: CountingQuestion): Promise<UnitTurns[]> {
    const written = await this.unitOfWork.manager.query<{ name: string }[]>(
      `SELECT DISTINCT registration.unit_name AS name ${held} LIMIT ${MOST_NAMES}`,
      [planId, from, to],
    );
    const key = unitKey(unitName);
    const names = [...new Set(written.map(({ name }) => name).filter((name) => unitKey(name) === key))].slice(0, PIECE);
    if (names.length === 0) return [];
    const rows = await this.unitOfWork.manager.query<(Pick<UnitTurns, 'classId' | 'unitName'> & Part)[]>(
      `SELECT training.id AS classId, registration.unit_name AS unitName, ${part} ${held}` +
        `AND registration.unit_name IN (${questionMarks(names)}) ` +
        `GROUP BY training.id, registration.unit_name, ${parts} HAVING SUM(turn.quantity) <> 0`,
      [planId, from, to, ...names],
    );
    return rows.map((row) => ({ classId: row.classId, unitName: row.unitName, ...countedPart(row, question) }));
  }

  /** Sở, ngành, huyện and xã that the register knows. */
  async suggested(): Promise<KnownUnit[]> {
    return this.unitOfWork.manager.query<KnownUnit[]>(
      "SELECT id, name FROM organisation WHERE unit_group IN ('SO_BAN_NGANH', 'UBND_HUYEN', 'UBND_XA') " +
        `ORDER BY unit_group, name_search LIMIT ${MOST_SUGGESTED}`,
    );
  }
}
