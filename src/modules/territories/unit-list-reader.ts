import { Injectable } from '@nestjs/common';
import { readSpreadsheet } from '../../platform/documents/spreadsheet-reader.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Ids } from '../../platform/ids/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import { enterSuccessions } from './domain/enter-successions.js';
import { enterUnits } from './domain/enter-units.js';
import { type BadLine, readList, type ReadList, type UnitListKind } from './domain/unit-list.js';
import type { Succession, Unit } from './domain/unit-level.js';
import { TerritoryQueries } from './territory.queries.js';

/** What a list would do, held against what is known now. */
export interface UnitListOutcome {
  readonly kind: UnitListKind;
  readonly added: readonly Unit[];
  readonly changed: readonly Unit[];
  readonly successions: readonly Succession[];
  readonly unchanged: number;
  readonly bad: readonly BadLine[];
}

@Injectable()
export class UnitListReader {
  constructor(
    private readonly files: FileStore,
    private readonly queries: TerritoryQueries,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError invalid with field `file`: as `readSpreadsheet` says, `notAUnitList`. */
  async read(bytes: Buffer, endsOn: string | null): Promise<ReadList> {
    const [sheet] = await readSpreadsheet(bytes);
    const rows = (sheet?.rows ?? []).map(({ number, cells }) => ({ number, cells: cells.map(({ text }) => text) }));
    const list = readList(rows, endsOn);
    if (list === null || list.lines.length + list.bad.length === 0) throw new DomainError('invalid', 'notAUnitList', { field: 'file' });
    return list;
  }

  /** A list that was kept. */
  async readKept({ fileHash, endsOn }: { readonly fileHash: string; readonly endsOn: string | null }): Promise<ReadList> {
    return this.read(await this.files.read(fileHash), endsOn);
  }

  /** Runs inside the caller's unit of work. */
  async outcomeOf(list: ReadList): Promise<UnitListOutcome> {
    const known = await this.queries.everything();
    const nextId = (): string => this.ids.next();
    const { kind } = list;
    const changes =
      kind === 'units' ? { ...enterUnits(known.units, list.lines, nextId), successions: [] } : enterSuccessions(known, list.lines, nextId);
    return { ...changes, kind, bad: [...list.bad, ...changes.bad].sort((one, other) => one.line - other.line) };
  }
}
