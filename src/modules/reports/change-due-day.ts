import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { writtenUpTo } from './domain/unit-reminders.js';
import { Reports } from './report.repository.js';
import { UnitReports } from './unit-report.repository.js';
import type { UnitDueDay } from './unit-reports.dto.js';

/** Gives a unit that has not reported in another day; it is reminded before and after that one from now on. */
@Injectable()
export class ChangeDueDay {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `unitReportNotFound`, conflict `reportAlreadySent`, `unitDueDayOver`, `unitReportChanged` */
  async execute(actor: Actor, reportId: string, id: string, { revision, dueOn }: UnitDueDay): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const unit = await this.units.existing(reportId, id);
      if ((await this.reports.existing(reportId)).state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      if (unit.reportedOn !== null) throw new DomainError('conflict', 'unitDueDayOver');
      if (unit.dueOn === dueOn) return;
      const reminderStep = writtenUpTo(unit.reminderStep, dueOn, dateInVietnam(this.clock.now()));
      await this.units.change({ id, revision }, { dueOn, reminderStep });
      const detail = { unit: unit.unitName, changed: { dueOn: { from: unit.dueOn, to: dueOn } } };
      await this.audit.record(actor, 'report.unitDueDayChanged', { type: 'report', id: reportId }, { detail });
    });
  }
}
