import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { audienceProblems, hasAudience, refuseProblems } from './domain/check-target.js';
import { type TargetTerms, termsOf } from './domain/target-terms.js';
import { PlanQueries } from './plan.queries.js';
import { targetResponse } from './plan.view.js';
import type { AudienceSetting, TargetResponse } from './plans.dto.js';
import { listChanges } from './target-changes.js';
import { TargetWordings } from './target-wordings.js';

/** Which of the unit groups and course types count for a target; official numbers follow at once, the history says who decided. */
@Injectable()
export class ChangeTargetAudience {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wordings: TargetWordings,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, conflict `noAudienceHere`, invalid beside the fields */
  async execute(actor: Actor, planId: string, key: string, input: AudienceSetting): Promise<TargetResponse> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const target = await this.queries.existingTarget(planId, key);
      const { audience = target.audience, countedTypes = target.countedTypes } = input;
      const terms = { ...termsOf(target), audience, countedTypes };
      this.check(terms);
      const changed = await this.wordings.change(actor, target, terms);
      await this.audit.record(actor, 'target.audienceChanged', { type: 'target', id: target.id }, { detail: listChanges(target, changed) });
      const figures = await this.queries.everyFigureOfTarget(target.id);
      return targetResponse(changed, figures);
    });
  }

  private check({ basis, audience, countedTypes }: TargetTerms): void {
    if (!hasAudience(basis)) throw new DomainError('conflict', 'noAudienceHere');
    refuseProblems(audienceProblems({ basis, audience, countedTypes }));
  }
}
