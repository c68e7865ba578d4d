import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { type Course, CourseQueries } from '../catalogue/index.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { plansCovering } from './domain/plans-covering.js';

export interface ClassChoices {
  readonly courses: readonly Course[];
  readonly plans: readonly Plan[];
  /** The plans that a class of today would serve. */
  readonly usualPlanIds: readonly string[];
}

/** What an organiser chooses from when writing a new class. */
@Injectable()
export class PrepareClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly courses: CourseQueries,
    private readonly plans: PlanQueries,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<ClassChoices> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const plans = await this.plans.all();
      return { courses: await this.courses.all(), plans, usualPlanIds: plansCovering(plans, dateInVietnam(this.clock.now())) };
    });
  }
}
