import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import type { AdminUnitFilter } from './territories.dto.js';
import { type NamedUnit, TerritoryQueries } from './territory.queries.js';

export interface AdminUnitList {
  readonly units: readonly NamedUnit[];
  readonly total: number;
  readonly on: string;
  /** What the units lie in, when that was asked for. */
  readonly parent: NamedUnit | null;
}

@Injectable()
export class ListAdminUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TerritoryQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `adminUnitNotFound` for a parent that does not exist. */
  async execute(actor: Actor, filter: AdminUnitFilter): Promise<AdminUnitList> {
    requireRole(actor, ...readers);
    const on = filter.on ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const [parent = null] = filter.parent ? await this.queries.withLabels([await this.queries.existing(filter.parent)]) : [];
      return { ...(await this.queries.list(filter, on)), on, parent };
    });
  }
}
