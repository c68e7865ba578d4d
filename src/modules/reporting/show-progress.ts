import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, earlierDay, yearOf } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Plan, PlanQueries, planSummary, type Target } from '../plans/index.js';
import { breakDown, latestYear } from './domain/break-down.js';
import { isCounted } from './domain/count-turns.js';
import { isPast } from './domain/is-past.js';
import { countingRulesVersion } from './domain/measure-target.js';
import { type FactsOfPlan, FactsReader } from './facts-of-plan.js';
import type { PendingTurns } from './pending-turn.queries.js';
import { nameOf } from './plan-class.queries.js';
import type { PendingClass, ProgressQuestion, ProgressResponse, TurnBreakdown } from './reporting.dto.js';
import { progressOf } from './target-progress.js';

/** Where each target of a plan stands: official and provisional numbers, judged by the plan's own words. */
@Injectable()
export class ShowProgress {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly facts: FactsReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, question: ProgressQuestion): Promise<ProgressResponse> {
    requireRole(actor, ...readers);
    const asOf = question.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const facts = await this.facts.of(await this.planOf(question), asOf, 'month');
      return progressResponse(facts, asOf, question.year);
    });
  }

  private async planOf({ planId, planNumber }: ProgressQuestion): Promise<Plan> {
    const plan = planId === undefined ? await this.plans.byNumber(planNumber ?? '') : await this.plans.byId(planId);
    if (!plan) throw new DomainError('not-found', 'planNotFound');
    return plan;
  }
}

export function progressResponse(facts: FactsOfPlan, asOf: string, year?: number): ProgressResponse {
  return {
    plan: planSummary(facts.plan, facts.targets.length),
    asOf,
    periodOver: isPast(facts.periodTo, { asOf, readOn: facts.readOn }),
    countingRulesVersion,
    targets: facts.targets.map((target) => progressOf(target, facts, asOf)),
    pendingClasses: pendingClasses(facts, asOf),
    breakdown: turnBreakdown(facts, asOf, year),
  };
}

/** The target whose turns are broken down by group, month and class. */
function turnTarget({ targets }: FactsOfPlan): Target | undefined {
  return targets.find(({ basis }) => basis === 'ATTENDEE_TURN');
}

function questionOf({ audience, countedTypes, countedTopics }: Target): Pick<Target, 'audience' | 'countedTypes' | 'countedTopics'> {
  return { audience, countedTypes, countedTopics };
}

function turnBreakdown(facts: FactsOfPlan, asOf: string, asked: number | undefined): TurnBreakdown | null {
  const target = turnTarget(facts);
  if (!target) return null;
  const { periodFrom: from, periodTo: to } = facts;
  const openings = facts.figures.filter(({ targetId }) => targetId === target.id);
  const question = { ...questionOf(target), asOf, from, to };
  const year = asked ?? latestYear(facts.turns, question) ?? yearOf(earlierDay(asOf, to));
  const { rows, total, months } = breakDown(facts.turns, openings, question, year);
  return { targetKey: target.key, year, rows: [...rows], total, months: [...months] };
}

function pendingClasses(facts: FactsOfPlan, asOf: string): PendingClass[] {
  const target = turnTarget(facts);
  const { periodFrom: from, periodTo: to } = facts;
  const counts = (turns: PendingTurns): boolean => target !== undefined && isCounted(turns, { ...questionOf(target), from, to, asOf });
  const turns = new Map<string, number>();
  for (const pending of facts.pendingTurns.filter(counts)) {
    turns.set(pending.classId, (turns.get(pending.classId) ?? 0) + pending.quantity);
  }
  return facts.classes
    .filter(({ state, closesOn }) => state === 'open' && closesOn <= asOf)
    .map((each) => ({ ...each, ...nameOf(each.id, facts.endedNames) }))
    .sort((a, b) => (`${a.countedOn} ${a.code}` < `${b.countedOn} ${b.code}` ? -1 : 1))
    .map(({ id, code, name, closesOn }) => ({ id, code, name, closesOn, turns: turns.get(id) ?? 0 }));
}
