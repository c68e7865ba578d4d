import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Figures } from './figure.repository.js';
import type { FigurePlace } from './figure-place.js';
import type { ManualFigure } from './manual-figure.entity.js';
import { PlanQueries } from './plan.queries.js';
import type { Plan } from './plan.entity.js';
import type { Target } from './target.entity.js';

export interface ShownFigure {
  readonly plan: Plan;
  readonly target: Target;
  readonly figure: ManualFigure;
  readonly history: readonly AuditEntry[];
}

/** One figure of a target: what it says, its paper, who answers for it. */
@Injectable()
export class ShowFigure {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly figures: Figures,
    private readonly audit: Audit,
    private readonly fileStore: FileStore,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound`, `figureNotFound`. */
  async execute(actor: Actor, { planId, key, figureId }: FigurePlace): Promise<ShownFigure> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const plan = await this.queries.existing(planId);
      const target = await this.queries.existingTarget(planId, key);
      const figure = await this.figures.existing(target, figureId);
      const history = await this.audit.historyOf({ type: 'target', id: target.id });
      return { plan, target, figure, history: history.filter(({ detail }) => detail?.figure === figureId) };
    });
  }

  /** @throws DomainError not-found `targetNotFound`, `figureNotFound`, also while the figure has no paper. */
  async paper(actor: Actor, { planId, key, figureId }: FigurePlace): Promise<{ figure: ManualFigure; bytes: Buffer }> {
    requireRole(actor, ...readers);
    const figure = await this.unitOfWork.read(async () => this.figures.existing(await this.queries.existingTarget(planId, key), figureId));
    if (figure.sha256 === null) throw new DomainError('not-found', 'figureNotFound');
    return { figure, bytes: await this.fileStore.read(figure.sha256) };
  }
}
