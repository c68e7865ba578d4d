import { Injectable } from '@nestjs/common';
import { affectedBy } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { EvidenceImport, type EvidenceImportState } from './evidence-import.entity.js';

/** A plan is given a handful of lists a year. */
const MOST_SHOWN = 100;

/** Lists of records of evidence; every method runs inside the caller's unit of work. */
@Injectable()
export class EvidenceImports {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(started: EvidenceImport): Promise<void> {
    await this.unitOfWork.manager.insert(EvidenceImport, started);
  }

  /** @throws DomainError not-found `evidenceImportNotFound`, also when it belongs to another plan. */
  async existing(planId: string, id: string): Promise<EvidenceImport> {
    const started = await this.unitOfWork.manager.findOneBy(EvidenceImport, { id, planId });
    if (!started) throw new DomainError('not-found', 'evidenceImportNotFound');
    return started;
  }

  /** The same, locked until the unit ends, for what is changed as it was read. */
  async held(planId: string, id: string): Promise<EvidenceImport> {
    // A write that changes nothing locks the row on both databases; SELECT … FOR UPDATE is unknown to SQLite.
    await affectedBy(this.unitOfWork.manager, 'UPDATE evidence_import SET state = state WHERE id = ?', [id]);
    return this.existing(planId, id);
  }

  /** The newest first. */
  ofPlan(planId: string): Promise<EvidenceImport[]> {
    return this.unitOfWork.manager.find(EvidenceImport, { where: { planId }, order: { id: 'DESC' }, take: MOST_SHOWN });
  }

  /** One of two who act at once is told. @throws DomainError conflict `evidenceImportNotDraft`, `evidenceImportNotDone`. */
  async change(id: string, from: EvidenceImportState, change: Partial<EvidenceImport>): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(EvidenceImport, { id, state: from }, change);
    if (affected !== 1) throw new DomainError('conflict', from === 'draft' ? 'evidenceImportNotDraft' : 'evidenceImportNotDone');
  }

  /** @throws DomainError conflict `evidenceImportNotDraft`. */
  async discard(id: string): Promise<void> {
    const { affected } = await this.unitOfWork.manager.delete(EvidenceImport, { id, state: 'draft' as const });
    if (affected !== 1) throw new DomainError('conflict', 'evidenceImportNotDraft');
  }
}
