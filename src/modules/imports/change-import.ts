import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ImportSettings } from './domain/import-settings.js';
import { namesSomebody } from './domain/list-columns.js';
import { type Door, ImportGate } from './import-gate.js';
import { Imports } from './import.repository.js';

export type ImportChange = Omit<ImportSettings, 'guessed' | 'isPlain' | 'sheet' | 'sheets'>;

/** Step 2: somebody corrects how the list is read. A unit's people stay the unit's. */
@Injectable()
export class ChangeImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
  ) {}

  /** @throws DomainError as `ImportGate.admitTo`, invalid `columnsNameNobody`, conflict `importNotDraft`. */
  async execute(door: Door, importId: string, change: ImportChange): Promise<void> {
    if (change.columns && !namesSomebody(change.columns)) throw new DomainError('invalid', 'columnsNameNobody', { field: 'columns' });
    await this.unitOfWork.write(async () => {
      const { batch, unit } = await this.gate.admitTo(door, importId);
      const { guessed, isPlain, columns, sheets, sheet } = batch.settings;
      const ofUnit = unit ? { organisation: unit.name, group: unit.group } : {};
      const kept = { guessed, ...(isPlain ? { isPlain } : {}), ...(columns ? { columns } : {}), ...(sheets ? { sheets, sheet } : {}) };
      await this.change(batch.id, { settings: { ...kept, ...change, ...ofUnit } });
    });
  }

  /**
   * Another sheet of the file is read. What was said about reading was said of the one before.
   * @throws DomainError as `ImportGate.admitTo`, invalid `notAChoice` with field `sheet`, conflict `importNotDraft`.
   */
  async chooseSheet(door: Door, importId: string, sheet: number): Promise<void> {
    await this.unitOfWork.write(async () => {
      const { batch } = await this.gate.admitTo(door, importId);
      const { sheets = [], organisation, group } = batch.settings;
      const chosen = sheets[sheet];
      if (!chosen) throw new DomainError('invalid', 'notAChoice', { field: 'sheet' });
      const { name: sheetName, hiddenColumns, guessed } = chosen;
      const defaults = { ...(organisation ? { organisation } : {}), ...(group ? { group } : {}) };
      await this.change(batch.id, { settings: { guessed, sheets, sheet, ...defaults }, sheetName, hiddenColumns });
    });
  }

  /** @throws DomainError as `ImportGate.admitTo`, conflict `importNotDraft`. */
  async discard(door: Door, importId: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      await this.gate.admitTo(door, importId);
      if (!(await this.imports.discard(importId))) throw new DomainError('conflict', 'importNotDraft');
    });
  }

  private async change(id: string, change: Parameters<Imports['changeDraft']>[1]): Promise<void> {
    if (!(await this.imports.changeDraft(id, change))) throw new DomainError('conflict', 'importNotDraft');
  }
}
