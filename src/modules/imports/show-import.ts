import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { legacyEncodings, type LegacyEncoding } from '../../shared/legacy-vietnamese.js';
import type { ImportBatch } from './import-batch.entity.js';
import { type Admitted, type Door, ImportGate } from './import-gate.js';
import { ImportQueries } from './import.queries.js';
import { Imports } from './import.repository.js';
import type { ImportRow } from './import-row.entity.js';
import { ListReader, type ReadList } from './list-reader.js';

export interface EncodingSample {
  readonly encoding: 'unicode' | LegacyEncoding;
  readonly text: string;
}

const LINES_TO_COMPARE = 3;

export interface ShownImport extends Admitted {
  readonly batch: ImportBatch;
  readonly rows: readonly ImportRow[];
  readonly list: ReadList;
  /** For a list in old letters: its first lines in each reading, to compare. */
  readonly samples: readonly EncodingSample[];
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
      return { ...admitted, rows, list, samples: this.samplesOf(batch, rows), isRepeated: await this.queries.wasImported(batch) };
    });
  }

  private samplesOf({ settings }: ImportBatch, rows: readonly ImportRow[]): EncodingSample[] {
    if (settings.guessed === null) return [];
    const first = rows.slice(0, 100);
    return (['unicode', ...legacyEncodings] as const).map((encoding) => {
      const { lines } = this.reader.read(first, { ...settings, encoding }, []);
      const text = lines
        .slice(0, LINES_TO_COMPARE)
        .map(({ reading }) => [reading.fullName, reading.organisation].filter(Boolean).join(', '));
      return { encoding, text: text.join(' · ') };
    });
  }
}
