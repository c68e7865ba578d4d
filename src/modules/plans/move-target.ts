import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { movedBy } from './domain/moved-by.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import { planResponse } from './plan.view.js';
import type { PlanResponse, TargetMove } from './plans.dto.js';

/** Puts a target one place up or down in its plan, and with it in every list and report. */
@Injectable()
export class MoveTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
  ) {}

  /** At either end nothing happens. @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, key: string, { direction }: TargetMove): Promise<PlanResponse> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const plan = await this.queries.existing(planId);
      const { label, position } = await this.queries.existingTarget(planId, key);
      const targets = await this.queries.targetsOf(planId);
      const moved = movedBy(targets, key, direction);
      await this.plans.placeTargets(moved);
      const to = moved.findIndex((each) => each.key === key) + 1;
      if (to !== position) await this.audit.record(actor, 'target.moved', { type: 'plan', id: planId }, { detail: { key, label, to } });
      return planResponse(plan, await this.queries.targetsOf(planId), await this.queries.everyFigureOf(planId));
    });
  }
}
