import { Injectable } from '@nestjs/common';
import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, yearOf } from '../../shared/calendar-date.js';
import { PlanQueries } from '../plans/index.js';
import { type Duty, OverviewDuties } from '../reporting/index.js';
import { daysText } from './days.view.js';
import { isReportSeason, reportDue } from './domain/report-due.js';
import { Reports } from './report.repository.js';
import { UnitReports } from './unit-report.repository.js';

/** From the first reminder on the overview shows each report of the year that was not sent, and always the units that are late. */
@Injectable()
export class ReportDuties {
  constructor(
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    duties: OverviewDuties,
  ) {
    duties.register((today) => this.on(today));
    duties.register((today) => this.lateUnits(today));
  }

  private async lateUnits(today: CalendarDate): Promise<Duty[]> {
    return (await this.units.lateOn(today)).map(({ reportId, planNumber, periodFrom, periodTo, count, firstName }) => {
      const days = (t: Translate): string => daysText({ from: periodFrom, to: periodTo }, t);
      return { kind: 'late-units', planNumber, href: `/staff/reports/${reportId}/units`, days, count, firstName };
    });
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
