import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { handOf, requireVerifiable } from '../../shared/verification.js';
import { Figures } from './figure.repository.js';
import type { FigurePlace } from './figure-place.js';
import type { FigureVerification } from './figures.dto.js';
import { figureDetail } from './new-figure.js';
import { PlanQueries } from './plan.queries.js';

/** Another person has compared the figure with its paper; from now on it counts officially. */
@Injectable()
export class VerifyFigure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly figures: Figures,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, `figureNotFound`, conflict as `requireVerifiable`. */
  async execute(actor: Actor, { planId, key, figureId }: FigurePlace, { revision }: FigureVerification): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const target = await this.queries.existingTarget(planId, key);
      const figure = await this.figures.existing(target, figureId);
      requireVerifiable(figure, revision, handOf(actor), 'figure');
      await this.figures.write(figure, { state: 'verified', verifiedBy: actorName(actor), verifiedAt: this.clock.now() });
      const detail = { ...figureDetail(figure), sha256: figure.sha256 };
      await this.audit.record(actor, 'target.figureVerified', { type: 'target', id: target.id }, { detail });
    });
  }
}
