import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { StreamedFile } from '../../platform/web/send-file.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { editedTexts } from './edited-texts.js';
import { ReportContents } from './report-contents.js';
import { contentTypes, ReportFiles } from './report-files.js';
import { Reports } from './report.repository.js';
import type { EditedTexts } from './reports.dto.js';

/** The report as PDF with texts that are still being typed; nothing is saved. */
@Injectable()
export class PreviewReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly contents: ReportContents,
    private readonly files: ReportFiles,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent` */
  async execute(actor: Actor, id: string, input: EditedTexts): Promise<StreamedFile> {
    requireRole(actor, 'official', 'organiser');
    const { read, content } = await this.unitOfWork.read(async () => {
      const draft = await this.reports.existing(id);
      if (draft.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      const found = await this.contents.of(draft);
      const texts = editedTexts(draft.texts, input);
      const office = await this.contents.officeOf({ planId: draft.planId, texts, office: draft.office });
      return { read: found, content: { numbers: found.numbers, texts, office } };
    });
    const { fileName, bytes } = await this.files.make('pdf', content, read.report, this.clock.now());
    const writeTo: StreamedFile['writeTo'] = (receiver) =>
      new Promise((resolve, reject) => {
        receiver.once('error', reject);
        receiver.end(bytes, resolve);
      });
    return { fileName, contentType: contentTypes.pdf, writeTo, inline: true };
  }
}
