import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { AdminUnitImport } from './admin-unit-import.entity.js';
import { TerritoryQueries } from './territory.queries.js';
import { type UnitListOutcome, UnitListReader } from './unit-list-reader.js';

export interface UnitImportDetails {
  readonly started: AdminUnitImport;
  /** What entering the list now would do: nothing, once it is entered. */
  readonly outcome: UnitListOutcome;
  readonly history: readonly AuditEntry[];
  /** When it was first entered, which changed the register: another time finds every line known. */
  readonly entered: AuditEntry | null;
}

/** An official list as it would be entered, computed anew on every look. */
@Injectable()
export class ShowUnitImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TerritoryQueries,
    private readonly reader: UnitListReader,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `unitListNotFound`. */
  async execute(actor: Actor, id: string): Promise<UnitImportDetails> {
    requireRole(actor, 'organiser');
    const started = await this.unitOfWork.read(() => this.queries.existingImport(id));
    const list = await this.reader.readKept(started);
    return this.unitOfWork.read(async () => {
      const history = await this.audit.historyOf({ type: 'unitList', id });
      const entered = history.findLast(({ action }) => action === 'unitList.entered') ?? null;
      return { started, outcome: await this.reader.outcomeOf(list), history, entered };
    });
  }
}
