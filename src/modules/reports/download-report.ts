import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { ReportContents } from './report-contents.js';
import { contentTypes, isCsv, type ReportFileKind, reportFileKinds, ReportFiles } from './report-files.js';
import type { Report } from './report.entity.js';
import { Reports } from './report.repository.js';
import type { ReportFileQuestion } from './reports.dto.js';

/** A file of a report: of a draft made from the numbers of the moment, of a sent one always the same. */
@Injectable()
export class DownloadReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly contents: ReportContents,
    private readonly files: ReportFiles,
    private readonly store: FileStore,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, `reportFileUnknown` */
  async execute(actor: Actor, id: string, asked: string, { separator }: ReportFileQuestion = {}): Promise<StreamedFile> {
    requireRole(actor, ...readers);
    const kind = reportFileKinds.find((each) => each === asked);
    if (kind === undefined) throw new DomainError('not-found', 'reportFileUnknown');
    const report = await this.unitOfWork.write(async () => {
      const found = await this.reports.existing(id);
      await this.audit.record(actor, 'report.downloaded', { type: 'report', id }, { detail: { file: kind } });
      return found;
    });
    const { fileName, bytes: own } = report.state === 'sent' ? await this.kept(id, kind) : await this.made(report, kind);
    const bytes = separator === 'semicolon' && isCsv(kind) ? await this.files.forExcel(own) : own;
    const writeTo: StreamedFile['writeTo'] = (receiver) =>
      new Promise((resolve, reject) => {
        receiver.once('error', reject);
        receiver.end(bytes, resolve);
      });
    return { fileName, contentType: contentTypes[kind], writeTo };
  }

  private async kept(reportId: string, kind: ReportFileKind): Promise<{ fileName: string; bytes: Buffer }> {
    const files = await this.unitOfWork.read(() => this.reports.filesOf(reportId));
    const file = files.find((each) => each.kind === kind);
    if (!file) throw new DomainError('not-found', 'reportFileUnknown');
    return { fileName: file.fileName, bytes: await this.store.read(file.hash) };
  }

  private async made(draft: Report, kind: ReportFileKind): Promise<{ fileName: string; bytes: Buffer }> {
    const { read, office } = await this.unitOfWork.read(async () => ({
      read: await this.contents.of(draft),
      office: await this.contents.officeOf(draft),
    }));
    const { report, numbers } = read;
    const content = { numbers, texts: draft.texts, office };
    return this.files.make(kind, content, report, this.clock.now());
  }
}
