import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { ChangedFacts } from '../../platform/audit/history-lines.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { bodyInWords, Letterheads } from '../letterheads/index.js';
import { checkSuccession } from './domain/check-succession.js';
import type { Plan } from './plan.entity.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import { factsOf, planFacts, usualFacts } from './plan-facts.js';
import { planResponse } from './plan.view.js';
import type { PlanChange, PlanResponse } from './plans.dto.js';

/** Changes what a plan says about itself; its targets have versions of their own. */
@Injectable()
export class ChangePlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly letterheads: Letterheads,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid beside the fields, conflict `planNumberTaken` */
  async execute(actor: Actor, id: string, input: PlanChange): Promise<PlanResponse> {
    requireRole(actor, 'official', 'organiser');
    if (input.periodTo < input.periodFrom) throw new DomainError('invalid', 'endsBeforeStart', { field: 'periodTo' });
    return this.unitOfWork.write(async () => {
      const before = await this.queries.existing(id);
      const { supersedesId = null, ownerId = null } = input;
      const { countYearBy, organisationsBy } = before;
      const { territoryExtent, ...said } = factsOf(input, {
        ...usualFacts,
        countYearBy,
        organisationsBy,
        territoryExtent: before.territoryExtent,
      });
      const changedTo = { id, createdAt: before.createdAt, ...said, supersedesId, ownerId };
      const plan: Plan = { ...changedTo, territoryExtent };
      const plans = await this.queries.all();
      checkSuccession(plan, plans);
      if (ownerId !== null) await this.letterheads.requireExisting(ownerId, 'ownerId');
      await this.plans.changePlan(changedTo);
      const changed = { ...changesOf(before, plan, plans), ...(await this.ownerChange(before, plan)) };
      await this.audit.record(actor, 'plan.changed', { type: 'plan', id }, { detail: { number: plan.number, changed } });
      return planResponse(plan, await this.queries.targetsOf(id), await this.queries.everyFigureOf(id));
    });
  }

  /** The history names the body. */
  private async ownerChange(before: Plan, after: Plan): Promise<ChangedFacts> {
    if (before.ownerId === after.ownerId) return {};
    const all = await this.letterheads.all();
    const named = (id: string | null): string | null => all.filter((each) => each.id === id).map(bodyInWords)[0] ?? null;
    return { owner: { from: named(before.ownerId), to: named(after.ownerId) } };
  }
}

/** A plan that is replaced is named by its number: nobody reads an id. */
function changesOf(before: Plan, after: Plan, plans: readonly Plan[]): ChangedFacts {
  const changed = planFacts.filter((fact) => before[fact] !== after[fact]);
  const numberOf = (id: string | null): string | null => plans.find((plan) => plan.id === id)?.number ?? null;
  const succession = { supersedes: { from: numberOf(before.supersedesId), to: numberOf(after.supersedesId) } };
  return {
    ...Object.fromEntries(changed.map((fact) => [fact, { from: before[fact], to: after[fact] }])),
    ...(before.supersedesId === after.supersedesId ? {} : succession),
  };
}
