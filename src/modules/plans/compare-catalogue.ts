import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { catalogueDifferences } from './domain/catalogue.js';
import { PlanQueries } from './plan.queries.js';
import { termsResponse } from './plan.view.js';
import type { CatalogueDifference } from './catalogue.dto.js';
import { factChanges, listChanges } from './target-changes.js';

/** Which targets of a plan differ from the plan that the program knows; a new version of them is made like every other (`ReviseTarget`). */
@Injectable()
export class CompareCatalogue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PlanQueries,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, planId: string): Promise<CatalogueDifference[]> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const plan = await this.queries.existing(planId);
      return catalogueDifferences(plan, await this.queries.targetsOf(planId)).map(({ target, terms }) => ({
        ...{ key: target.key, label: target.label, version: target.version },
        changed: factChanges(target, terms),
        lists: listChanges(target, terms),
        catalogue: termsResponse(terms),
      }));
    });
  }
}
