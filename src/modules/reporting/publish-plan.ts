import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { PlanQueries } from '../plans/index.js';
import { PublicPlans } from './public-plan.repository.js';
import type { PlanPublication, PlanVisibility } from './public-plans.dto.js';

/** Lets everybody see the results of a plan, or staff only again. */
@Injectable()
export class PublishPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly publicPlans: PublicPlans,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asking for what is so already changes nothing. @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, planId: string, { visibility }: PlanVisibility): Promise<PlanPublication> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const { number } = await this.plans.existing(planId);
      const before = await this.publicPlans.find(planId);
      const wanted = visibility === 'public';
      if (wanted === (before !== null)) return { planId, number, publishedAt: before?.publishedAt ?? null };
      const publishedAt = wanted ? this.clock.now() : null;
      await (publishedAt === null ? this.publicPlans.remove(planId) : this.publicPlans.add({ planId, publishedAt, shown: null }));
      await this.audit.record(actor, wanted ? 'plan.published' : 'plan.unpublished', { type: 'plan', id: planId }, { detail: { number } });
      return { planId, number, publishedAt };
    });
  }

  /** Whether everybody may see it. @throws DomainError not-found `planNotFound` */
  async state(actor: Actor, planId: string): Promise<PlanPublication> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const { number } = await this.plans.existing(planId);
      return { planId, number, publishedAt: (await this.publicPlans.find(planId))?.publishedAt ?? null };
    });
  }
}
