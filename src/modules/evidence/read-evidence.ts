import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import type { EvidenceFilter } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceRecords } from './evidence.repository.js';

/** A plan with the targets that records of evidence may feed. */
export interface PlanOfEvidence {
  readonly plan: Plan;
  readonly targets: readonly Target[];
}

export interface EvidenceList extends PlanOfEvidence {
  readonly records: readonly EvidenceRecord[];
  readonly total: number;
  /** Records of the plan that nobody has verified yet, whatever was asked. */
  readonly waiting: number;
}

export interface EvidenceSeen extends PlanOfEvidence {
  readonly record: EvidenceRecord;
  readonly history: readonly AuditEntry[];
}

@Injectable()
export class ReadEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly queries: EvidenceQueries,
    private readonly records: EvidenceRecords,
    private readonly audit: Audit,
    private readonly fileStore: FileStore,
  ) {}

  /** @throws DomainError not-found `planNotFound`. */
  async plan(actor: Actor, planId: string): Promise<PlanOfEvidence> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(() => this.planOf(planId));
  }

  /** @throws DomainError not-found `planNotFound`, `targetNotFound`. */
  async list(actor: Actor, planId: string, { target: key, ...asked }: EvidenceFilter): Promise<EvidenceList> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const found = await this.planOf(planId);
      const target = key === undefined ? undefined : await this.plans.existingTarget(planId, key);
      const page = await this.queries.page(planId, { ...asked, target });
      return { ...found, ...page, waiting: await this.queries.waiting(planId) };
    });
  }

  /** @throws DomainError not-found `evidenceNotFound`. */
  async one(actor: Actor, planId: string, id: string): Promise<EvidenceSeen> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const record = await this.records.existing(planId, id);
      return { ...(await this.planOf(planId)), record, history: await this.audit.historyOf({ type: 'evidence', id }) };
    });
  }

  /** @throws DomainError not-found `evidenceNotFound`, also while the record has no file. */
  async file(actor: Actor, planId: string, id: string): Promise<{ record: EvidenceRecord; bytes: Buffer }> {
    requireRole(actor, ...readers);
    const record = await this.unitOfWork.read(() => this.records.existing(planId, id));
    if (record.sha256 === null) throw new DomainError('not-found', 'evidenceNotFound');
    return { record, bytes: await this.fileStore.read(record.sha256) };
  }

  private async planOf(planId: string): Promise<PlanOfEvidence> {
    return { plan: await this.plans.existing(planId), targets: await this.plans.targetsOf(planId) };
  }
}
