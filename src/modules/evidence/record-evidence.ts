import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { PlanQueries } from '../plans/index.js';
import { EvidenceEntry } from './evidence-entry.js';
import type { NewEvidence } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceRecords } from './evidence.repository.js';
import { newRecord } from './new-record.js';

/** Writes down something that was done for a plan besides training; it counts provisionally until another person verifies it. */
@Injectable()
export class RecordEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly entry: EvidenceEntry,
    private readonly records: EvidenceRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid beside the fields that are wrong. */
  async execute(actor: Actor, planId: string, { kind, file, ...typed }: NewEvidence): Promise<EvidenceRecord> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.read(() => this.plans.existing(planId));
    const kept = await this.entry.keep(file);
    return this.unitOfWork.write(async () => {
      const plan = await this.plans.existing(planId);
      const origin = { id: this.ids.next(), planId, importId: null, kind, file: kept, actor, at: this.clock.now() };
      const record = newRecord(origin, await this.entry.facts(plan, kind, typed));
      await this.records.add(record);
      const detail = { kind, countedOn: record.countedOn, file: record.fileName, sha256: record.sha256 };
      await this.audit.record(actor, 'evidence.recorded', { type: 'evidence', id: record.id }, { detail });
      return record;
    });
  }
}
