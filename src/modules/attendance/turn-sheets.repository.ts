import { Injectable } from '@nestjs/common';
import { insertRows } from '../../platform/database/direct-rows.js';
import type { Raw } from '../../platform/database/raw-row.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CountedPeople } from './counted-people.repository.js';
import { CountedUnits } from './counted-units.repository.js';
import { packAttendance, packCounts, PackedCounts, packNumbers, unpackAttendance, unpackNumbers } from '../../shared/packed-numbers.js';
import { packPeople, unpackPeople } from '../../shared/packed-people.js';
import { type ClosingSheet, type SheetPerson, sheetsOfTurns, type StandingTurn } from './domain/sheets-of-turns.js';
import { TurnSheet } from './turn-sheet.entity.js';

const standing =
  'SELECT turn.class_id AS classId, turn.finalisation_id AS finalisationId, turn.person_id AS personId, turn.counted_on AS countedOn, ' +
  'turn.opened_on AS openedOn, turn.course_type AS courseType, turn.unit_group AS unitGroup, turn.unit_name AS unitName, ' +
  'registration.tax_code AS taxCode, turn.gender AS gender, turn.minority AS minority, turn.sessions_attended AS sessionsAttended, ' +
  'turn.sessions_total AS sessionsTotal FROM attendee_turn turn INNER JOIN registration ON registration.id = turn.registration_id ' +
  'WHERE turn.class_id = ? AND turn.quantity = 1 AND NOT EXISTS (SELECT 1 FROM attendee_turn undone ' +
  'WHERE undone.finalisation_id = turn.finalisation_id AND undone.person_id = turn.person_id AND undone.quantity = -1) ORDER BY turn.id';

/**
 * The ledger class by class in a short form. Sheets hold nothing that the ledger does not say, so they are never changed: whatever
 * writes turns of a class has its sheets made anew in the same unit, while it holds the class.
 */
@Injectable()
export class TurnSheets {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: CountedPeople,
    private readonly units: CountedUnits,
  ) {}

  /** Inside a write unit that holds the class. */
  async renew(classId: string): Promise<void> {
    const rows: TurnSheet[] = [];
    for (const sheet of await this.fromLedger(classId)) {
      const { counts, people, units, attendance, ...closing } = sheet;
      const lists = { counts: packCounts(counts), people: await this.packed(people), attendance: packAttendance(attendance) };
      rows.push({ ...closing, ...lists, units: packNumbers(await this.units.numbersOf(units)) });
    }
    await this.unitOfWork.manager.delete(TurnSheet, { classId });
    await insertRows(this.unitOfWork.manager, TurnSheet, rows);
  }

  /** What the ledger says today. */
  async fromLedger(classId: string): Promise<ClosingSheet[]> {
    const rows = await this.unitOfWork.manager.query<Raw<StandingTurn>[]>(standing, [classId]);
    return sheetsOfTurns(rows.map((row) => ({ ...row, ...numbersOf(row) })));
  }

  /** What is kept. */
  async kept(classId: string): Promise<ClosingSheet[]> {
    const sheets: ClosingSheet[] = [];
    const order = { finalisationId: 'ASC', piece: 'ASC' } as const;
    for (const sheet of await this.unitOfWork.manager.find(TurnSheet, { where: { classId }, order })) {
      const { counts, people, units, attendance, ...closing } = sheet;
      const lists = {
        counts: new PackedCounts(counts).rows(),
        people: await this.unpacked(people),
        attendance: unpackAttendance(attendance),
      };
      sheets.push({ ...closing, ...lists, units: await this.units.named([...unpackNumbers(units)]) });
    }
    return sheets;
  }

  private async packed(people: readonly SheetPerson[]): Promise<string> {
    const numbers = await this.people.numbersOf(people.map(({ personId }) => personId));
    return packPeople(people.map(({ personId, unitGroup }) => ({ number: numbers.get(personId) ?? 0, unitGroup })));
  }

  private async unpacked(packed: string): Promise<SheetPerson[]> {
    const people = unpackPeople(packed);
    const ids = await this.people.idsOf(people.map(({ number }) => number));
    return people.map(({ number, unitGroup }) => ({ personId: ids.get(number) ?? '', unitGroup }));
  }

  /** Whether there are turns and no sheet at all. */
  async areMissing(): Promise<boolean> {
    const some = async (table: string): Promise<boolean> =>
      (await this.unitOfWork.manager.query<unknown[]>(`SELECT 1 FROM ${table} LIMIT 1`)).length > 0;
    return !(await some('turn_sheet')) && (await some('attendee_turn'));
  }

  /** Classes that were ever closed or have a sheet, the next `limit` after an id, in the order of their ids. */
  async classesAfter(classId: string, limit: number): Promise<string[]> {
    const next = (table: string): string => `SELECT class_id AS classId FROM ${table} WHERE class_id > ?`;
    const rows = await this.unitOfWork.manager.query<{ classId: string }[]>(
      `SELECT classId FROM (${next('finalisation')} UNION ${next('turn_sheet')}) known ORDER BY classId LIMIT ${limit}`,
      [classId, classId],
    );
    return rows.map((row) => row.classId);
  }
}

function numbersOf({ sessionsAttended, sessionsTotal }: Raw<StandingTurn>): Pick<StandingTurn, 'sessionsAttended' | 'sessionsTotal'> {
  return { sessionsAttended: Number(sessionsAttended), sessionsTotal: Number(sessionsTotal) };
}
