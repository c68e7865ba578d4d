import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { PlanQueries } from './plan.queries.js';
import { planResponse } from './plan.view.js';
import type { PlanResponse } from './plans.dto.js';

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
      planResponse(await this.queries.existing(id), await this.queries.targetsOf(id), await this.queries.figuresOf(id)),
    );
  }
}
