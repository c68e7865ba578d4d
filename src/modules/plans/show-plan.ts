import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { PlanQueries } from './plan.queries.js';
import { planResponse, versionResponse } from './plan.view.js';
import type { PlanResponse, TargetVersionResponse } from './plans.dto.js';

@Injectable()
export class ShowPlan {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, id: string): Promise<PlanResponse> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () =>
      planResponse(await this.queries.existing(id), await this.queries.targetsOf(id), await this.queries.everyFigureOf(id)),
    );
  }

  /** Every wording of the targets that were changed, by the key of the target, the newest first. */
  async wordings(actor: Actor, id: string): Promise<ReadonlyMap<string, readonly TargetVersionResponse[]>> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const changed = (await this.queries.targetsOf(id)).filter(({ version }) => version > 1);
      const versions = Map.groupBy(await this.queries.versionsOfAll(changed.map((target) => target.id)), ({ targetId }) => targetId);
      return new Map(changed.map((target) => [target.key, (versions.get(target.id) ?? []).toReversed().map(versionResponse)]));
    });
  }
}
