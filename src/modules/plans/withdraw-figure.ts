import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Figures } from './figure.repository.js';
import type { FigurePlace } from './figure-place.js';
import type { FigureWithdrawal } from './figures.dto.js';
import { figureDetail } from './new-figure.js';
import { PlanQueries } from './plan.queries.js';

/** The figure stays with its paper and counts no more, verified or not. */
@Injectable()
export class WithdrawFigure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly figures: Figures,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, `figureNotFound`, conflict `figureWithdrawn`. */
  async execute(actor: Actor, { planId, key, figureId }: FigurePlace, { reason }: FigureWithdrawal): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const target = await this.queries.existingTarget(planId, key);
      const figure = await this.figures.existing(target, figureId);
      if (figure.state === 'withdrawn') throw new DomainError('conflict', 'figureWithdrawn');
      const gone = { withdrawnBy: actorName(actor), withdrawnAt: this.clock.now(), withdrawnReason: reason };
      await this.figures.write(figure, { state: 'withdrawn', ...gone });
      const detail = { ...figureDetail(figure), was: figure.state };
      await this.audit.record(actor, 'target.figureWithdrawn', { type: 'target', id: target.id }, { detail, reason });
    });
  }
}
