import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Correction } from './domain/list-columns.js';
import { type Admitted, type Door, ImportGate } from './import-gate.js';
import type { ImportBatch } from './import-batch.entity.js';
import { Imports } from './import.repository.js';
import { ImportRow } from './import-row.entity.js';
import { type Line, ListReader } from './list-reader.js';

export interface ShownLine extends Admitted {
  readonly batch: ImportBatch;
  readonly line: Line;
  /** Its place among the lines of the list, from 0. */
  readonly place: number;
}

/** One line of a draft is written anew by hand, and judged like the others. The file is not touched, so that nothing else moves. */
@Injectable()
export class CorrectLine {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
    private readonly reader: ListReader,
  ) {}

  /** The line as it is understood now. @throws DomainError as `ImportGate.admitTo`, conflict `importNotDraft`, not-found `importLineNotFound`. */
  async show(door: Door, importId: string, rowId: string): Promise<ShownLine> {
    return this.unitOfWork.read(async () => {
      const { batch, rows, ...admitted } = await this.draft(door, importId);
      return { ...admitted, batch, ...this.find({ ...admitted, batch }, rows, rowId) };
    });
  }

  /**
   * Keeps the line when nothing is wrong with it any more; answers its place. The people of a unit stay the unit's.
   * @throws DomainError as `show`, invalid `formIncomplete` with what is wrong with the line, as it would be said of a form.
   */
  async execute(door: Door, importId: string, rowId: string, correction: Correction): Promise<number> {
    return this.unitOfWork.write(async () => {
      const { batch, rows, unit, trainingClass } = await this.draft(door, importId);
      const corrected = unit ? ofPersonAlone(correction) : correction;
      const { line, place } = this.find(
        { batch, trainingClass },
        rows.map((row) => (row.id === rowId ? Object.assign(new ImportRow(), row, { corrected }) : row)),
        rowId,
      );
      if (line.problems.length > 0) throw new DomainError('invalid', 'formIncomplete', { problems: line.problems });
      await this.imports.correct(rowId, corrected);
      // Also says whether somebody has entered the list meanwhile: then the correction goes with this unit.
      if (!(await this.imports.changeDraft(batch.id, { settings: batch.settings }))) throw new DomainError('conflict', 'importNotDraft');
      return place;
    });
  }

  private async draft(
    door: Door,
    importId: string,
  ): Promise<Admitted & { readonly batch: ImportBatch; readonly rows: readonly ImportRow[] }> {
    const admitted = await this.gate.admitTo(door, importId);
    if (admitted.batch.state !== 'draft') throw new DomainError('conflict', 'importNotDraft');
    return { ...admitted, rows: await this.imports.rowsOf(admitted.batch) };
  }

  private find(
    { batch: { settings }, trainingClass }: Pick<Admitted, 'trainingClass'> & { readonly batch: ImportBatch },
    rows: readonly ImportRow[],
    rowId: string,
  ): { readonly line: Line; readonly place: number } {
    const { lines } = this.reader.read(rows, settings, { opensOn: trainingClass.opensOn, listed: [] });
    const place = lines.findIndex((each) => each.rowId === rowId);
    const line = lines[place];
    if (!line) throw new DomainError('not-found', 'importLineNotFound');
    return { line, place };
  }
}

function ofPersonAlone(correction: Correction): Correction {
  return Object.fromEntries(Object.entries(correction).filter(([field]) => field !== 'organisation' && field !== 'group'));
}
