import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { mergeTexts } from './domain/merge-texts.js';
import { changedTexts, type ReportTexts } from './domain/report-texts.js';
import { editedTexts } from './edited-texts.js';
import type { Report } from './report.entity.js';
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

  /**
   * Texts that were written from an older version go along with those that came between, where the form says what it was filled with and
   * nobody wrote the same part. Answers whether that was so.
   * @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent`, `reportChangedMeanwhile`
   */
  async execute(actor: Actor, id: string, input: EditedTexts): Promise<boolean> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const report = await this.reports.existing(id);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      const texts = wanted(report, input);
      const changed = changedTexts(report.texts, texts);
      const merged = report.version !== input.version;
      if (Object.keys(changed).length === 0) return merged;
      await this.reports.changeTexts(report, texts, this.clock.now());
      await this.audit.record(actor, 'report.textsChanged', { type: 'report', id }, { detail: { changed } });
      return merged;
    });
  }
}

function wanted({ texts, version }: Report, input: EditedTexts): ReportTexts {
  const mine = editedTexts(texts, input);
  if (version === input.version) return mine;
  const merged = input.seen === undefined ? null : mergeTexts(mine, texts, input.seen);
  if (merged === null || merged.clashes.length > 0) throw new DomainError('conflict', 'reportChangedMeanwhile');
  return merged.texts;
}
