import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ManualFigure } from './manual-figure.entity.js';
import type { Target } from './target.entity.js';

/** Writes and single reads of figures; every method runs inside the caller's unit of work. */
@Injectable()
export class Figures {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(figure: ManualFigure): Promise<void> {
    await this.unitOfWork.manager.insert(ManualFigure, figure);
  }

  /** @throws DomainError not-found `figureNotFound`, also when it belongs to another target. */
  async existing({ id: targetId }: Pick<Target, 'id'>, id: string): Promise<ManualFigure> {
    const figure = await this.unitOfWork.manager.findOneBy(ManualFigure, { id, targetId });
    if (!figure) throw new DomainError('not-found', 'figureNotFound');
    return figure;
  }

  /**
   * Writes over the revision that was read, so that of two people who act at once one is told.
   * @throws DomainError conflict `figureChanged`.
   */
  async write({ id, revision }: ManualFigure, change: Partial<ManualFigure>): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(ManualFigure, { id, revision }, { ...change, revision: revision + 1 });
    if (affected !== 1) throw new DomainError('conflict', 'figureChanged');
  }
}
