import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Plan, PlanQueries, planSummary } from '../plans/index.js';
import { breakDown } from './domain/break-down.js';
import { type FactsOfPlan, FactsReader } from './facts-of-plan.js';
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
      const facts = await this.facts.of(await this.planOf(question), asOf);
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
    targets: facts.targets.map((target) => progressOf(target, facts, asOf)),
    pendingClasses: pendingClasses(facts),
    breakdown: turnBreakdown(facts, asOf, year ?? yearOf(asOf < facts.periodTo ? asOf : facts.periodTo)),
  };
}

function turnBreakdown(facts: FactsOfPlan, asOf: string, year: number): TurnBreakdown | null {
  const target = facts.targets.find(({ basis }) => basis === 'ATTENDEE_TURN');
  if (!target) return null;
  const { periodFrom: from, periodTo: to } = facts;
  const openings = facts.figures.filter(({ targetId }) => targetId === target.id);
  const { audience, countedTypes } = target;
  const { rows, total, months } = breakDown(facts.turns, openings, { asOf, from, to, audience, countedTypes }, year);
  return { targetKey: target.key, year, rows: [...rows], total, months: [...months] };
}

function pendingClasses({ classes, pendingTurns }: FactsOfPlan): PendingClass[] {
  const turnsOf = (classId: string): number =>
    pendingTurns.filter((turns) => turns.classId === classId).reduce((total, { quantity }) => total + quantity, 0);
  return classes
    .filter(({ state }) => state === 'open')
    .map(({ id, code, name, closesOn }) => ({ id, code, name, closesOn, turns: turnsOf(id) }));
}
