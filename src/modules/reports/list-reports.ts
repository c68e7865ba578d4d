import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { reportDue } from './domain/report-due.js';
import { Reports } from './report.repository.js';
import { dueDate, reportSummaryOf } from './report.view.js';
import type { ReportList } from './reports.dto.js';

export const REPORTS_A_PAGE = 20;

export interface ListedReports extends ReportList {
  readonly plan: Plan;
  readonly today: string;
}

@Injectable()
export class ListReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `planNotFound` */
  async execute(actor: Actor, planId: string, page = 1): Promise<ListedReports> {
    requireRole(actor, ...readers);
    const today = dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const { reports, total } = await this.reports.page(planId, { limit: REPORTS_A_PAGE, offset: (page - 1) * REPORTS_A_PAGE });
      const year = yearOf(today);
      const reaches = yearOf(plan.periodFrom) <= year && year <= yearOf(plan.periodTo);
      const due = reaches ? dueDate(reportDue(year), await this.reports.isSent(planId, year)) : null;
      return { plan, today, reports: reports.map(reportSummaryOf), total, due };
    });
  }
}
