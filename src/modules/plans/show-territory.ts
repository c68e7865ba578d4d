import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { type FoundUnits, type NamedUnit, type PlaceSearch, TerritoryQueries, UnitPlaces } from '../territories/index.js';
import { PlanTerritories } from './plan-territories.repository.js';
import type { PlanTerritory } from './plan-territory.entity.js';
import type { Plan } from './plan.entity.js';
import { PlanQueries } from './plan.queries.js';

export interface TerritoryOfPlan {
  readonly plan: Plan;
  readonly issuedOn: CalendarDate;
  readonly units: readonly { readonly said: PlanTerritory; readonly unit: NamedUnit }[];
  readonly owners: readonly NamedUnit[];
  /** Units that were looked for, as they are on `on`; null while nobody looked. */
  readonly found: FoundUnits | null;
  readonly on: CalendarDate;
}

/** The territory that a plan was issued for, and who has it now. */
@Injectable()
export class ShowTerritory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly planTerritories: PlanTerritories,
    private readonly units: TerritoryQueries,
    private readonly unitPlaces: UnitPlaces,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`. */
  async execute(actor: Actor, planId: string, search: PlaceSearch = {}, chosen: readonly string[] = []): Promise<TerritoryOfPlan> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const said = await this.planTerritories.statementsOf(planId);
      const owners = await this.planTerritories.ownersOn(said, dateInVietnam(this.clock.now()));
      const names = await this.units.labelled([...said.map(({ adminUnitId }) => adminUnitId), ...owners]);
      const on = search.on ?? issueDay(plan);
      return {
        plan,
        issuedOn: issueDay(plan),
        units: said.flatMap((each) => named(names, each.adminUnitId).map((unit) => ({ said: each, unit }))),
        owners: owners.flatMap((id) => named(names, id)),
        found: await this.offered(search, on, chosen),
        on,
      };
    });
  }

  /** What was looked for, and before it what a refused form had chosen already. */
  private async offered(search: PlaceSearch, on: CalendarDate, chosen: readonly string[]): Promise<FoundUnits | null> {
    const kept = [...(await this.units.labelled(chosen)).values()];
    const found = await this.unitPlaces.search(search, on);
    if (found === null) return kept.length === 0 ? null : { units: kept, total: kept.length };
    const others = found.units.filter(({ unit }) => !chosen.includes(unit.id));
    return { units: [...kept, ...others], total: found.total + kept.length };
  }
}

/** The day that fixes the territory. */
export const issueDay = ({ signedOn, periodFrom }: Pick<Plan, 'signedOn' | 'periodFrom'>): CalendarDate => signedOn ?? periodFrom;

function named(names: ReadonlyMap<string, NamedUnit>, id: string): NamedUnit[] {
  const unit = names.get(id);
  return unit ? [unit] : [];
}
