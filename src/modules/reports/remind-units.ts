import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { stepOn } from './domain/unit-reminders.js';
import { Reports } from './report.repository.js';
import { UnitLetters } from './unit-letters.js';
import { UnitReports } from './unit-report.repository.js';

/** Writes to every unit that has an address and has not reported in; once a day at most. */
@Injectable()
export class RemindUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly letters: UnitLetters,
    private readonly clock: Clock,
  ) {}

  /** Answers how many were written to. @throws DomainError not-found `reportNotFound`, conflict `nobodyToRemind` */
  async execute(actor: Actor, reportId: string): Promise<number> {
    requireRole(actor, 'official', 'organiser');
    const now = this.clock.now();
    const today = dateInVietnam(now);
    return this.unitOfWork.write(async () => {
      const report = await this.reports.existing(reportId);
      const waiting = (await this.units.of(reportId)).filter(({ email, reportedOn, remindedAt }) => {
        return email !== null && reportedOn === null && (remindedAt === null || dateInVietnam(remindedAt) < today);
      });
      if (waiting.length === 0) throw new DomainError('conflict', 'nobodyToRemind');
      for (const unit of waiting) {
        // What would have been written by itself by now is written with it.
        await this.units.change(unit, { remindedAt: now, reminderStep: stepOn(unit.dueOn, today) ?? unit.reminderStep });
      }
      const letters = waiting.map((unit) => ({ unit, isLate: unit.dueOn < today }));
      return this.letters.send(actor, report, letters);
    });
  }
}
