import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { AtlasReader, type Territory, type TerritoryStatement } from '../territories/index.js';
import { PlanTerritory } from './plan-territory.entity.js';
import type { Plan } from './plan.entity.js';

/** More than one plan names; a list that goes on beyond it is a program gone wild. */
const MOST_UNITS = 2_000;

/** Territories of plans; every method runs inside the caller's unit of work. */
@Injectable()
export class PlanTerritories {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly atlases: AtlasReader,
  ) {}

  /** What the plan names first, then what people said, each the earliest first. */
  async statementsOf(planId: string): Promise<PlanTerritory[]> {
    const found = await this.unitOfWork.manager.find(PlanTerritory, {
      where: { planId },
      order: { setAt: 'ASC', id: 'ASC' },
      take: MOST_UNITS,
    });
    const isIssued = ({ part }: PlanTerritory): number => (part === 'issued' ? 0 : 1);
    return found.toSorted((one, other) => isIssued(one) - isIssued(other));
  }

  /** Where the units of some turns lie; null while the plan names no territory. */
  async of(
    { id, territoryExtent }: Pick<Plan, 'id' | 'territoryExtent'>,
    day: CalendarDate,
    unitIds: readonly string[],
  ): Promise<Territory | null> {
    const said: TerritoryStatement[] = await this.statementsOf(id);
    if (said.every(({ part }) => part !== 'issued')) return null;
    const wider = territoryExtent === 'today' ? await this.ownersOn(said, day) : [];
    const own = new Set(said.map(({ adminUnitId }) => adminUnitId));
    const grown = wider.filter((unitId) => !own.has(unitId)).map((adminUnitId) => ({ adminUnitId, part: 'inside' as const }));
    return this.atlases.territory([...said, ...grown], unitIds);
  }

  /** The provinces that the named units are on a day, each once: the owner of a plan passes to them. A divided one is left out. */
  async ownersOn(statements: readonly TerritoryStatement[], day: CalendarDate): Promise<string[]> {
    const issued = statements.flatMap(({ part, adminUnitId }) => (part === 'issued' ? [adminUnitId] : []));
    const atlas = await this.atlases.around(issued);
    const owners = issued.flatMap((id) => {
      const place = atlas.rowToday(id, 'province', day);
      return 'unit' in place ? [place.unit.id] : [];
    });
    return [...new Set(owners)];
  }

  /** What was said of the unit before is replaced. @throws DomainError conflict `territoryNamedMeanwhile`. */
  async put(rows: readonly PlanTerritory[]): Promise<void> {
    try {
      for (const row of rows) {
        await this.unitOfWork.manager.delete(PlanTerritory, { planId: row.planId, adminUnitId: row.adminUnitId });
        await this.unitOfWork.manager.insert(PlanTerritory, row);
      }
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'territoryNamedMeanwhile');
      throw error;
    }
  }

  async remove(id: string): Promise<void> {
    await this.unitOfWork.manager.delete(PlanTerritory, { id });
  }
}
