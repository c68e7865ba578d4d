import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, earlierDay, laterDay } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Basis, type Plan, PlanQueries, type Target } from '../plans/index.js';
import { openingOf } from './domain/measure.js';
import { PendingTurnQueries } from './pending-turn.queries.js';
import type { TurnFilter } from './reporting.dto.js';
import { TurnQueries, type TurnQuestion, type TurnRow } from './turn.queries.js';

export const TURNS_A_PAGE = 50;

export interface TurnList {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: string;
  /** A pending turn is of a class that is not finalised. */
  readonly turns: readonly (TurnRow & { readonly pending: boolean })[];
  readonly total: number;
  /** How many of `total` are of classes that are not finalised. */
  readonly pending: number;
  /** Opening figures that belong to the same number; nobody in the register stands behind them. */
  readonly opening: number;
}

/** Bases whose number is made of turns: of people, or of the organisations that they came from. */
const turnBases: readonly Basis[] = ['ATTENDEE_TURN', 'DISTINCT_INSTITUTION', 'DISTINCT_ORG', 'ORG_TURN'];

/** The people and classes behind a number of turns: the same question that the number answers, row by row. */
@Injectable()
export class ListTurns {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly turns: TurnQueries,
    private readonly pending: PendingTurnQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, filter: TurnFilter): Promise<TurnList> {
    requireRole(actor, ...readers);
    const asOf = filter.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const target = await this.plans.existingTarget(planId, filter.target, asOf);
      if (!turnBases.includes(target.basis)) throw new DomainError('not-found', 'targetNotFound');
      const question = questionOf(plan, target, filter, asOf);
      const found = await this.found(planId, question, filter);
      return { plan, target, asOf, ...found, opening: await this.openingOf(target, filter, question) };
    });
  }

  /** Counted turns come first, so a page may hold the last of them and the first of the others. */
  private async found(planId: string, question: TurnQuestion, filter: TurnFilter): Promise<Pick<TurnList, 'turns' | 'total' | 'pending'>> {
    const { standing = 'official', page = 1 } = filter;
    const none = { turns: [], total: 0 };
    const start = (page - 1) * TURNS_A_PAGE;
    const official = standing === 'pending' ? none : await this.turns.page(planId, question, { limit: TURNS_A_PAGE, offset: start });
    const rest = { limit: TURNS_A_PAGE - official.turns.length, offset: Math.max(0, start - official.total) };
    const pending = standing === 'official' ? none : await this.pending.page(planId, question, rest);
    const turns = [
      ...official.turns.map((turn) => ({ ...turn, pending: false })),
      ...pending.turns.map((turn) => ({ ...turn, pending: true })),
    ];
    return { turns, total: official.total + pending.total, pending: pending.total };
  }

  /** Opening figures have a day and no more: a question about groups, months or people leaves them out. */
  private async openingOf(target: Target, filter: TurnFilter, question: TurnQuestion): Promise<number> {
    const { standing, group, month, gender, minority, class: classId } = filter;
    if ([group, month, gender, minority, classId].some((asked) => asked !== undefined)) return 0;
    return openingOf(await this.plans.figuresOf(target.planId), target, question, standing);
  }
}

/** Only schools stand behind a number of schools. */
function audienceOf({ basis, audience }: Target): Target['audience'] {
  return basis === 'DISTINCT_INSTITUTION' ? ['TRUONG'] : audience;
}

function questionOf(plan: Plan, target: Target, filter: TurnFilter, asOf: string): TurnQuestion {
  const { group, gender, minority, class: classId } = filter;
  const { from, to } = daysOf(plan, filter);
  return {
    asOf,
    from: laterDay(from, plan.periodFrom),
    to: earlierDay(to, plan.periodTo),
    audience: group === undefined ? audienceOf(target) : [group],
    countedTypes: target.countedTypes,
    countedTopics: target.countedTopics,
    ...(gender === undefined ? {} : { gender }),
    ...(minority === undefined ? {} : { minority }),
    ...(classId === undefined ? {} : { classId }),
  };
}

/** Days compare as text, so every month may end on a 31st. */
function daysOf(
  { periodFrom, periodTo }: Plan,
  { year, month, from = periodFrom, to = periodTo }: TurnFilter,
): { from: string; to: string } {
  if (month !== undefined) return { from: `${month}-01`, to: `${month}-31` };
  return year === undefined ? { from, to } : { from: `${year}-01-01`, to: `${year}-12-31` };
}
