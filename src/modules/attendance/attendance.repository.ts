import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { portions } from '../../shared/portions.js';
import { AttendanceMark } from './attendance-mark.entity.js';
import { AttendeeTurn } from './attendee-turn.entity.js';
import { ClassResult } from './class-result.entity.js';
import { Finalisation } from './finalisation.entity.js';

/** Rows of one INSERT: a turn has 18 columns and SQLite takes at most 32,766 values in a statement. */
const ROWS_AT_ONCE = 500;

/** Marks, results and turns are only ever added; a finalisation is ended once. */
@Injectable()
export class AttendanceLedger {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async addMarks(marks: readonly AttendanceMark[]): Promise<void> {
    for (const rows of portions(marks, ROWS_AT_ONCE)) await this.unitOfWork.manager.insert(AttendanceMark, rows);
  }

  async addResults(results: readonly ClassResult[]): Promise<void> {
    for (const rows of portions(results, ROWS_AT_ONCE)) await this.unitOfWork.manager.insert(ClassResult, rows);
  }

  async addTurns(turns: readonly AttendeeTurn[]): Promise<void> {
    for (const rows of portions(turns, ROWS_AT_ONCE)) await this.unitOfWork.manager.insert(AttendeeTurn, rows);
  }

  async addFinalisation(finalisation: Finalisation): Promise<void> {
    await this.unitOfWork.manager.insert(Finalisation, finalisation);
  }

  async lastRevision(classId: string): Promise<number> {
    const [last] = await this.unitOfWork.manager.find(Finalisation, { where: { classId }, order: { revision: 'DESC' }, take: 1 });
    return last?.revision ?? 0;
  }

  /** The finalisation that holds now, if any. */
  async standingFinalisation(classId: string): Promise<Finalisation | null> {
    return this.unitOfWork.manager.findOneBy(Finalisation, { classId, reopenedAt: IsNull() });
  }

  async endFinalisation(id: string, ended: { reopenedAt: Date; reopenedBy: string; reopenReason: string }): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(Finalisation, { id, reopenedAt: IsNull() }, ended);
    return affected === 1;
  }

  async creditsOf(finalisationId: string): Promise<AttendeeTurn[]> {
    return this.unitOfWork.manager.find(AttendeeTurn, { where: { finalisationId, quantity: 1 }, order: { id: 'ASC' } });
  }
}
