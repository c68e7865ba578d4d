import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { AdminUnitImport } from './admin-unit-import.entity.js';
import { TerritoryQueries } from './territory.queries.js';

/** A change of the territory comes once in years. */
const MOST_SHOWN = 20;

@Injectable()
export class ListUnitImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TerritoryQueries,
  ) {}

  /** The newest lists that were handed in. */
  async execute(actor: Actor): Promise<AdminUnitImport[]> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(() => this.queries.lastImports(MOST_SHOWN));
  }
}
