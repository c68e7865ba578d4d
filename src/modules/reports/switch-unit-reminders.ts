import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Reports } from './report.repository.js';

/** Whether the units of a report are written to by the program itself. They are, until somebody says otherwise. */
@Injectable()
export class SwitchUnitReminders {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent` */
  async execute(actor: Actor, reportId: string, remindsUnits: boolean): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const { state, quietSince } = await this.reports.existing(reportId);
      if (state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      if ((quietSince === null) === remindsUnits) return;
      await this.reports.quieten(reportId, remindsUnits ? null : this.clock.now());
      await this.audit.record(actor, remindsUnits ? 'report.remindersOn' : 'report.remindersOff', { type: 'report', id: reportId });
    });
  }
}
