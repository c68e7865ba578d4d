import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import type { CountingQuestion } from './domain/count-turns.js';
import type { TurnFilter } from './reporting.dto.js';
import { TurnQueries, type TurnRow } from './turn.queries.js';

export interface TurnList {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: string;
  readonly turns: readonly TurnRow[];
  readonly total: number;
}

/** The people and classes behind a number of turns: the same question that the number answers, row by row. */
@Injectable()
export class ListTurns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly turns: TurnQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, filter: TurnFilter): Promise<TurnList> {
    requireRole(actor, ...readers);
    const asOf = filter.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const target = await this.plans.existingTarget(planId, filter.target);
      const { turns, total } = await this.turns.page(planId, questionOf(plan, target, filter, asOf), filter.page ?? 1);
      return { plan, target, asOf, turns, total };
    });
  }
}

function questionOf(plan: Plan, target: Target, { group, year }: TurnFilter, asOf: string): CountingQuestion {
  const inYear = { from: `${year ?? ''}-01-01`, to: `${year ?? ''}-12-31` };
  return {
    asOf,
    from: year !== undefined && inYear.from > plan.periodFrom ? inYear.from : plan.periodFrom,
    to: year !== undefined && inYear.to < plan.periodTo ? inYear.to : plan.periodTo,
    audience: group === undefined ? target.audience : [group],
    countedTypes: target.countedTypes,
  };
}
