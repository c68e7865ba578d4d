import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import type { TrainingClass } from '../classes/index.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { FactsReader } from './facts-of-plan.js';
import { type Duty, OverviewDuties } from './overview-duties.js';
import { type ClassPage, OverviewQueries, type WaitingEvidence } from './overview.queries.js';
import type { ProgressResponse } from './reporting.dto.js';
import { progressResponse } from './show-progress.js';

export interface Overview {
  readonly now: Date;
  readonly today: readonly TrainingClass[];
  /** Null for door staff, who see only the classes of the day. */
  readonly work: {
    readonly plans: readonly ProgressResponse[];
    readonly planCount: number;
    readonly courses: number;
    readonly classes: number;
    readonly toFinalise: ClassPage;
    /** Submitted for approval; approved and to be opened; with requests to decide. The last two are the organiser's work, and null for others. */
    readonly duties: readonly Duty[];
    readonly submitted: ClassPage;
    readonly toVerify: readonly WaitingEvidence[];
    readonly approved: ClassPage | null;
    readonly toDecide: Awaited<ReturnType<OverviewQueries['toDecide']>> | null;
    readonly next: readonly TrainingClass[];
  } | null;
}

/** Plans whose numbers the overview shows; the list of plans has the rest. */
const PLANS_SHOWN = 3;

/** What the person who has just signed in needs to see first. */
@Injectable()
export class ShowOverview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly facts: FactsReader,
    private readonly queries: OverviewQueries,
    private readonly duties: OverviewDuties,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<Overview> {
    requireRole(actor, ...readers, 'checkin');
    const now = this.clock.now();
    const day = dateInVietnam(now);
    const atTheDoor = actor.kind === 'staff' && actor.role === 'checkin';
    return this.unitOfWork.read(async () => ({
      now,
      today: await this.queries.heldOn(day),
      work: atTheDoor ? null : await this.work(actor, day),
    }));
  }

  private async work(actor: Actor, day: string): Promise<Overview['work']> {
    const organises = mayOrganise(actor);
    const plans: ProgressResponse[] = [];
    const all = await this.plans.all();
    for (const plan of runningFirst(all, day).slice(0, PLANS_SHOWN))
      plans.push(progressResponse(await this.facts.of(plan, day, 'month'), day));
    return {
      plans,
      planCount: all.length,
      courses: await this.queries.courseCount(),
      classes: await this.queries.classCount(),
      toFinalise: await this.queries.toFinalise(day),
      duties: await this.duties.on(day),
      submitted: await this.queries.inState('submitted'),
      toVerify: await this.queries.toVerify(),
      approved: organises ? await this.queries.inState('approved') : null,
      toDecide: organises ? await this.queries.toDecide() : null,
      next: await this.queries.next(day),
    };
  }
}

/** Plans whose period is over come after those that somebody still works for; else as in the list of plans. */
function runningFirst(plans: readonly Plan[], day: string): Plan[] {
  const over = (plan: Plan): number => (plan.periodTo < day ? 1 : 0);
  return [...plans].sort((one, other) => over(one) - over(other));
}
