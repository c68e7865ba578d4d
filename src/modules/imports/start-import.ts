import { Injectable } from '@nestjs/common';
import { actorName } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { ImportSettings } from './domain/import-settings.js';
import type { ImportBatch } from './import-batch.entity.js';
import { type Admitted, type Door, ImportGate, type Unit } from './import-gate.js';
import { Imports } from './import.repository.js';
import { factsOf } from './list-sheets.js';
import { type Material, type RawList, readMaterial } from './list-material.js';

/** A draft survives leaving the page, and what a list says is no longer kept than it is of use. */
const DAYS_KEPT = 7;
const DAY_MS = 86_400_000;

/** Step 1: a list is handed in and kept as a draft. Nobody is registered yet. */
@Injectable()
export class StartImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gate: ImportGate,
    private readonly imports: Imports,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Answers the id of the draft. @throws DomainError as `ImportGate.admit` and `readMaterial` say. */
  async execute(door: Door, material: Material): Promise<string> {
    // Asked before a byte is read: a stranger's file is not worth the work.
    await this.unitOfWork.read(() => this.gate.admit(door));
    const list = await readMaterial(material);
    return this.unitOfWork.write(async () => {
      const batch = this.draftOf(list, await this.gate.admit(door));
      const rows = list.sheets.flatMap((each, sheet) =>
        each.rows.map(({ number, cells, hidden }) => ({
          ...{ id: this.ids.next(), batchId: batch.id, sheet, number, cells, hidden, corrected: null },
          ...{ outcome: null, reasons: null, registrationId: null },
        })),
      );
      await this.imports.add(batch, rows);
      await this.outbox.enqueue('import.expire', { importId: batch.id }, batch.expiresAt);
      return batch.id;
    });
  }

  private draftOf(list: RawList, { actor, trainingClass, unit }: Admitted): ImportBatch {
    const { source, fileName, fileHash, chosen } = list;
    const now = this.clock.now();
    return {
      ...{ id: this.ids.next(), classId: trainingClass.id, state: 'draft', source },
      ...{ linkId: unit?.linkId ?? null, seatBlockId: unit?.seatBlockId ?? null },
      ...{ fileName: fileName.slice(0, 200), fileHash, sheetName: chosen.name, hiddenColumns: chosen.hiddenColumns },
      settings: settingsOf(list, unit),
      ...{ entered: 0, waiting: 0, refused: 0, madeBy: unit?.name ?? actorName(actor), createdAt: now },
      expiresAt: new Date(now.getTime() + DAYS_KEPT * DAY_MS),
      ...{ startedAt: null, finishedAt: null, undoneAt: null },
    };
  }
}

function settingsOf({ sheets, chosen, columns }: RawList, unit: Unit | null): ImportSettings {
  return {
    guessed: chosen.guessed,
    ...(sheets.length > 1 ? { sheets: sheets.map(factsOf), sheet: sheets.indexOf(chosen) } : {}),
    ...(columns ? { columns, isPlain: true } : {}),
    ...(unit ? { organisation: unit.name, group: unit.group } : {}),
  };
}
