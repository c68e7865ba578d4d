import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { UnitReports } from './unit-report.repository.js';
import type { SeenUnitReport } from './unit-reports.dto.js';

/** Takes a unit off the list; one that has reported in stays on it. */
@Injectable()
export class DropUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitReports,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `unitReportNotFound`, conflict `unitReportReceived`, `unitReportChanged` */
  async execute(actor: Actor, reportId: string, id: string, { revision }: SeenUnitReport): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const { unitName, reportedOn } = await this.units.existing(reportId, id);
      if (reportedOn !== null) throw new DomainError('conflict', 'unitReportReceived');
      await this.units.remove({ id, revision });
      await this.audit.record(actor, 'report.unitDropped', { type: 'report', id: reportId }, { detail: { unit: unitName } });
    });
  }
}
