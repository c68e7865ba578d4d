import { Injectable } from '@nestjs/common';
import { type CalendarDate, yearOf } from '../../shared/calendar-date.js';
import { PlanQueries } from '../plans/index.js';
import { type Duty, OverviewDuties } from '../reporting/index.js';
import { isReportSeason, reportDue } from './domain/report-due.js';
import { Reports } from './report.repository.js';

/** From the first reminder on the overview shows each report of the year that was not sent. */
@Injectable()
export class ReportDuties {
  constructor(
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    duties: OverviewDuties,
  ) {
    duties.register((today) => this.on(today));
  }

  private async on(today: CalendarDate): Promise<Duty[]> {
    const year = yearOf(today);
    const { on, lastWorkingDay, ...due } = reportDue(year);
    if (!isReportSeason({ on, lastWorkingDay, ...due }, today)) return [];
    const owed: Duty[] = [];
    for (const { id, number, periodFrom, periodTo } of await this.plans.all()) {
      if (yearOf(periodFrom) > year || yearOf(periodTo) < year || (await this.reports.isSent(id, year))) continue;
      owed.push({ kind: 'report', planId: id, planNumber: number, year, on, lastWorkingDay });
    }
    return owed;
  }
}
