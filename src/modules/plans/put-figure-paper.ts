import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { keepFile } from '../../platform/files/kept-file.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { handOf, requireOpen } from '../../shared/verification.js';
import { Figures } from './figure.repository.js';
import type { FigurePlace } from './figure-place.js';
import type { FigurePaper } from './figures.dto.js';
import { figureDetail } from './new-figure.js';
import { PlanQueries } from './plan.queries.js';

/** The paper of a figure that came without one, or another one while nobody has verified it. */
@Injectable()
export class PutFigurePaper {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
    private readonly figures: Figures,
    private readonly fileStore: FileStore,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `targetNotFound`, `figureNotFound`, conflict `figureNotOpen`, `figureChanged`. */
  async execute(actor: Actor, { planId, key, figureId }: FigurePlace, { revision, file }: FigurePaper): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.read(async () => this.figures.existing(await this.queries.existingTarget(planId, key), figureId));
    const kept = await keepFile(this.fileStore, file);
    await this.unitOfWork.write(async () => {
      const target = await this.queries.existingTarget(planId, key);
      const figure = await this.figures.existing(target, figureId);
      requireOpen(figure, revision, 'figure');
      await this.figures.write(figure, { ...kept, handIds: [...new Set([...figure.handIds, handOf(actor)])] });
      const detail = { ...figureDetail(figure), file: kept.fileName, sha256: kept.sha256 };
      await this.audit.record(actor, 'target.figurePaper', { type: 'target', id: target.id }, { detail });
    });
  }
}
