import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import type { TargetRemoval } from './plans.dto.js';
import { TargetFollowers } from './target-followers.js';
import type { Target } from './target.entity.js';

/** Takes out a target that was entered by mistake. One that anything stands on stays: an amendment can withdraw it from a day on. */
@Injectable()
export class RemoveTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly followers: TargetFollowers,
    private readonly audit: Audit,
  ) {}

  /**
   * @throws DomainError not-found `targetNotFound`; conflict `targetHasFigures`, `targetHasParts`, `targetHasRecords`, `targetHasClasses`,
   * `targetIsReported`
   */
  async execute(actor: Actor, planId: string, key: string, { reason }: TargetRemoval): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const { number } = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      const targets = await this.queries.targetsOf(planId);
      await this.checkOwn(target, targets);
      await this.followers.checkRemovable(target);
      await this.plans.removeTarget(target.id);
      const left = targets.filter(({ id }) => id !== target.id);
      await this.plans.placeTargets(left);
      const detail = { number, key, label: target.label, quote: target.quote };
      await this.audit.record(actor, 'target.removed', { type: 'plan', id: planId }, { detail, reason });
    });
  }

  private async checkOwn({ id, key }: Target, targets: readonly Target[]): Promise<void> {
    const figures = await this.queries.everyFigureOfTarget(id);
    if (figures.length > 0) throw new DomainError('conflict', 'targetHasFigures', { params: { count: figures.length } });
    const part = targets.find(({ parentKey }) => parentKey === key);
    if (part !== undefined) throw new DomainError('conflict', 'targetHasParts', { params: { label: part.label } });
  }
}
