import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { PlanQueries } from './plan.queries.js';
import { planSummary, targetResponse, versionResponse } from './plan.view.js';
import type { PlanSummary, TargetResponse, TargetVersionResponse } from './plans.dto.js';

export interface TargetName {
  readonly key: string;
  readonly label: string;
}

export interface TargetDetails {
  readonly plan: PlanSummary;
  readonly target: TargetResponse;
  /** Every wording, the newest first. */
  readonly versions: readonly TargetVersionResponse[];
  /** The other targets, of which this one may be a part. */
  readonly others: readonly TargetName[];
  readonly history: readonly AuditEntry[];
}

/** One target with its figures and its history. */
@Injectable()
export class ShowTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, key: string): Promise<TargetDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const plan = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      const figures = await this.queries.everyFigureOfTarget(target.id);
      const targets = await this.queries.targetsOf(planId);
      const history = await this.audit.historyOf({ type: 'target', id: target.id });
      const versions = (await this.queries.versionsOf(target.id)).map(versionResponse);
      const others = targets.filter((each) => each.key !== key).map((each) => ({ key: each.key, label: each.label }));
      return { plan: planSummary(plan, targets.length), target: targetResponse(target, figures), versions, others, history };
    });
  }
}
