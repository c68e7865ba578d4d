import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { type AdminUnit, existsOn, TerritoryQueries } from '../territories/index.js';
import { PlanTerritories } from './plan-territories.repository.js';
import type { TerritoryExtentChoice, TerritoryRemoval, TerritoryUnits } from './plan-territory.dto.js';
import type { Plan } from './plan.entity.js';
import { PlanQueries } from './plan.queries.js';
import { PlanRepository } from './plan.repository.js';
import { issueDay } from './show-territory.js';

const planSubject = (id: string): { type: string; id: string } => ({ type: 'plan', id });

/** Says what the territory of a plan is; everything that is said of it is in the history of the plan. */
@Injectable()
export class ChangeTerritory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly queries: PlanQueries,
    private readonly planTerritories: PlanTerritories,
    private readonly units: TerritoryQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Names units, or says on which side of the border they lie. @throws DomainError not-found `planNotFound`; invalid `notAChoice`,
   * `unitNotOnThatDay` beside `adminUnitIds`, `required` beside `reason`; conflict `planHasNoTerritory`, `territoryNamedMeanwhile`.
   */
  async name(actor: Actor, planId: string, { adminUnitIds, part, ...said }: TerritoryUnits): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    const reason = said.reason ?? null;
    if (part !== 'issued' && reason === null) throw new DomainError('invalid', 'required', { field: 'reason' });
    await this.unitOfWork.write(async () => {
      const plan = await this.queries.existing(planId);
      const units = await this.unitsOf(adminUnitIds);
      if (part === 'issued') mustExistOn(units, plan);
      else await this.mustHaveTerritory(planId);
      const row = { planId, part, reason, setBy: actorName(actor), setAt: this.clock.now() };
      await this.planTerritories.put(units.map((unit) => ({ ...row, id: this.ids.next(), adminUnitId: unit.id })));
      const action = { issued: 'plan.territoryNamed', inside: 'plan.territoryInside', outside: 'plan.territoryOutside' }[part];
      for (const { name, code } of units) {
        await this.audit.record(actor, action, planSubject(planId), { detail: { name, code }, ...(reason === null ? {} : { reason }) });
      }
    });
  }

  /** Takes back what was said of a unit. @throws DomainError not-found `planNotFound`, `notInTerritory`. */
  async remove(actor: Actor, planId: string, { adminUnitId }: TerritoryRemoval): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      await this.queries.existing(planId);
      const said = (await this.planTerritories.statementsOf(planId)).find((each) => each.adminUnitId === adminUnitId);
      if (said === undefined) throw new DomainError('not-found', 'notInTerritory');
      await this.planTerritories.remove(said.id);
      for (const { name, code } of await this.units.unitsOf([adminUnitId])) {
        await this.audit.record(actor, 'plan.territoryRemoved', planSubject(planId), { detail: { name, code } });
      }
    });
  }

  /** "Trừ khi tỉnh mới có ý kiến khác". @throws DomainError not-found `planNotFound`; conflict `planHasNoTerritory`. */
  async choose(actor: Actor, planId: string, { extent, reason }: TerritoryExtentChoice): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const plan = await this.queries.existing(planId);
      await this.mustHaveTerritory(planId);
      if (plan.territoryExtent === extent) return;
      await this.plans.setTerritoryExtent(planId, extent);
      const action = extent === 'today' ? 'plan.territoryWidened' : 'plan.territoryAsIssued';
      await this.audit.record(actor, action, planSubject(planId), { reason });
    });
  }

  private async unitsOf(ids: readonly string[]): Promise<AdminUnit[]> {
    const units = await this.units.unitsOf(ids);
    if (units.length < new Set(ids).size) throw new DomainError('invalid', 'notAChoice', { field: 'adminUnitIds' });
    return units;
  }

  private async mustHaveTerritory(planId: string): Promise<void> {
    const said = await this.planTerritories.statementsOf(planId);
    if (said.every(({ part }) => part !== 'issued')) throw new DomainError('conflict', 'planHasNoTerritory');
  }
}

function mustExistOn(units: readonly AdminUnit[], plan: Plan): void {
  const other = units.find((unit) => !existsOn(unit, issueDay(plan)));
  if (other) throw new DomainError('invalid', 'unitNotOnThatDay', { field: 'adminUnitIds', params: { name: other.name } });
}
