import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { handOf, requireVerifiable } from '../../shared/verification.js';
import type { EvidenceVerification } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceRecords } from './evidence.repository.js';

/** Another person has compared the record with its paper; from now on it counts officially. */
@Injectable()
export class VerifyEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly records: EvidenceRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `evidenceNotFound`, conflict as `requireVerifiable`. */
  async execute(actor: Actor, planId: string, id: string, { revision }: EvidenceVerification): Promise<EvidenceRecord> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const record = await this.records.existing(planId, id);
      requireVerifiable(record, revision, handOf(actor), 'evidence');
      const verified = { state: 'verified', verifiedBy: actorName(actor), verifiedAt: this.clock.now() } as const;
      await this.records.write(record, verified);
      await this.audit.record(actor, 'evidence.verified', { type: 'evidence', id }, { detail: { sha256: record.sha256 } });
      return Object.assign(record, verified, { revision: record.revision + 1 });
    });
  }
}
