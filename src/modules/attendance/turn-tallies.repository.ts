import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type ClosingSheet, type GroupTally, type StandingTurn, tallyTurns } from './domain/tally-turns.js';
import { TurnSheet } from './turn-sheet.entity.js';
import { TurnTally } from './turn-tally.entity.js';

type Raw<T> = { [K in keyof T]: T[K] extends number ? number | string : T[K] };

const standing =
  'SELECT turn.class_id AS classId, turn.finalisation_id AS finalisationId, turn.person_id AS personId, turn.counted_on AS countedOn, ' +
  'turn.opened_on AS openedOn, turn.course_type AS courseType, turn.unit_group AS unitGroup, turn.unit_name AS unitName, ' +
  'registration.tax_code AS taxCode, turn.gender AS gender, turn.minority AS minority, turn.sessions_attended AS sessionsAttended, ' +
  'turn.sessions_total AS sessionsTotal FROM attendee_turn turn INNER JOIN registration ON registration.id = turn.registration_id ' +
  'WHERE turn.class_id = ? AND turn.quantity = 1 AND NOT EXISTS (SELECT 1 FROM attendee_turn undone ' +
  'WHERE undone.finalisation_id = turn.finalisation_id AND undone.person_id = turn.person_id AND undone.quantity = -1) ORDER BY turn.id';

/** What a class has in the ledger, and what was made of it. */
export interface TalliesOfClass {
  readonly tallies: readonly GroupTally[];
  readonly sheets: readonly ClosingSheet[];
}

/**
 * The sums of the ledger, class by class. They hold nothing that the ledger does not say, so they are never changed: whatever writes
 * turns of a class has them made anew in the same unit, while it holds the class.
 */
@Injectable()
export class TurnTallies {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Inside a write unit that holds the class. */
  async renew(classId: string): Promise<void> {
    const { tallies, sheets } = await this.fromLedger(classId);
    const { manager } = this.unitOfWork;
    await manager.delete(TurnTally, { classId });
    await manager.delete(TurnSheet, { classId });
    await insertRows<TurnTally>(manager, TurnTally, tallies);
    await insertRows<TurnSheet>(manager, TurnSheet, sheets);
  }

  /** What the ledger says today. */
  async fromLedger(classId: string): Promise<TalliesOfClass> {
    const rows = await this.unitOfWork.manager.query<Raw<StandingTurn>[]>(standing, [classId]);
    return tallyTurns(rows.map((row) => ({ ...row, ...numbersOf(row) })));
  }

  /** What is kept. */
  async kept(classId: string): Promise<TalliesOfClass> {
    const { manager } = this.unitOfWork;
    return { tallies: await manager.findBy(TurnTally, { classId }), sheets: await manager.findBy(TurnSheet, { classId }) };
  }

  /** Classes that the ledger knows or sums are kept of, the next `limit` after an id, in the order of their ids. */
  async classesAfter(classId: string, limit: number): Promise<string[]> {
    const next = (table: string): string => `SELECT DISTINCT class_id AS classId FROM ${table} WHERE class_id > ?`;
    const rows = await this.unitOfWork.manager.query<{ classId: string }[]>(
      `SELECT classId FROM (${next('finalisation')} UNION ${next('turn_tally')}) known ORDER BY classId LIMIT ${limit}`,
      [classId, classId],
    );
    return rows.map((row) => row.classId);
  }
}

function numbersOf({ sessionsAttended, sessionsTotal }: Raw<StandingTurn>): Pick<StandingTurn, 'sessionsAttended' | 'sessionsTotal'> {
  return { sessionsAttended: Number(sessionsAttended), sessionsTotal: Number(sessionsTotal) };
}
