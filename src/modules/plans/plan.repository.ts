import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import type { TerritoryExtent } from './domain/territory-extent.js';
import { termsOf } from './domain/target-terms.js';
import { Plan } from './plan.entity.js';
import { TargetVersion } from './target-version.entity.js';
import { Target } from './target.entity.js';

/** Writes of plans; every method runs inside the caller's unit of work. */
@Injectable()
export class PlanRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError conflict `planNumberTaken` */
  async addPlan(plan: Plan): Promise<void> {
    await this.insertOnce(Plan, [plan], 'planNumberTaken', 'number');
  }

  async setTerritoryExtent(id: string, territoryExtent: TerritoryExtent): Promise<void> {
    await this.unitOfWork.manager.update(Plan, { id }, { territoryExtent });
  }

  /** All but the extent of its territory (`setTerritoryExtent`). @throws DomainError conflict `planNumberTaken` */
  async changePlan({ id, ...facts }: Omit<Plan, 'territoryExtent'>): Promise<void> {
    try {
      await this.unitOfWork.manager.update(Plan, { id }, facts);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'planNumberTaken', { field: 'number' });
      throw error;
    }
  }

  /** @throws DomainError conflict `targetKeyTaken` */
  async addTargets(targets: readonly Target[], wordings: readonly TargetVersion[]): Promise<void> {
    await this.insertOnce(Target, targets, 'targetKeyTaken', 'key');
    await this.unitOfWork.manager.insert(TargetVersion, wordings as never);
  }

  /** @throws DomainError conflict `targetChangedMeanwhile` when somebody else wrote the same version first */
  async reword(target: Target, wording: TargetVersion): Promise<void> {
    await this.insertOnce(TargetVersion, [wording], 'targetChangedMeanwhile');
    const { version, validFrom } = target;
    await this.unitOfWork.manager.update(Target, { id: target.id }, { version, validFrom, ...termsOf(target) });
  }

  /** Only of a target that nothing stands on. */
  async removeTarget(id: string): Promise<void> {
    await this.unitOfWork.manager.delete(TargetVersion, { targetId: id });
    await this.unitOfWork.manager.delete(Target, { id });
  }

  /** Gives the targets of a plan the places 1, 2, 3 … in this order. */
  async placeTargets(targets: readonly Target[]): Promise<void> {
    for (const [index, { id, position }] of targets.entries()) {
      if (position !== index + 1) await this.unitOfWork.manager.update(Target, { id }, { position: index + 1 });
    }
  }

  private async insertOnce<T extends object>(entity: new () => T, rows: readonly T[], code: string, field?: string): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(entity, rows as never);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', code, field === undefined ? {} : { field });
      throw error;
    }
  }
}
