import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OutboxWorker } from '../../platform/outbox/outbox-worker.js';
import type { Announcements } from '../../platform/outbox/topics.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { showDate } from '../../shared/calendar-date.js';
import { AccountQueries } from '../identity/index.js';
import { PlanQueries } from '../plans/index.js';
import { MailWriter } from './mail-writer.js';

/** Offices write to each other in Vietnamese. */
const LANGUAGE = 'vi';

/** Tells every official that the report of a plan is due, and units that theirs is. */
@Injectable()
export class ReportMails implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly accounts: AccountQueries,
    private readonly writer: MailWriter,
    private readonly worker: OutboxWorker,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  onModuleInit(): void {
    this.worker.register('report.due', (payload, messageId) => this.remind(payload as unknown as Announcements['report.due'], messageId));
    this.worker.register('report.unit-due', (payload, messageId) =>
      this.remindUnit(payload as unknown as Announcements['report.unit-due'], messageId),
    );
  }

  private async remind({ planId, year, on, lastWorkingDay }: Announcements['report.due'], origin: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const plan = await this.plans.existing(planId);
      for (const { id, name, email } of await this.accounts.working('official')) {
        await this.writer.write({
          ...{ origin: `${origin}:${id}`, template: 'report-due', language: LANGUAGE },
          about: { type: 'plan', id: planId },
          to: { name, address: email },
          values: {
            plan: plan.number,
            year: String(year),
            dueOn: showDate(on),
            lastWorkingDay: showDate(lastWorkingDay),
            link: `${this.settings.baseUrl}/staff/plans/${planId}/reports`,
          },
        });
      }
    });
  }

  private async remindUnit({ planId, days, unit, email, dueOn, isLate }: Announcements['report.unit-due'], origin: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      const plan = await this.plans.existing(planId);
      await this.writer.write({
        ...{ origin, template: isLate ? 'unit-report-late' : 'unit-report-due', language: LANGUAGE, about: { type: 'plan', id: planId } },
        to: { name: unit, address: email },
        values: { plan: plan.number, days, unit, dueOn: showDate(dueOn) },
      });
    });
  }
}
