import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type NamedUnit, type RelatedUnit, TerritoryQueries } from './territory.queries.js';

export interface AdminUnitDetails extends NamedUnit {
  readonly predecessors: readonly RelatedUnit[];
  readonly successors: readonly RelatedUnit[];
  /** Units that lie or lay directly in it. */
  readonly within: number;
}

@Injectable()
export class ShowAdminUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TerritoryQueries,
  ) {}

  /** @throws DomainError not-found `adminUnitNotFound`. */
  async execute(actor: Actor, id: string): Promise<AdminUnitDetails> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const unit = await this.queries.existing(id);
      const [named = { unit, label: unit.name }] = await this.queries.withLabels([unit]);
      return {
        ...named,
        predecessors: await this.queries.predecessorsOf(id),
        successors: await this.queries.successorsOf(id),
        within: await this.queries.countIn(id),
      };
    });
  }
}
