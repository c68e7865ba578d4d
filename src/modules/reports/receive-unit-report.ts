import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { keepFile } from '../../platform/files/kept-file.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { UnitReports } from './unit-report.repository.js';
import type { ReceivedReport } from './unit-reports.dto.js';

/** Notes that a unit has reported in, and keeps its file; also after our own report was sent, for units are late. */
@Injectable()
export class ReceiveUnitReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitReports,
    private readonly store: FileStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `unitReportNotFound`, invalid `required`, `dateInFuture`, `fileTypeNotAccepted`, conflict `unitReportChanged` */
  async execute(actor: Actor, reportId: string, id: string, input: ReceivedReport): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    const { revision, reportedOn, summary, file } = input;
    const now = this.clock.now();
    if (reportedOn > dateInVietnam(now)) throw new DomainError('invalid', 'dateInFuture', { field: 'reportedOn' });
    const seen = await this.unitOfWork.read(() => this.units.existing(reportId, id));
    if (file === undefined && seen.sha256 === null) throw new DomainError('invalid', 'required', { field: 'file' });
    const kept = file === undefined ? null : await keepFile(this.store, file);
    await this.unitOfWork.write(async () => {
      const unit = await this.units.existing(reportId, id);
      const received = { reportedOn, summary: summary ?? null, receivedBy: actorName(actor), receivedAt: now, ...(kept ?? {}) };
      await this.units.change({ id, revision }, received);
      const detail = {
        ...{ unit: unit.unitName, reportedOn, file: kept?.fileName ?? unit.fileName, sha256: kept?.sha256 ?? unit.sha256 },
        ...(unit.summary === received.summary ? {} : { from: unit.summary, to: received.summary }),
      };
      await this.audit.record(actor, 'report.unitReceived', { type: 'report', id: reportId }, { detail });
    });
  }
}
