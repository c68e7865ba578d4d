import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { mergeTexts } from './domain/merge-texts.js';
import { changedTexts, type ReportTexts, type Section, withSection } from './domain/report-texts.js';
import { editedTexts } from './edited-texts.js';
import { Reports } from './report.repository.js';
import type { EditedTexts, PartText } from './reports.dto.js';

/** What a form was filled with: the version of the draft, and where it says so which words. */
type Seen = Pick<EditedTexts, 'version' | 'seen'>;

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
  execute(actor: Actor, id: string, input: EditedTexts): Promise<boolean> {
    return this.write(actor, id, input, (texts) => editedTexts(texts, input));
  }

  /** One part alone; answers and throws as `execute`. */
  part(actor: Actor, id: string, section: Section, input: PartText): Promise<boolean> {
    return this.write(actor, id, input, (texts) => withSection(texts, section, input.words ?? null));
  }

  private async write(actor: Actor, id: string, seen: Seen, edit: (texts: ReportTexts) => ReportTexts): Promise<boolean> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const report = await this.reports.existing(id);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      const merged = report.version !== seen.version;
      const texts = merged ? together(edit(report.texts), report.texts, seen) : edit(report.texts);
      const changed = changedTexts(report.texts, texts);
      if (Object.keys(changed).length === 0) return merged;
      await this.reports.changeTexts(report, texts, this.clock.now());
      await this.audit.record(actor, 'report.textsChanged', { type: 'report', id }, { detail: { changed } });
      return merged;
    });
  }
}

function together(mine: ReportTexts, theirs: ReportTexts, { seen }: Seen): ReportTexts {
  const merged = seen === undefined ? null : mergeTexts(mine, theirs, seen);
  if (merged === null || merged.clashes.length > 0) throw new DomainError('conflict', 'reportChangedMeanwhile');
  return merged.texts;
}
