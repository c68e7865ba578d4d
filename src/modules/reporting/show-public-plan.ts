import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { turnNumbers } from './dashboard-numbers.js';
import { smallestShown } from './domain/hide-small-cells.js';
import { countingRulesVersion } from './domain/measure-target.js';
import { FactsReader } from './facts-of-plan.js';
import { publicSummary, publicTargets, publicTurns } from './public-numbers.js';
import { PublicPlans } from './public-plan.repository.js';
import type { PublicPlanList, PublicPlanResponse } from './public-plans.dto.js';
import { SecretOrders } from './secret-orders.js';
import { progressOf } from './target-progress.js';

/** Milliseconds for which an answer is as good as new: many look, and classes are finalised a few times a week. */
const FRESH = 5 * 60_000;

/**
 * The results of public plans for everybody, as of today. There is no other cut-off day to choose: the difference of two days is the
 * list of one class.
 */
@Injectable()
export class ShowPublicPlan {
  private readonly latest = new Map<string, { readonly at: number; readonly answer: PublicPlanResponse }>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly publicPlans: PublicPlans,
    private readonly facts: FactsReader,
    private readonly orders: SecretOrders,
    private readonly clock: Clock,
  ) {}

  async list(): Promise<PublicPlanList> {
    return this.unitOfWork.read(async () => {
      const ids = await this.publicPlans.ids();
      const plans = (await this.plans.all()).filter(({ id }) => ids.has(id));
      return { items: plans.map(publicSummary) };
    });
  }

  /** A plan that is not public does not exist for everybody, from the moment it was taken back. @throws DomainError not-found `planNotFound` */
  async execute(planId: string): Promise<PublicPlanResponse> {
    return this.unitOfWork.read(async () => {
      if (!(await this.publicPlans.find(planId))) throw new DomainError('not-found', 'planNotFound');
      const now = this.clock.now();
      const known = this.latest.get(planId);
      if (known && now.getTime() - known.at < FRESH && known.at <= now.getTime()) return known.answer;
      const answer = await this.read(await this.plans.existing(planId), dateInVietnam(now));
      this.latest.set(planId, { at: now.getTime(), answer });
      return answer;
    });
  }

  private async read(plan: Plan, asOf: string): Promise<PublicPlanResponse> {
    const facts = await this.facts.of(plan, asOf, 'month');
    const sharesClasses = await this.publicPlans.sharesClasses(plan.id);
    const targets = facts.targets.map((target) => progressOf(target, facts, asOf));
    const turns = sharesClasses ? null : turnNumbers(facts, asOf);
    const known = targets.some(({ key, official }) => key === turns?.targetKey && official !== null);
    return {
      plan: publicSummary(plan),
      ...{ asOf, countingRulesVersion, smallestShown },
      sharesClasses,
      targets: publicTargets(targets, sharesClasses),
      turns: turns && known ? publicTurns(turns, (table, cells) => this.orders.of(plan.id, table, cells)) : null,
    };
  }
}
