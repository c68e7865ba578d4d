import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { daysInWords } from './domain/report-words.js';
import { stepOn } from './domain/unit-reminders.js';
import { Reports } from './report.repository.js';
import { UnitReports } from './unit-report.repository.js';

/** Writes to every unit that has an address and has not reported in; once a day at most. */
@Injectable()
export class RemindUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were written to. @throws DomainError not-found `reportNotFound`, conflict `nobodyToRemind` */
  async execute(actor: Actor, reportId: string): Promise<number> {
    requireRole(actor, 'official', 'organiser');
    const now = this.clock.now();
    return this.unitOfWork.write(async () => {
      const { planId, periodFrom: from, periodTo: to } = await this.reports.existing(reportId);
      const waiting = (await this.units.of(reportId)).filter(({ email, reportedOn, remindedAt }) => {
        return email !== null && reportedOn === null && (remindedAt === null || dateInVietnam(remindedAt) < dateInVietnam(now));
      });
      if (waiting.length === 0) throw new DomainError('conflict', 'nobodyToRemind');
      for (const unit of waiting) {
        const { id, unitName, email, dueOn } = unit;
        // What would have been written by itself by now is written with it.
        await this.units.change(unit, { remindedAt: now, reminderStep: stepOn(dueOn, dateInVietnam(now)) ?? unit.reminderStep });
        const facts = { planId, days: daysInWords({ from, to }), unit: unitName, email: email ?? '', dueOn };
        await this.outbox.enqueue('report.unit-due', { unitReportId: id, ...facts, isLate: dueOn < dateInVietnam(now) });
      }
      const detail = { count: waiting.length, units: waiting.map(({ unitName }) => unitName) };
      await this.audit.record(actor, 'report.unitsReminded', { type: 'report', id: reportId }, { detail });
      return waiting.length;
    });
  }
}
