import { Injectable } from '@nestjs/common';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PublicPlan } from './public-plan.entity.js';
import type { PublicPlanResponse } from './public-plans.dto.js';

/** A province has a handful of plans. */
const MOST = 200;

/** Which plans everybody may see; every method runs inside the caller's unit of work. */
@Injectable()
export class PublicPlans {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(planId: string): Promise<PublicPlan | null> {
    return this.unitOfWork.manager.findOneBy(PublicPlan, { planId });
  }

  async ids(): Promise<ReadonlySet<string>> {
    const rows = await this.unitOfWork.manager.find(PublicPlan, { take: MOST });
    return new Set(rows.map(({ planId }) => planId));
  }

  /**
   * Whether a class counts in this plan and in one that was made public before it: then the difference of the two is the list of the other classes,
   * which may be of a few people.
   */
  async sharesClasses(planId: string): Promise<boolean> {
    const found = await this.unitOfWork.manager.query<unknown[]>(
      'SELECT earlier.plan_id FROM class_plan link INNER JOIN class_plan other ON other.class_id = link.class_id AND other.plan_id <> link.plan_id ' +
        'INNER JOIN public_plan earlier ON earlier.plan_id = other.plan_id INNER JOIN public_plan mine ON mine.plan_id = link.plan_id ' +
        'WHERE link.plan_id = ? AND (earlier.published_at < mine.published_at OR ' +
        '(earlier.published_at = mine.published_at AND earlier.plan_id < mine.plan_id)) LIMIT 1',
      [planId],
    );
    return found.length > 0;
  }

  /** Keeps what everybody is shown. */
  async show(planId: string, shown: PublicPlanResponse): Promise<void> {
    await this.unitOfWork.manager.update(PublicPlan, { planId }, { shown });
  }

  async add(plan: PublicPlan): Promise<void> {
    await insertUnlessThere(this.unitOfWork.manager, PublicPlan, plan);
  }

  async remove(planId: string): Promise<void> {
    await this.unitOfWork.manager.delete(PublicPlan, { planId });
  }
}
