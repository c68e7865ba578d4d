import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { PlanQueries } from '../plans/index.js';
import { ClassQueries } from './class.queries.js';
import { plansCovering, type Uncounted, whyUncounted } from './domain/plans-covering.js';
import type { TrainingClass } from './training-class.entity.js';

/** Which plans a class serves, as asked or as usual. */
@Injectable()
export class ClassPlans {
  constructor(
    private readonly planQueries: PlanQueries,
    private readonly classQueries: ClassQueries,
  ) {}

  async usualOn(day: CalendarDate): Promise<string[]> {
    return plansCovering(await this.planQueries.all(), day);
  }

  /** Why the turns of the class count for no plan; null when they count. */
  async whyUncounted({ id, ...days }: Pick<TrainingClass, 'id' | 'opensOn' | 'closesOn'>): Promise<Uncounted | null> {
    const planIds = await this.classQueries.planIdsOf(id);
    return whyUncounted(
      (await this.planQueries.all()).filter((plan) => planIds.includes(plan.id)),
      days,
    );
  }

  /**
   * Each once, in the order of their ids.
   * @throws DomainError invalid `notAChoice` for a plan that does not exist.
   */
  async checked(planIds: readonly string[]): Promise<string[]> {
    const known = new Set((await this.planQueries.all()).map(({ id }) => id));
    if (planIds.some((id) => !known.has(id))) throw new DomainError('invalid', 'notAChoice', { field: 'planIds' });
    return [...new Set(planIds)].sort();
  }

  /** '60/KH-UBND, 12/KH-UBND', for the history. */
  async numbersOf(planIds: readonly string[]): Promise<string> {
    const plans = await this.planQueries.all();
    return plans
      .filter(({ id }) => planIds.includes(id))
      .map(({ number }) => number)
      .join(', ');
  }
}
