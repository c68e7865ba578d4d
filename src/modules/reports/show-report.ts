import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import type { Section } from './domain/report-texts.js';
import { wordsFromNumbers } from './domain/report-words.js';
import { ReportContents } from './report-contents.js';
import type { Office } from './report-content.js';
import type { ReportFile } from './report-file.entity.js';
import type { Report } from './report.entity.js';
import { Reports } from './report.repository.js';

export interface ShownReport {
  readonly report: Report;
  readonly numbers: ReportNumbers;
  readonly fromNumbers: Readonly<Partial<Record<Section, string>>>;
  readonly files: readonly ReportFile[];
  readonly history: readonly AuditEntry[];
  readonly office: Office;
}

/** A report as it would be printed: a draft with the numbers of the moment, a sent one with those it was sent with. */
@Injectable()
export class ShowReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly contents: ReportContents,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `reportNotFound` */
  async execute(actor: Actor, id: string): Promise<ShownReport> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const report = await this.reports.existing(id);
      const numbers = report.numbers ?? (await this.contents.of(report)).numbers;
      const office = await this.contents.officeOf(report);
      return {
        report,
        numbers,
        office,
        fromNumbers: wordsFromNumbers(numbers, office.issuer, report.texts.estimates),
        files: await this.reports.filesOf(id),
        history: await this.audit.historyOf({ type: 'report', id }),
      };
    });
  }
}
