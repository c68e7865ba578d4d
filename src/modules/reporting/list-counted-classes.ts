import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, earlierDay, laterDay } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type Basis, type Plan, PlanQueries, type Target } from '../plans/index.js';
import { isAsked } from './domain/count-classes.js';
import { openingOf } from './domain/measure.js';
import { type PlanClass, PlanClassQueries } from './plan-class.queries.js';
import type { ClassFilter } from './reporting.dto.js';

export const CLASSES_A_PAGE = 50;

/** Bases that count classes, each in its way. */
const classBases: readonly Basis[] = ['CLASS_COUNT', 'COURSE_COUNT', 'EVENT_COUNT'];

export interface CountedClassList {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: string;
  readonly classes: readonly PlanClass[];
  readonly total: number;
  /** Opening figures that belong to the same number; no class of the register stands behind them. */
  readonly opening: number;
}

/** The classes behind a number of classes: finalised ones, those still to be finalised, or both. */
@Injectable()
export class ListCountedClasses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly classes: PlanClassQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, filter: ClassFilter): Promise<CountedClassList> {
    requireRole(actor, ...readers);
    const asOf = filter.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const target = await this.plans.existingTarget(planId, filter.target, asOf);
      if (!classBases.includes(target.basis)) throw new DomainError('not-found', 'targetNotFound');
      const { from, to } = daysOf(plan, filter);
      const question = { asOf, from, to, countedTypes: target.countedTypes, countedTopics: target.countedTopics };
      const states = statesOf[filter.standing ?? 'official'];
      const held = await this.classes.between(planId, from, to);
      const counted = held.filter(
        (each) => states.includes(each.state) && isAsked(each, question) && (each.state === 'finalised' || each.closesOn <= asOf),
      );
      const start = ((filter.page ?? 1) - 1) * CLASSES_A_PAGE;
      const opening = openingOf(await this.plans.figuresOf(planId), target, question, filter.standing);
      return { plan, target, asOf, opening, classes: counted.slice(start, start + CLASSES_A_PAGE), total: counted.length };
    });
  }
}

/** Days beyond the period of the plan count for nothing. */
function daysOf({ periodFrom, periodTo }: Plan, { from = periodFrom, to = periodTo }: ClassFilter): { from: string; to: string } {
  return { from: laterDay(from, periodFrom), to: earlierDay(to, periodTo) };
}

const statesOf: Readonly<Record<NonNullable<ClassFilter['standing']>, readonly PlanClass['state'][]>> = {
  official: ['finalised'],
  pending: ['open'],
  provisional: ['finalised', 'open'],
};
