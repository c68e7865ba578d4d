import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { requireColumns } from './domain/evidence-columns.js';
import type { EvidenceReading } from './evidence-import.entity.js';
import { EvidenceImports } from './evidence-import.repository.js';

/** Somebody corrects how a list is read, or throws its draft away. */
@Injectable()
export class ChangeEvidenceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: EvidenceImports,
    private readonly audit: Audit,
  ) {}

  /**
   * Corrected lines stay, and what was said of the columns where `wanted` says nothing of them.
   * @throws DomainError not-found `evidenceImportNotFound`, conflict `evidenceImportNotDraft`, invalid `columnTwice`, `columnsNameNothing`.
   */
  async execute(actor: Actor, planId: string, id: string, wanted: EvidenceReading): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    if (wanted.columns !== undefined) requireColumns(wanted.columns);
    await this.unitOfWork.write(async () => {
      const { columns, corrected } = (await this.imports.held(planId, id)).reading;
      const kept = { ...(columns === undefined ? {} : { columns }), ...(corrected === undefined ? {} : { corrected }) };
      await this.imports.change(id, 'draft', { reading: { ...kept, ...wanted } });
      await this.audit.record(actor, 'evidenceImport.readAnew', { type: 'evidenceImport', id }, { detail: { ...wanted } });
    });
  }

  /** @throws DomainError not-found `evidenceImportNotFound`, conflict `evidenceImportNotDraft`. */
  async discard(actor: Actor, planId: string, id: string): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const { fileName } = await this.imports.existing(planId, id);
      await this.imports.discard(id);
      await this.audit.record(actor, 'evidenceImport.discarded', { type: 'plan', id: planId }, { detail: { fileName } });
    });
  }
}
