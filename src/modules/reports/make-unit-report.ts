import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { writeDocx, writePdf } from '../../platform/documents/write-paper.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { foldText } from '../../shared/text-folding.js';
import { daysInWords } from './domain/document-days.js';
import { ReportContents } from './report-contents.js';
import { contentTypes } from './report-files.js';
import { ShowUnitReports } from './show-unit-reports.js';
import { unitReportPaper } from './unit-report-paper.js';

/** The report of a unit as a paper that it completes, signs and sends back: with the numbers that we have of its people and classes. */
@Injectable()
export class MakeUnitReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly shown: ShowUnitReports,
    private readonly contents: ReportContents,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly translations: Translations,
  ) {}

  /** @throws DomainError not-found `unitReportNotFound`, `reportFileUnknown` */
  async execute(actor: Actor, reportId: string, id: string, kind: string): Promise<StreamedFile> {
    const write = { docx: writeDocx, pdf: writePdf }[kind];
    if (write === undefined) throw new DomainError('not-found', 'reportFileUnknown');
    const found = await this.shown.one(actor, reportId, id);
    const { unit, report } = found;
    await this.unitOfWork.write(() =>
      this.audit.record(actor, 'report.unitPaperMade', { type: 'report', id: reportId }, { detail: { unit: unit.unitName, file: kind } }),
    );
    const office = await this.unitOfWork.read(() => this.contents.officeOf(report));
    const paper = unitReportPaper(found, office, this.clock.now(), this.translations.in('vi'));
    const words = foldText(`bao cao ${unit.unitName} ${daysInWords({ from: report.periodFrom, to: report.periodTo })}`);
    const fileName = `${words.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}.${kind}`;
    const contentType = contentTypes[kind === 'pdf' ? 'pdf' : 'docx'];
    return { fileName, contentType, writeTo: (receiver) => write(receiver, paper) };
  }
}
