import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { readRequest } from '../../platform/web/validation.js';
import type { Actor } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError, type FieldProblem } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { type AdminUnit, existsOn, TerritoryQueries } from '../territories/index.js';
import { refuseProblems } from './domain/check-target.js';
import { PlanTerritories } from './plan-territories.repository.js';
import { TerritoryLine } from './plan-territory.dto.js';
import type { Plan } from './plan.entity.js';
import type { SheetLine } from './plan-sheet.js';
import { issueDay } from './show-territory.js';

/** The territory of a plan as rows of a workbook, and back. */
@Injectable()
export class SheetTerritory {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly planTerritories: PlanTerritories,
    private readonly units: TerritoryQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** A unit is written with its code and a day on which it had that code. */
  async rowsOf(plan: Pick<Plan, 'id' | 'signedOn' | 'periodFrom'>): Promise<object[]> {
    return this.unitOfWork.read(async () => {
      const said = await this.planTerritories.statementsOf(plan.id);
      const units = new Map((await this.units.unitsOf(said.map(({ adminUnitId }) => adminUnitId))).map((unit) => [unit.id, unit]));
      return said.flatMap(({ adminUnitId, part, reason }) => {
        const unit = units.get(adminUnitId);
        if (!unit) return [];
        const { level: unitLevel, code: unitCode, name: unitName } = unit;
        return [{ part, unitLevel, unitCode, unitName, existsOn: dayOf(unit, issueDay(plan)), territoryReason: reason }];
      });
    });
  }

  /**
   * Writes what a workbook says, told by who brought it. Runs inside the caller's unit of work.
   * @throws DomainError invalid as `problemOf` says, for every wrong cell.
   */
  async add(
    actor: Actor,
    plan: Plan,
    lines: readonly SheetLine[],
    problemOf: (line: number, problem: FieldProblem) => FieldProblem,
  ): Promise<void> {
    const wrong: FieldProblem[] = [];
    for (const { number, body } of lines) {
      try {
        const line = await readRequest(TerritoryLine, body);
        const unit = await this.unitOf(line, plan);
        const said = { part: line.part, reason: line.territoryReason ?? null, setBy: actorName(actor), setAt: this.clock.now() };
        await this.planTerritories.put([{ ...said, id: this.ids.next(), planId: plan.id, adminUnitId: unit.id }]);
      } catch (error) {
        if (!(error instanceof DomainError) || error.problems.length === 0) throw error;
        wrong.push(...error.problems.map((problem) => problemOf(number, problem)));
      }
    }
    refuseProblems(wrong);
    if (plan.territoryExtent === 'today') await this.audit.record(actor, 'plan.territoryWidened', { type: 'plan', id: plan.id });
  }

  private async unitOf(
    { part, unitLevel, unitCode, unitName, existsOn: day, territoryReason }: TerritoryLine,
    plan: Plan,
  ): Promise<AdminUnit> {
    const unit = await this.units.withCode(unitLevel, unitCode, day);
    if (!unit) throw new DomainError('invalid', 'noSuchUnit', { field: 'unitCode' });
    const params = { name: unit.name };
    if (foldText(unit.name) !== foldText(unitName)) throw new DomainError('invalid', 'unitHasOtherName', { field: 'unitName', params });
    if (part === 'issued' && !existsOn(unit, issueDay(plan))) {
      throw new DomainError('invalid', 'unitNotOnThatDay', { field: 'existsOn', params });
    }
    if (part !== 'issued' && territoryReason === undefined) throw new DomainError('invalid', 'required', { field: 'territoryReason' });
    return unit;
  }
}

function dayOf(unit: AdminUnit, issued: CalendarDate): CalendarDate {
  return existsOn(unit, issued) ? issued : (unit.validTo ?? unit.validFrom);
}
