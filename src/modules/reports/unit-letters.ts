import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { Actor } from '../../shared/actor.js';
import { daysInWords } from './domain/document-days.js';
import type { Report } from './report.entity.js';
import type { UnitReport } from './unit-report.entity.js';

export interface UnitLetter {
  readonly unit: UnitReport;
  /** Its day is over. */
  readonly isLate: boolean;
}

/** Mails that remind units of a report; who was written to stands in the history of the report. Inside the caller's unit of work. */
@Injectable()
export class UnitLetters {
  constructor(
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** Answers how many. */
  async send(actor: Actor, { id: reportId, planId, periodFrom, periodTo }: Report, letters: readonly UnitLetter[]): Promise<number> {
    if (letters.length === 0) return 0;
    const days = daysInWords({ from: periodFrom, to: periodTo });
    for (const { unit, isLate } of letters) {
      const { id, unitName, email, dueOn } = unit;
      await this.outbox.enqueue('report.unit-due', { unitReportId: id, planId, days, unit: unitName, email: email ?? '', dueOn, isLate });
    }
    const detail = { count: letters.length, units: letters.map(({ unit }) => unit.unitName) };
    await this.audit.record(actor, 'report.unitsReminded', { type: 'report', id: reportId }, { detail });
    return letters.length;
  }
}
