import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Office } from './report-content.js';
import { type ReadReport, ReportContents } from './report-contents.js';
import { ReportFile } from './report-file.entity.js';
import { reportFileKinds, ReportFiles } from './report-files.js';
import type { Report } from './report.entity.js';
import { Reports } from './report.repository.js';
import type { SeenDraft } from './reports.dto.js';

/**
 * Marks a report as sent: its numbers, texts and files are kept as they are at this moment, and nothing changes them any more. The files
 * are made before anything is written, so that a report is never sent without them.
 */
@Injectable()
export class SendReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly contents: ReportContents,
    private readonly files: ReportFiles,
    private readonly store: FileStore,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent`, `reportChangedMeanwhile`, `reportOwnerUnknown` */
  async execute(actor: Actor, id: string, { version }: SeenDraft): Promise<void> {
    requireRole(actor, 'official');
    const { draft, read, office } = await this.unitOfWork.read(async () => {
      const found = await this.reports.existing(id);
      if (found.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      if (found.version !== version) throw new DomainError('conflict', 'reportChangedMeanwhile');
      const owner = await this.contents.officeOf(found);
      if (!owner.known) throw new DomainError('conflict', 'reportOwnerUnknown');
      return { draft: found, read: await this.contents.of(found), office: owner };
    });
    const files = await this.kept(draft, read, office);
    await this.unitOfWork.write(async () => {
      await this.reports.send(draft, { numbers: read.numbers, office, sentBy: actorName(actor), sentAt: this.clock.now() });
      await this.reports.addFiles(files);
      const hashes = Object.fromEntries(files.map(({ kind, hash }) => [kind, hash]));
      await this.audit.record(actor, 'report.sent', { type: 'report', id }, { detail: { hashes } });
    });
  }

  private async kept(draft: Report, { report, numbers }: ReadReport, office: Office): Promise<ReportFile[]> {
    const content = { numbers, texts: draft.texts, office };
    const kept: ReportFile[] = [];
    for (const kind of reportFileKinds) {
      const { fileName, bytes } = await this.files.make(kind, content, report, this.clock.now());
      kept.push({ id: this.ids.next(), reportId: draft.id, kind, fileName, hash: await this.store.keep(bytes), size: bytes.length });
    }
    return kept;
  }
}
