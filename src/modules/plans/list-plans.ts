import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { PlanQueries } from './plan.queries.js';
import { planSummary } from './plan.view.js';
import type { PlanSummary } from './plans.dto.js';

@Injectable()
export class ListPlans {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
  ) {}

  async execute(actor: Actor): Promise<PlanSummary[]> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const counts = await this.queries.targetCounts();
      return (await this.queries.all()).map((plan) => planSummary(plan, counts.get(plan.id) ?? 0));
    });
  }
}
