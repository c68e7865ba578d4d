import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { PlanQueries } from './plan.queries.js';
import { planSummary, targetResponse } from './plan.view.js';
import type { PlanSummary, TargetResponse } from './plans.dto.js';

export interface TargetDetails {
  readonly plan: PlanSummary;
  readonly target: TargetResponse;
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
      const figures = (await this.queries.figuresOf(planId)).filter(({ targetId }) => targetId === target.id);
      const targets = await this.queries.targetsOf(planId);
      const history = await this.audit.historyOf({ type: 'target', id: target.id });
      return { plan: planSummary(plan, targets.length), target: targetResponse(target, figures), history };
    });
  }
}
