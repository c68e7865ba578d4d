import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { turnNumbers } from './dashboard-numbers.js';
import { smallestShown } from './domain/hide-small-cells.js';
import { countingRulesVersion } from './domain/measure-target.js';
import { publishedUpTo } from './domain/published-up-to.js';
import { FactsReader } from './facts-of-plan.js';
import { publicSummary, publicTargets, publicTurns } from './public-numbers.js';
import { PublicPlans } from './public-plan.repository.js';
import type { PublicPlanList, PublicPlanResponse } from './public-plans.dto.js';
import { SecretOrders } from './secret-orders.js';
import { progressOf } from './target-progress.js';

/**
 * The results of public plans for everybody, up to the end of the last full month. They are read once and kept until the month is over, so that a
 * class is not told by what the page said before and after it was finalised (decision 0019).
 */
@Injectable()
export class ShowPublicPlan {
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
    const asOf = publishedUpTo(dateInVietnam(this.clock.now()));
    const kept = await this.unitOfWork.read(() => this.kept(planId, asOf));
    if (kept !== null) return kept;
    const answer = await this.unitOfWork.read(async () => this.read(await this.plans.existing(planId), asOf));
    return this.unitOfWork.write(async () => {
      const quicker = await this.kept(planId, asOf);
      if (quicker !== null) return quicker;
      await this.publicPlans.show(planId, answer);
      return answer;
    });
  }

  /** Null where the month is a new one, or where another plan that shares classes was made public or taken back since. */
  private async kept(planId: string, asOf: string): Promise<PublicPlanResponse | null> {
    const published = await this.publicPlans.find(planId);
    if (published === null) throw new DomainError('not-found', 'planNotFound');
    const { shown } = published;
    if (shown?.asOf !== asOf || shown.sharesClasses !== (await this.publicPlans.sharesClasses(planId))) return null;
    return Object.assign(shown, { plan: publicSummary(await this.plans.existing(planId)) });
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
