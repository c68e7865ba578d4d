import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { knownPlans } from './domain/known-plans.js';
import type { PublishedPlan } from './domain/published-plan.js';
import { PlanRepository } from './plan.repository.js';
import { factsOf } from './plan-facts.js';
import { planResponse } from './plan.view.js';
import type { KnownPlanChoice, PlanResponse } from './plans.dto.js';
import { TargetWordings } from './target-wordings.js';

/** Adds one of the plans that the program knows with all its targets, in the words of the document, as ordinary rows that can be changed afterwards. */
@Injectable()
export class ImportKnownPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly wordings: TargetWordings,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, conflict `planNumberTaken` when the plan is already there */
  async execute(actor: Actor, { number }: KnownPlanChoice): Promise<PlanResponse> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const { targets: published, ...facts } = knownPlan(number);
      const plan = { ...factsOf(facts), supersedesId: null, ownerId: null, id: this.ids.next(), createdAt: this.clock.now() };
      await this.plans.addPlan(plan);
      const targets = await this.wordings.addAll(actor, plan, published);
      const detail = { number: plan.number, targets: targets.length };
      await this.audit.record(actor, 'plan.imported', { type: 'plan', id: plan.id }, { detail });
      return planResponse(plan, targets, []);
    });
  }
}

function knownPlan(number: string): PublishedPlan {
  const plan = knownPlans.find((each) => each.number === number);
  if (plan === undefined) throw new DomainError('not-found', 'planNotFound');
  return plan;
}
