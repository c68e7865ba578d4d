import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { changedTexts, type ReportTexts, type Section, sections } from './domain/report-texts.js';
import { Reports } from './report.repository.js';
import type { EditedTexts } from './reports.dto.js';

/** Keeps the texts of a draft; the history keeps every wording there was. */
@Injectable()
export class EditReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent`, `reportChangedMeanwhile` */
  async execute(actor: Actor, id: string, input: EditedTexts): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    await this.unitOfWork.write(async () => {
      const report = await this.reports.existing(id);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      if (report.version !== input.version) throw new DomainError('conflict', 'reportChangedMeanwhile');
      const texts = { ...report.texts, ...textsOf(input) };
      const changed = changedTexts(report.texts, texts);
      if (Object.keys(changed).length === 0) return;
      await this.reports.changeTexts(report, texts, this.clock.now());
      await this.audit.record(actor, 'report.textsChanged', { type: 'report', id }, { detail: { changed } });
    });
  }
}

function textsOf(input: EditedTexts): ReportTexts {
  const { sign, number, signedOn, recipients, copies, signerAuthority, signerName } = input;
  return {
    ...{ sign, recipients, copies, signerAuthority },
    number: number ?? null,
    signedOn: signedOn ?? null,
    signerName: signerName ?? null,
    sections: Object.fromEntries(sections.map((section) => [section, input[section] ?? null])) as Record<Section, string | null>,
  };
}
