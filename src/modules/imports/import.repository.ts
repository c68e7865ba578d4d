import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { affectedBy, findRows, insertRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { portions } from '../../shared/portions.js';
import type { Correction } from './domain/list-columns.js';
import { ImportBatch, type ImportState } from './import-batch.entity.js';
import { ImportRow, type RowOutcome } from './import-row.entity.js';

const ROWS_A_STATEMENT = 200;

export interface Outcome {
  readonly outcome: RowOutcome;
  readonly reasons: readonly FieldProblem[] | null;
  readonly registrationId: string | null;
}

/** Lists and their lines. */
@Injectable()
export class Imports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(batch: ImportBatch, rows: readonly ImportRow[]): Promise<void> {
    await insertRows(this.unitOfWork.manager, ImportBatch, [batch]);
    for (const some of portions(rows, ROWS_A_STATEMENT)) await insertRows(this.unitOfWork.manager, ImportRow, some);
  }

  /** @throws DomainError not-found `importNotFound`. */
  async existing(id: string): Promise<ImportBatch> {
    const [batch] = await findRows(this.unitOfWork.manager, ImportBatch, { id });
    if (!batch) throw new DomainError('not-found', 'importNotFound');
    return batch;
  }

  /** The lines of the sheet that is read. */
  rowsOf({ id: batchId, settings: { sheet = 0 } }: ImportBatch): Promise<ImportRow[]> {
    return findRows(this.unitOfWork.manager, ImportRow, { batchId, sheet }, 'number');
  }

  async rowOfRegistration(batchId: string, registrationId: string): Promise<ImportRow | undefined> {
    return (await findRows(this.unitOfWork.manager, ImportRow, { batchId, registrationId }))[0];
  }

  /** False when it is no draft any more. */
  async changeDraft(
    id: string,
    change: Pick<ImportBatch, 'settings'> & Partial<Pick<ImportBatch, 'sheetName' | 'hiddenColumns'>>,
  ): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(ImportBatch, { id, state: 'draft' }, change);
    return affected !== 0;
  }

  async correct(rowId: string, corrected: Correction): Promise<void> {
    await this.unitOfWork.manager.update(ImportRow, { id: rowId }, { corrected });
  }

  /** Nobody asked for what stands in the sheets that were not chosen. */
  async forgetOtherSheets({ id: batchId, settings: { sheet = 0 } }: ImportBatch): Promise<void> {
    await this.unitOfWork.manager.delete(ImportRow, { batchId, sheet: Not(sheet) });
  }

  /** One of two who press the button at the same moment gets true. A list that stopped in the middle may be taken up again. */
  async begin(id: string, now: Date, stoppedBefore: Date): Promise<boolean> {
    const { manager } = this.unitOfWork;
    const { affected } = await manager.update(ImportBatch, { id, state: 'draft' }, { state: 'running', startedAt: now });
    if (affected !== 0) return true;
    const batch = await this.existing(id);
    const isStuck = batch.state === 'running' && batch.startedAt !== null && batch.startedAt < stoppedBefore;
    if (!isStuck) return false;
    const again = await manager.update(ImportBatch, { id, state: 'running', startedAt: batch.startedAt ?? now }, { startedAt: now });
    return again.affected !== 0;
  }

  async settle(rowId: string, { outcome, reasons, registrationId }: Outcome): Promise<void> {
    await this.unitOfWork.manager.update(ImportRow, { id: rowId }, { outcome, reasons: reasons, registrationId });
  }

  async finish(id: string, counts: Record<RowOutcome, number>, at: Date): Promise<void> {
    const { entered, waiting, refused } = counts;
    await this.unitOfWork.manager.update(ImportBatch, { id }, { state: 'done', entered, waiting, refused, finishedAt: at });
  }

  /** False when somebody else did it before, or it is not done yet. */
  async markUndone(id: string, at: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(ImportBatch, { id, state: 'done' }, { state: 'undone', undoneAt: at });
    return affected !== 0;
  }

  /** Forgets a draft as a whole; false when it is no draft. */
  async discard(id: string): Promise<boolean> {
    const { manager } = this.unitOfWork;
    const state: ImportState = 'draft';
    if (!(await manager.existsBy(ImportBatch, { id, state }))) return false;
    await manager.delete(ImportRow, { batchId: id });
    return (await affectedBy(manager, `DELETE FROM import_batch WHERE id = ? AND state = ?`, [id, state])) !== 0;
  }

  /** Forgets what the lines said; which registrations they became stays known. */
  async forgetCells(id: string): Promise<void> {
    await this.unitOfWork.manager.update(ImportRow, { batchId: id }, { cells: [], corrected: null });
  }

  async forgetRegistration(rowId: string): Promise<void> {
    await this.unitOfWork.manager.update(ImportRow, { id: rowId }, { registrationId: null, cells: [], corrected: null });
  }
}
