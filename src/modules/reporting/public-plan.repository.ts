import { Injectable } from '@nestjs/common';
import { insertUnlessThere } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PublicPlan } from './public-plan.entity.js';

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

  async add(plan: PublicPlan): Promise<void> {
    await insertUnlessThere(this.unitOfWork.manager, PublicPlan, plan);
  }

  async remove(planId: string): Promise<void> {
    await this.unitOfWork.manager.delete(PublicPlan, { planId });
  }
}
