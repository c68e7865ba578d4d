import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { type Lecturer, LecturerQueries } from '../venues/index.js';
import { ClassQueries } from './class.queries.js';
import type { YearFilter } from './clone-year.dto.js';
import { type ClassProposal, YearProposals, yearsOf } from './year-proposals.js';

export interface YearPlan {
  readonly year: number;
  readonly toYear: number;
  readonly proposals: readonly ClassProposal[];
  readonly total: number;
  /** The years that have classes, the latest first. */
  readonly years: readonly number[];
  readonly plans: readonly Plan[];
  /** Those whom conflicts name. */
  readonly lecturers: readonly Lecturer[];
}

/** The classes of a year as they would be in another one, before anything is written. */
@Injectable()
export class ShowYear {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly proposals: YearProposals,
    private readonly planQueries: PlanQueries,
    private readonly lecturerQueries: LecturerQueries,
    private readonly clock: Clock,
  ) {}

  /** `firstDays`: what somebody would rather have than what is proposed, by the id of the class. */
  async execute(actor: Actor, filter: YearFilter, firstDays: ReadonlyMap<string, CalendarDate> = new Map()): Promise<YearPlan> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const { year, toYear } = yearsOf(filter, dateInVietnam(this.clock.now()));
      const { classes, total } = await this.classQueries.heldIn(year, filter);
      const proposals = await this.proposals.of(classes, { year: toYear, firstDays });
      const busy = proposals.flatMap(({ conflicts }) => conflicts.flatMap(({ lecturerIds }) => lecturerIds));
      return {
        ...{ year, toYear, proposals, total },
        years: await this.classQueries.years(),
        plans: await this.planQueries.all(),
        lecturers: await this.lecturerQueries.byIds([...new Set(busy)]),
      };
    });
  }
}
