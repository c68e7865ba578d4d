import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { checkTarget } from './domain/check-target.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import { targetResponse } from './plan.view.js';
import type { NewTarget, TargetResponse } from './plans.dto.js';
import type { Target } from './target.entity.js';

@Injectable()
export class AddTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid beside the fields, conflict `targetKeyTaken` */
  async execute(actor: Actor, planId: string, input: NewTarget): Promise<TargetResponse> {
    requireRole(actor, 'official', 'organiser');
    const { wanted = null, wantedMax = null, ...rest } = input;
    checkTarget({ ...rest, wanted, wantedMax });
    return this.unitOfWork.write(async () => {
      await this.queries.existing(planId);
      const last = (await this.queries.targetsOf(planId)).at(-1)?.position ?? 0;
      const target = this.newTarget(planId, last + 1, input);
      await this.plans.addTargets([target]);
      const detail = { plan: planId, key: target.key, quote: target.quote };
      await this.audit.record(actor, 'target.added', { type: 'target', id: target.id }, { detail });
      return targetResponse(target, []);
    });
  }

  private newTarget(planId: string, position: number, input: NewTarget): Target {
    return {
      id: this.ids.next(),
      planId,
      position,
      key: input.key ?? `target_${position}`,
      label: input.label,
      quote: input.quote,
      audienceWords: input.audienceWords ?? null,
      comparator: input.comparator,
      wanted: input.wanted ?? null,
      wantedMax: input.comparator === 'RANGE' ? (input.wantedMax ?? null) : null,
      tolerancePercent: input.comparator === 'ABOUT' ? (input.tolerancePercent ?? null) : null,
      unit: input.unit,
      basis: input.basis,
      periodicity: input.periodicity ?? 'WHOLE_PERIOD',
      audience: input.audience,
      countedTypes: input.countedTypes,
    };
  }
}
