import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { checkRevision } from './domain/check-revision.js';
import { checkTarget, parentProblems, refuseProblems } from './domain/check-target.js';
import { PlanQueries } from './plan.queries.js';
import { targetResponse } from './plan.view.js';
import type { TargetResponse, TargetRevision } from './plans.dto.js';
import { factChanges, listChanges } from './target-changes.js';
import { TargetWordings } from './target-wordings.js';
import { termsOfInput } from './terms-of-input.js';

/** Changes a target whole. Nothing is overwritten: reports as of earlier days keep the wording that held then. */
@Injectable()
export class ReviseTarget {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly wordings: TargetWordings,
    private readonly queries: PlanQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, invalid beside the fields, conflict `targetChangedMeanwhile` */
  async execute(actor: Actor, planId: string, key: string, input: TargetRevision): Promise<TargetResponse> {
    requireRole(actor, 'official', 'organiser');
    const terms = termsOfInput(input);
    const { validFrom = null, version = null, reason } = input;
    checkTarget(terms);
    return this.unitOfWork.write(async () => {
      const { periodFrom } = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      const today = dateInVietnam(this.clock.now());
      checkRevision({ validFrom, version }, { periodFrom, today, version: target.version, validFrom: target.validFrom });
      refuseProblems(parentProblems({ key, parentKey: terms.parentKey }, await this.queries.targetsOf(planId)));
      const changed = await this.wordings.change(actor, target, terms, { validFrom, reason });
      const detail = {
        version: changed.version,
        validFrom: changed.validFrom,
        ...listChanges(target, terms),
        changed: factChanges(target, terms),
      };
      await this.audit.record(actor, 'target.revised', { type: 'target', id: target.id }, { detail, reason });
      const figures = await this.queries.everyFigureOfTarget(target.id);
      return targetResponse(changed, figures);
    });
  }
}
