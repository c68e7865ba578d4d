import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { EvidenceWithdrawal } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceRecords } from './evidence.repository.js';

/** The record stays with its file and counts no more, verified or not. */
@Injectable()
export class WithdrawEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: EvidenceRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `evidenceNotFound`, conflict `evidenceWithdrawn`. */
  async execute(actor: Actor, planId: string, id: string, { reason }: EvidenceWithdrawal): Promise<EvidenceRecord> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const record = await this.records.existing(planId, id);
      if (record.state === 'withdrawn') throw new DomainError('conflict', 'evidenceWithdrawn');
      const detail = { was: record.state };
      const gone = { withdrawnBy: actorName(actor), withdrawnAt: this.clock.now(), withdrawnReason: reason };
      await this.records.write(record, { state: 'withdrawn', ...gone });
      await this.audit.record(actor, 'evidence.withdrawn', { type: 'evidence', id }, { detail, reason });
      return Object.assign(record, { state: 'withdrawn', ...gone }, { revision: record.revision + 1 });
    });
  }
}
