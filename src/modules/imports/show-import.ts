import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { ImportBatch } from './import-batch.entity.js';
import { type Admitted, type Door, ImportGate } from './import-gate.js';
import { ImportQueries } from './import.queries.js';
import { Imports } from './import.repository.js';
import type { ImportRow } from './import-row.entity.js';
import { ListReader, type ReadList } from './list-reader.js';

export interface ShownImport extends Admitted {
  readonly batch: ImportBatch;
  readonly rows: readonly ImportRow[];
  readonly list: ReadList;
  /** The same file went into this class before. */
  readonly isRepeated: boolean;
}

/** A list with every line as it is understood now. Whoever leaves the page finds it here again. */
@Injectable()
export class ShowImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
    private readonly queries: ImportQueries,
    private readonly reader: ListReader,
  ) {}

  /** @throws DomainError as `ImportGate.admitTo` says. */
  async execute(door: Door, importId: string): Promise<ShownImport> {
    return this.unitOfWork.read(async () => {
      const admitted = await this.gate.admitTo(door, importId);
      const { batch } = admitted;
      const rows = await this.imports.rowsOf(batch.id);
      const listed = batch.state === 'draft' ? await this.queries.listedIn(batch.classId) : [];
      const list = this.reader.read(rows, batch.settings, listed);
      return { ...admitted, rows, list, isRepeated: await this.queries.wasImported(batch) };
    });
  }
}
