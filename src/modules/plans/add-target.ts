import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { checkTarget, parentProblems, refuseProblems } from './domain/check-target.js';
import { PlanQueries } from './plan.queries.js';
import { targetResponse } from './plan.view.js';
import type { NewTarget, TargetResponse } from './plans.dto.js';
import { TargetWordings } from './target-wordings.js';
import { termsOfInput } from './terms-of-input.js';

@Injectable()
export class AddTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wordings: TargetWordings,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid beside the fields, conflict `targetKeyTaken` */
  async execute(actor: Actor, planId: string, input: NewTarget): Promise<TargetResponse> {
    requireRole(actor, 'official', 'organiser');
    const terms = termsOfInput(input);
    checkTarget(terms);
    return this.unitOfWork.write(async () => {
      const plan = await this.queries.existing(planId);
      const others = await this.queries.targetsOf(planId);
      const last = others.at(-1)?.position ?? 0;
      const key = input.key ?? `target_${last + 1}`;
      refuseProblems(parentProblems({ key, parentKey: terms.parentKey }, others));
      const target = await this.wordings.add(actor, plan, { ...terms, key }, last + 1);
      const detail = { plan: planId, key, quote: target.quote };
      await this.audit.record(actor, 'target.added', { type: 'target', id: target.id }, { detail });
      return targetResponse(target, []);
    });
  }
}
