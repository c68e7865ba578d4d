import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import { EvidenceQueries } from './evidence.queries.js';
import type { EvidenceImport } from './evidence-import.entity.js';
import { EvidenceImports } from './evidence-import.repository.js';
import { EvidenceListReader, type ReadEvidenceList } from './evidence-list-reader.js';
import type { EvidenceRecord } from './evidence-record.entity.js';

export interface ShownEvidenceImport {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly started: EvidenceImport;
  /** As it is understood now; what became of it stands in `started.leftOut` and `records`. */
  readonly list: ReadEvidenceList;
  /** What was entered from it, in the order of the list. */
  readonly records: readonly EvidenceRecord[];
  readonly history: readonly AuditEntry[];
}

/** Step 2: a list with every line as it is understood. How it is read is computed anew on every look. */
@Injectable()
export class ShowEvidenceImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly queries: EvidenceQueries,
    private readonly imports: EvidenceImports,
    private readonly reader: EvidenceListReader,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `evidenceImportNotFound`. */
  async execute(actor: Actor, planId: string, id: string): Promise<ShownEvidenceImport> {
    requireRole(actor, 'official', 'organiser');
    const { context, ...seen } = await this.unitOfWork.read(async () => {
      const started = await this.imports.existing(planId, id);
      return {
        started,
        context: await this.queries.contextOf(planId),
        records: started.state === 'draft' ? [] : await this.queries.ofImport(id),
        history: await this.audit.historyOf({ type: 'evidenceImport', id }),
      };
    });
    // Two thousand lines are read without keeping the database waiting.
    const list = await this.reader.read(await this.reader.kept(seen.started), seen.started.reading, context);
    return { plan: context.plan, targets: context.targets, list, ...seen };
  }

  /** The newest first. @throws DomainError not-found `planNotFound`. */
  async all(actor: Actor, planId: string): Promise<{ plan: Plan; targets: readonly Target[]; imports: EvidenceImport[] }> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      return { plan, targets: await this.plans.targetsOf(planId), imports: await this.imports.ofPlan(planId) };
    });
  }
}
