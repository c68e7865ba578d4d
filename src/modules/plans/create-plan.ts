import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Letterheads } from '../letterheads/index.js';
import { checkSuccession } from './domain/check-succession.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import { factsOf } from './plan-facts.js';
import { planResponse } from './plan.view.js';
import type { NewPlan, PlanResponse } from './plans.dto.js';

@Injectable()
export class CreatePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError invalid `endsBeforeStart`, `notAChoice`, conflict `planNumberTaken` */
  async execute(actor: Actor, input: NewPlan): Promise<PlanResponse> {
    requireRole(actor, 'official', 'organiser');
    if (input.periodTo < input.periodFrom) throw new DomainError('invalid', 'endsBeforeStart', { field: 'periodTo' });
    return this.unitOfWork.write(async () => {
      const { supersedesId = null, ownerId = null } = input;
      const plan = { id: this.ids.next(), ...factsOf(input), supersedesId, ownerId, createdAt: this.clock.now() };
      checkSuccession(plan, await this.queries.all());
      if (ownerId !== null) await this.letterheads.requireExisting(ownerId, 'ownerId');
      await this.plans.addPlan(plan);
      await this.audit.record(actor, 'plan.created', { type: 'plan', id: plan.id }, { detail: { number: plan.number, title: plan.title } });
      return planResponse(plan, [], []);
    });
  }
}
