import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { portions } from '../../shared/portions.js';
import { needsEncodingDecision } from './domain/import-settings.js';
import type { ImportBatch } from './import-batch.entity.js';
import { type Admitted, type Door, ImportGate } from './import-gate.js';
import { ImportQueries } from './import.queries.js';
import { Imports, type Outcome } from './import.repository.js';
import type { RowOutcome } from './import-row.entity.js';
import { LineEntry } from './line-entry.js';
import { type Line, ListReader } from './list-reader.js';

/** Lines that go in side by side while there are seats for all. */
const SIDE_BY_SIDE = 8;
const NOTES_A_UNIT = 200;
const STUCK_AFTER_MS = 10 * 60_000;

interface Begun extends Admitted {
  readonly batch: ImportBatch;
  readonly lines: readonly Line[];
}

/**
 * Step 3: the good lines go in, each in a unit of its own, through the same door as everyone else (docs/imports.md). While there are
 * seats for all of them several go at once; when there are not, one after the other, so that the order of the list decides who gets one.
 * A list that stopped in the middle (a power cut) is taken up again after ten minutes, at the first line without an outcome.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
    private readonly queries: ImportQueries,
    private readonly reader: ListReader,
    private readonly entry: LineEntry,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `ImportGate.admitTo`, conflict `importNotDraft`, `encodingNotConfirmed`, `nothingToImport`. */
  async execute(door: Door, importId: string): Promise<void> {
    const begun = await this.unitOfWork.write(() => this.begin(door, importId));
    const good = begun.lines.filter(({ state }) => state === 'good');
    const free = begun.unit?.seatsLeft ?? begun.trainingClass.capacity - begun.trainingClass.seatsTaken;
    await inTurn(good, good.length <= free ? SIDE_BY_SIDE : 1, (line) => this.entry.execute(begun, line));
    await this.noteOthers(begun.lines.filter(({ state }) => state !== 'good'));
    await this.unitOfWork.write(() => this.finish(begun));
  }

  private async begin(door: Door, importId: string): Promise<Begun> {
    const admitted = await this.gate.admitTo(door, importId);
    const { batch } = admitted;
    if (needsEncodingDecision(batch.settings)) throw new DomainError('conflict', 'encodingNotConfirmed');
    const rows = await this.imports.rowsOf(batch);
    const { opensOn } = admitted.trainingClass;
    const { lines } = this.reader.read(rows, batch.settings, { opensOn, listed: await this.queries.listedIn(batch.classId) });
    const settled = new Set(rows.filter(({ outcome }) => outcome !== null).map(({ id }) => id));
    const open = lines.filter(({ rowId }) => !settled.has(rowId));
    if (settled.size === 0 && !open.some(({ state }) => state === 'good')) throw new DomainError('conflict', 'nothingToImport');
    const now = this.clock.now();
    if (!(await this.imports.begin(batch.id, now, new Date(now.getTime() - STUCK_AFTER_MS))))
      throw new DomainError('conflict', 'importNotDraft');
    await this.imports.forgetOtherSheets(batch);
    return { ...admitted, lines: open };
  }

  private async noteOthers(lines: readonly Line[]): Promise<void> {
    for (const some of portions(lines, NOTES_A_UNIT)) {
      await this.unitOfWork.write(async () => {
        for (const line of some) await this.imports.settle(line.rowId, whyLeftOut(line));
      });
    }
  }

  private async finish({ actor, batch, unit }: Begun): Promise<void> {
    const counts: Record<RowOutcome, number> = { entered: 0, waiting: 0, refused: 0 };
    for (const { outcome } of await this.imports.rowsOf(batch)) if (outcome) counts[outcome] += 1;
    await this.imports.finish(batch.id, counts, this.clock.now());
    const detail = { ...counts, importId: batch.id, file: batch.fileName, fileHash: batch.fileHash, unit: unit?.name ?? '' };
    await this.audit.record(actor, 'class.imported', { type: 'class', id: batch.classId }, { detail });
  }
}

function whyLeftOut({ state, problems, similar }: Line): Outcome {
  const left = { outcome: 'refused', registrationId: null } as const;
  if (state === 'hidden') return { ...left, reasons: [{ field: 'fullName', code: 'rowHidden' }] };
  if (!similar) return { ...left, reasons: problems };
  const params = { name: similar.fullName, unit: similar.unitName };
  return { ...left, reasons: [{ field: 'fullName', code: 'perhapsInClass', params }] };
}

/** Takes the next piece of work whenever one of `width` is done. */
async function inTurn<T>(pieces: readonly T[], width: number, work: (piece: T) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let piece = pieces[next++]; piece !== undefined; piece = pieces[next++]) await work(piece);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
