import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { PlanQueries } from '../plans/index.js';
import { EvidenceEntry, handOf } from './evidence-entry.js';
import type { NewEvidence } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EvidenceRecords } from './evidence.repository.js';

const noFile = { fileName: null, fileKind: null, size: null, sha256: null };
const nobodyYet = { verifiedBy: null, verifiedAt: null, withdrawnBy: null, withdrawnAt: null, withdrawnReason: null };

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
    const kept = (await this.entry.keep(file)) ?? noFile;
    return this.unitOfWork.write(async () => {
      const plan = await this.plans.existing(planId);
      const record: EvidenceRecord = {
        ...{ id: this.ids.next(), planId, kind, state: 'entered' },
        ...(await this.entry.facts(plan, kind, typed)),
        ...kept,
        ...{ handIds: [handOf(actor)], revision: 1, enteredBy: actorName(actor), enteredAt: this.clock.now() },
        ...nobodyYet,
      };
      await this.records.add(record);
      const detail = { kind, countedOn: record.countedOn, file: record.fileName, sha256: record.sha256 };
      await this.audit.record(actor, 'evidence.recorded', { type: 'evidence', id: record.id }, { detail });
      return record;
    });
  }
}
