import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { countingDay, planOfLink } from '../reporting/index.js';
import { unitKey } from './domain/unit-lines.js';
import type { UnitClass, UnitTurns } from './domain/unit-numbers.js';

type Raw<T> = { [K in keyof T]: T[K] extends number ? number | string : T[K] };

export interface DaysOfPlan {
  readonly planId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface KnownUnit {
  readonly id: string;
  readonly name: string;
}

const MOST_CLASSES = 5_000;
const MOST_NAMES = 50_000;
/** So many boxes can be read on one page. */
const MOST_SUGGESTED = 150;
/** So many values fit into one statement on every database. */
const PIECE = 500;

const day = countingDay('training.closes_on', 'training.opens_on');
const held =
  `FROM class_plan link ${planOfLink} INNER JOIN training_class training ON training.id = link.class_id ` +
  'INNER JOIN attendee_turn turn ON turn.class_id = training.id INNER JOIN registration ON registration.id = turn.registration_id ' +
  `WHERE link.plan_id = ? AND ${day} >= ? AND ${day} <= ? `;

/** What the register knows of units; every method runs inside the caller's unit of work. */
@Injectable()
export class UnitNumberQueries {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Finalised classes with everybody's turns, in the order in which they closed. */
  async classes({ planId, from, to }: DaysOfPlan): Promise<UnitClass[]> {
    const rows = await this.unitOfWork.manager.query<Raw<UnitClass>[]>(
      'SELECT training.id AS id, training.code AS code, training.name AS name, training.opens_on AS opensOn, training.closes_on AS closesOn, ' +
        `training.place AS place, training.held_by AS heldBy, SUM(turn.quantity) AS turns ${held}` +
        'GROUP BY training.id, training.code, training.name, training.opens_on, training.closes_on, training.place, training.held_by ' +
        `HAVING SUM(turn.quantity) <> 0 ORDER BY training.closes_on, training.code LIMIT ${MOST_CLASSES}`,
      [planId, from, to],
    );
    return rows.map((row) => ({ ...row, turns: Number(row.turns) }));
  }

  /** Of people whose unit is written as this one, accents, capitals and signs aside. */
  async turnsOf(unitName: string, { planId, from, to }: DaysOfPlan): Promise<UnitTurns[]> {
    const written = await this.unitOfWork.manager.query<{ name: string }[]>(
      `SELECT DISTINCT registration.unit_name AS name ${held} LIMIT ${MOST_NAMES}`,
      [planId, from, to],
    );
    const key = unitKey(unitName);
    const names = [...new Set(written.map(({ name }) => name).filter((name) => unitKey(name) === key))].slice(0, PIECE);
    if (names.length === 0) return [];
    const rows = await this.unitOfWork.manager.query<Raw<UnitTurns>[]>(
      'SELECT training.id AS classId, registration.unit_name AS unitName, SUM(turn.quantity) AS turns, ' +
        "SUM(CASE WHEN turn.gender = 'female' THEN turn.quantity ELSE 0 END) AS women, " +
        `SUM(CASE WHEN turn.minority = 'yes' THEN turn.quantity ELSE 0 END) AS minority ${held}` +
        `AND registration.unit_name IN (${names.map(() => '?').join(', ')}) ` +
        'GROUP BY training.id, registration.unit_name HAVING SUM(turn.quantity) <> 0',
      [planId, from, to, ...names],
    );
    return rows.map((row) => ({ ...row, turns: Number(row.turns), women: Number(row.women), minority: Number(row.minority) }));
  }

  /** Sở, ngành, huyện and xã that the register knows. */
  async suggested(): Promise<KnownUnit[]> {
    return this.unitOfWork.manager.query<KnownUnit[]>(
      "SELECT id, name FROM organisation WHERE unit_group IN ('SO_BAN_NGANH', 'UBND_HUYEN', 'UBND_XA') " +
        `ORDER BY unit_group, name_search LIMIT ${MOST_SUGGESTED}`,
    );
  }
}
