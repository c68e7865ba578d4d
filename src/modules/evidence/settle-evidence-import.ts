import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { handOf, requireVerifiable } from '../../shared/verification.js';
import { EvidenceImports } from './evidence-import.repository.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceRecords } from './evidence.repository.js';

/** What becomes of the records of a list together: another person verifies them, or they are taken back; all of them or none. */
@Injectable()
export class SettleEvidenceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly imports: EvidenceImports,
    private readonly queries: EvidenceQueries,
    private readonly records: EvidenceRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Verifies those that nobody has verified yet; `seen` is `revisionOf` the records that the verifier read. Answers how many.
   * @throws DomainError not-found `evidenceImportNotFound`, conflict `evidenceImportNotDone`, `evidenceChanged`, as `requireVerifiable`.
   */
  async verify(actor: Actor, planId: string, id: string, seen: number): Promise<number> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const open = await this.openOf(planId, id);
      if (open.length === 0) throw new DomainError('conflict', 'evidenceNotOpen');
      if (revisionOf(open) !== seen) throw new DomainError('conflict', 'evidenceChanged');
      for (const record of open) requireVerifiable(record, record.revision, handOf(actor), 'evidence');
      await this.records.writeAll(open, { state: 'verified', verifiedBy: actorName(actor), verifiedAt: this.clock.now() });
      for (const { id: recordId, sha256 } of open) {
        await this.audit.record(actor, 'evidence.verified', { type: 'evidence', id: recordId }, { detail: { sha256, importId: id } });
      }
      await this.audit.record(actor, 'evidenceImport.verified', { type: 'evidenceImport', id }, { detail: { count: open.length } });
      return open.length;
    });
  }

  /**
   * Withdraws what still holds of it. What somebody has verified was answered for and is withdrawn one by one.
   * @throws DomainError not-found `evidenceImportNotFound`, conflict `evidenceImportNotDone`, `evidenceImportVerified`.
   */
  async undo(actor: Actor, planId: string, id: string, reason: string): Promise<number> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      await this.imports.existing(planId, id);
      await this.imports.change(id, 'done', { state: 'undone', undoneAt: this.clock.now() });
      const records = await this.queries.ofImport(id);
      const verified = records.filter(({ state }) => state === 'verified').length;
      if (verified > 0) throw new DomainError('conflict', 'evidenceImportVerified', { params: { count: verified } });
      const open = records.filter(({ state }) => state === 'entered');
      const gone = { withdrawnBy: actorName(actor), withdrawnAt: this.clock.now(), withdrawnReason: reason };
      await this.records.writeAll(open, { state: 'withdrawn', ...gone });
      for (const { id: recordId } of open) {
        const was = { detail: { was: 'entered', importId: id }, reason };
        await this.audit.record(actor, 'evidence.withdrawn', { type: 'evidence', id: recordId }, was);
      }
      await this.audit.record(actor, 'evidenceImport.undone', { type: 'evidenceImport', id }, { detail: { count: open.length }, reason });
      return open.length;
    });
  }

  private async openOf(planId: string, id: string): Promise<EvidenceRecord[]> {
    const { state } = await this.imports.existing(planId, id);
    if (state !== 'done') throw new DomainError('conflict', 'evidenceImportNotDone');
    return (await this.queries.ofImport(id)).filter((record) => record.state === 'entered');
  }
}

/** Grows with every change of any of them. */
export function revisionOf(records: readonly Pick<EvidenceRecord, 'revision' | 'state'>[]): number {
  return records.filter(({ state }) => state === 'entered').reduce((sum, { revision }) => sum + revision, 0);
}
