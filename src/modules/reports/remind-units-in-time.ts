import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { addDays, dateInVietnam } from '../../shared/calendar-date.js';
import { isOfficeHour, reminderNow, type ReminderStep, remindedWithin } from './domain/unit-reminders.js';
import { Reports } from './report.repository.js';
import { type UnitLetter, UnitLetters } from './unit-letters.js';
import type { UnitReport } from './unit-report.entity.js';
import { UnitReports } from './unit-report.repository.js';

interface Due {
  readonly unit: UnitReport;
  readonly step: ReminderStep;
}

/**
 * Units that must report in are written to by themselves before their day, and once after it, until their paper has come in. Run every
 * minute by the program; each step is written once, even by two programs.
 */
@Injectable()
export class RemindUnitsInTime {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly letters: UnitLetters,
    private readonly clock: Clock,
  ) {}

  /** Answers how many units were written to. */
  async execute(actor: Actor): Promise<number> {
    requireRole(actor);
    const now = this.clock.now();
    if (!isOfficeHour(now)) return 0;
    const today = dateInVietnam(now);
    const between = [addDays(today, -remindedWithin.before), addDays(today, remindedWithin.after)] as const;
    const awaited = await this.unitOfWork.read(() => this.units.awaited(between));
    const due = awaited.flatMap((unit): Due[] => {
      const step = reminderNow(unit, now);
      return step === null ? [] : [{ unit, step }];
    });
    let written = 0;
    for (const [reportId, ofReport] of Map.groupBy(due, ({ unit }) => unit.reportId)) {
      written += await this.unitOfWork.write(() => this.write(actor, reportId, ofReport, now));
    }
    return written;
  }

  private async write(actor: Actor, reportId: string, due: readonly Due[], now: Date): Promise<number> {
    const letters: UnitLetter[] = [];
    for (const { unit, step } of due) {
      if (await this.units.noteReminder(unit, step, now)) letters.push({ unit, isLate: step === 'late' });
    }
    return this.letters.send(actor, await this.reports.existing(reportId), letters);
  }
}
