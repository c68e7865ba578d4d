import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import { PlanQueries } from '../plans/index.js';
import { reminderOn, reportDue } from './domain/report-due.js';
import { Reports } from './report.repository.js';

/**
 * On three mornings before it is due, officials are told of a report of the year that was not sent yet. Run every minute by the program;
 * a plan and a day are told once, even by two programs.
 */
@Injectable()
export class RemindOfReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    private readonly outbox: Outbox,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Answers of how many plans somebody is told. */
  async execute(actor: Actor): Promise<number> {
    requireRole(actor);
    const now = this.clock.now();
    const day = reminderOn(now, dateInVietnam(now));
    if (day === null) return 0;
    const year = yearOf(day);
    const waiting = await this.unitOfWork.read(() => this.waitingOn(day, year));
    const { on, lastWorkingDay } = reportDue(year);
    for (const planId of waiting) {
      await this.unitOfWork.write(async () => {
        if (await this.reports.wasReminded(planId, day)) return;
        await this.reports.noteReminder({ id: this.ids.next(), planId, day, createdAt: now });
        await this.outbox.enqueue('report.due', { planId, year, day, on, lastWorkingDay });
      });
    }
    return waiting.length;
  }

  /** Plans that reach the year, without a sent report of it and not reminded of today. */
  private async waitingOn(day: string, year: number): Promise<string[]> {
    const waiting: string[] = [];
    for (const { id, periodFrom, periodTo } of await this.plans.all()) {
      if (yearOf(periodFrom) > year || yearOf(periodTo) < year) continue;
      if ((await this.reports.isSent(id, year)) || (await this.reports.wasReminded(id, day))) continue;
      waiting.push(id);
    }
    return waiting;
  }
}
