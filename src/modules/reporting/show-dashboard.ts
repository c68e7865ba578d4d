import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { PlanQueries, planSummary, wordingOn } from '../plans/index.js';
import { pacedTarget, turnNumbers } from './dashboard-numbers.js';
import type { DashboardResponse, GoalSince, PlaceNumbers } from './dashboard.dto.js';
import { goalsOf } from './domain/goals.js';
import { isPast } from './domain/is-past.js';
import { countingRulesVersion } from './domain/measure-target.js';
import { type FactsOfPlan, FactsReader } from './facts-of-plan.js';
import { ForecastPlan } from './forecast-plan.js';
import { TurnsByPlace } from './turns-by-place.js';

/** Where a plan stands against time, and where it will end. */
@Injectable()
export class ShowDashboard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly facts: FactsReader,
    private readonly forecasts: ForecastPlan,
    private readonly places: TurnsByPlace,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, planId: string, asked?: CalendarDate): Promise<DashboardResponse> {
    requireRole(actor, ...readers);
    const today = dateInVietnam(this.clock.now());
    const asOf = asked ?? today;
    return this.unitOfWork.read(async () => {
      const facts = await this.facts.of(await this.plans.existing(planId), asOf, 'month');
      return {
        plan: planSummary(facts.plan, facts.targets.length),
        asOf,
        periodOver: isPast(facts.periodTo, { asOf, readOn: facts.readOn }),
        countingRulesVersion,
        targets: facts.targets.map((target) => pacedTarget(target, facts, asOf)),
        turns: turnNumbers(facts, asOf),
        goals: await this.goalsOf(facts, asOf),
        places: await this.placesOf(facts, asOf, today),
        ...(await this.forecasts.of(facts, asOf)),
      };
    });
  }

  private async goalsOf({ targets, periodFrom: from }: FactsOfPlan, asOf: CalendarDate): Promise<GoalSince[]> {
    const target = targets.find(({ basis }) => basis === 'ATTENDEE_TURN');
    return target === undefined ? [] : goalsOf(await this.plans.versionsOfAll([target.id]), { from, asOf }, wordingOn);
  }

  /** As it was on the days of the classes; only where turns are counted. */
  private async placesOf(
    { plan, targets, periodFrom: from, periodTo: to }: FactsOfPlan,
    asOf: CalendarDate,
    today: CalendarDate,
  ): Promise<PlaceNumbers[] | null> {
    if (!targets.some(({ basis }) => basis === 'ATTENDEE_TURN')) return null;
    const { rows } = await this.places.of(plan, { from, to, asOf, reading: 'then', level: 'local', today });
    return rows.map(({ kind, unitId, name, label, turns }) => ({ kind, unitId, name, label, turns }));
  }
}
