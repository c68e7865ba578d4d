import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { AdminUnitImport } from './admin-unit-import.entity.js';
import { Territories } from './territory.repository.js';
import { UnitListReader } from './unit-list-reader.js';

export interface HandedInList {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly legalBasis?: string;
  readonly endsOn?: string;
}

/** Keeps an official list to look at; no unit changes. */
@Injectable()
export class StartUnitImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: UnitListReader,
    private readonly files: FileStore,
    private readonly territories: Territories,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError invalid with field `file`: as `readSpreadsheet` says, `notAUnitList`. */
  async execute(actor: Actor, { fileName, bytes, legalBasis = '', endsOn = '' }: HandedInList): Promise<AdminUnitImport> {
    requireRole(actor, 'organiser');
    const { kind, lines, bad } = await this.reader.read(bytes, endsOn || null);
    const started: AdminUnitImport = {
      id: this.ids.next(),
      fileName: fileName.slice(0, 200),
      fileHash: await this.files.keep(bytes),
      kind,
      legalBasis: legalBasis || null,
      endsOn: endsOn || null,
      createdBy: actorName(actor),
      createdAt: this.clock.now(),
      enteredAt: null,
    };
    await this.unitOfWork.write(async () => {
      await this.territories.addImport(started);
      const detail = { fileName: started.fileName, lines: lines.length + bad.length };
      await this.audit.record(actor, 'unitList.handedIn', { type: 'unitList', id: started.id }, { detail });
    });
    return started;
  }
}
