import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { checkRevision } from './domain/check-revision.js';
import { termsOf } from './domain/target-terms.js';
import { PlanQueries } from './plan.queries.js';
import { targetResponse } from './plan.view.js';
import type { TargetResponse } from './plans.dto.js';
import type { TargetCondition } from './target-condition.dto.js';
import { TargetWordings } from './target-wordings.js';

const actions = { holds: 'target.conditionHolds', fails: 'target.conditionFails', unknown: 'target.conditionOpen' } as const;

/** Somebody says, with a ground and their name, whether the condition of a target holds; a new version of the target, like every change. */
@Injectable()
export class AnswerCondition {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wordings: TargetWordings,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, invalid beside the fields, conflict `targetWithoutCondition`, `targetChangedMeanwhile` */
  async execute(actor: Actor, planId: string, key: string, input: TargetCondition): Promise<TargetResponse> {
    requireRole(actor, 'official', 'organiser');
    const { answer, reason, validFrom = null, version = null } = input;
    return this.unitOfWork.write(async () => {
      const { periodFrom } = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      if (target.condition === null) throw new DomainError('conflict', 'targetWithoutCondition');
      const today = dateInVietnam(this.clock.now());
      checkRevision({ validFrom, version }, { periodFrom, today, version: target.version, validFrom: target.validFrom });
      const said = { notReadyReason: answer === 'fails' ? reason : null, readyReason: answer === 'holds' ? reason : null };
      const changed = await this.wordings.change(actor, target, { ...termsOf(target), ...said }, { validFrom, reason });
      const detail = { version: changed.version, validFrom: changed.validFrom };
      await this.audit.record(actor, actions[answer], { type: 'target', id: target.id }, { detail, reason });
      const figures = await this.queries.everyFigureOfTarget(target.id);
      return targetResponse(changed, figures);
    });
  }
}
