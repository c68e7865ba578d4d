import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { changedFacts } from '../../platform/audit/changed-facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { KeptFile } from '../../platform/files/kept-file.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { handOf, requireOpen } from '../../shared/verification.js';
import { PlanQueries } from '../plans/index.js';
import { EvidenceEntry, type WrittenFacts } from './evidence-entry.js';
import type { EvidenceChange } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceRecords } from './evidence.repository.js';

/** While nobody has verified a record its facts may be put right; what is verified can only be withdrawn and recorded anew. */
@Injectable()
export class ChangeEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly entry: EvidenceEntry,
    private readonly records: EvidenceRecords,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `evidenceNotFound`, conflict `evidenceNotOpen`, `evidenceChanged`, invalid beside the fields. */
  async execute(actor: Actor, planId: string, id: string, { revision, file, ...typed }: EvidenceChange): Promise<EvidenceRecord> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.read(() => this.records.existing(planId, id));
    const kept = await this.entry.keep(file);
    return this.unitOfWork.write(async () => {
      const record = await this.records.existing(planId, id);
      requireOpen(record, revision, 'evidence');
      const facts = await this.entry.facts(await this.plans.existing(planId), record.kind, typed);
      return this.written(actor, record, { ...facts, ...(kept ?? {}) });
    });
  }

  private async written(actor: Actor, record: EvidenceRecord, facts: WrittenFacts & Partial<KeptFile>): Promise<EvidenceRecord> {
    const { targetId, ...told } = facts;
    // The search words only repeat the others.
    const changed = changedFacts(record, { ...told, searchText: undefined });
    if (Object.keys(changed).length === 0 && targetId === record.targetId) return record;
    const handIds = [...new Set([...record.handIds, handOf(actor)])];
    await this.records.write(record, { ...facts, handIds });
    await this.audit.record(actor, 'evidence.changed', { type: 'evidence', id: record.id }, { detail: { changed } });
    return Object.assign(record, facts, { handIds, revision: record.revision + 1 });
  }
}
