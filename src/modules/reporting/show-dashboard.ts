import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { PlanQueries, planSummary, type Target } from '../plans/index.js';
import { AnnexQueries, type ScheduledClass } from './annex.queries.js';
import { pacedTarget, turnNumbers, turnQuestion } from './dashboard-numbers.js';
import type { DashboardResponse, PlaceNumbers, TargetForecast } from './dashboard.dto.js';
import { estimateTarget } from './domain/estimate-target.js';
import { forecastTurns, heldClasses } from './domain/forecast.js';
import { countingRulesVersion } from './domain/measure-target.js';
import { leastThatMeets } from './domain/pace.js';
import { turnsByClass } from './domain/sheet.js';
import { type FactsOfPlan, FactsReader } from './facts-of-plan.js';
import { SheetQueries } from './sheet.queries.js';
import { progressOf } from './target-progress.js';
import { TurnsByPlace } from './turns-by-place.js';

/** Where a plan stands against time, and where it will end. */
@Injectable()
export class ShowDashboard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly facts: FactsReader,
    private readonly annex: AnnexQueries,
    private readonly sheets: SheetQueries,
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
        countingRulesVersion,
        targets: facts.targets.map((target) => pacedTarget(target, facts, asOf)),
        turns: turnNumbers(facts, asOf),
        places: await this.placesOf(facts, asOf, today),
        forecasts: await this.forecastsOf(facts, asOf),
      };
    });
  }

  /** As it was on the days of the classes; only where turns are counted. */
  private async placesOf(
    { plan, targets, periodFrom: from, periodTo: to }: FactsOfPlan,
    asOf: CalendarDate,
    today: CalendarDate,
  ): Promise<PlaceNumbers[] | null> {
    if (!targets.some(({ basis }) => basis === 'ATTENDEE_TURN')) return null;
    const { rows } = await this.places.of(plan, { from, to, asOf, reading: 'then', level: 'local', today });
    return rows.map(({ kind, unitId, name, turns }) => ({ kind, unitId, name, turns }));
  }

  /** A target of each year is no sum to be forecast; when the period is over nothing more comes. */
  private async forecastsOf(facts: FactsOfPlan, asOf: CalendarDate): Promise<TargetForecast[]> {
    const targets = facts.targets.filter(({ basis, periodicity }) => forecastable.includes(basis) && periodicity === 'WHOLE_PERIOD');
    if (asOf >= facts.periodTo || targets.length === 0) return [];
    const scheduled = await this.annex.scheduled(facts.plan.id, asOf, facts.periodTo);
    const forecasts: TargetForecast[] = [];
    for (const target of targets) {
      const counted = scheduled.filter((each) => isOf(target, each));
      const forecast = target.basis === 'ATTENDEE_TURN' ? await this.turnForecast(target, facts, { asOf, scheduled: counted }) : null;
      forecasts.push(forecast ?? classForecast(target, facts, { asOf, scheduled: counted }));
    }
    return forecasts;
  }

  private async turnForecast(target: Target, facts: FactsOfPlan, { asOf, scheduled }: Ahead): Promise<TargetForecast> {
    const { periodFrom: from, periodTo: to } = facts;
    const sheets = await this.sheets.of({ planId: facts.plan.id, from, to: asOf < to ? asOf : to }, []);
    const held = heldClasses(facts.classes, turnsByClass(sheets), turnQuestion(target, facts, asOf));
    const basis = { ...doneOf(target, facts, asOf), needed: leastThatMeets(target), held, scheduled };
    const forecast = forecastTurns(basis);
    return { targetKey: target.key, counts: 'turns', ...forecast, classes: [...forecast.classes] };
  }
}

interface Ahead {
  readonly asOf: CalendarDate;
  readonly scheduled: readonly ScheduledClass[];
}

const forecastable: readonly Target['basis'][] = ['ATTENDEE_TURN', 'CLASS_COUNT', 'COURSE_COUNT', 'EVENT_COUNT'];

function isOf({ countedTypes, countedTopics }: Target, { courseType, topic }: ScheduledClass): boolean {
  return countedTypes.includes(courseType) && (countedTopics.length === 0 || (topic !== null && countedTopics.includes(topic)));
}

function doneOf(target: Target, facts: FactsOfPlan, asOf: CalendarDate): { official: number; pending: number } {
  const { official, provisional } = progressOf(target, facts, asOf);
  return { official: official ?? 0, pending: (provisional ?? 0) - (official ?? 0) };
}

/** As reports estimate them: as if every scheduled class had ended. */
function classForecast(target: Target, facts: FactsOfPlan, { asOf, scheduled }: Ahead): TargetForecast {
  const days = { from: facts.periodFrom, to: facts.periodTo, asOf };
  const estimate = estimateTarget(target, facts, { days, held: [], scheduled });
  const { done: official, pending, ahead: expected, value: total } = estimate ?? { done: 0, pending: 0, ahead: 0, value: 0 };
  const needed = leastThatMeets(target);
  const classes = scheduled.map(({ code, name, closesOn }) => ({ code, name, closesOn, expected: 1 }));
  const unknown = { showUp: null, usualRegistrations: null, more: null };
  return {
    ...{ targetKey: target.key, counts: 'classes', official, pending, expected, total, needed, classes },
    lacking: Math.max(0, (needed ?? 0) - total),
    ...unknown,
  };
}
