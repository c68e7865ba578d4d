import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { Reports } from './report.repository.js';
import type { SeenDraft } from './reports.dto.js';

/** Puts a draft away that nobody needs; its texts stay in the history. */
@Injectable()
export class DiscardReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly audit: Audit,
  ) {}

  /** Answers the plan it was of. @throws DomainError not-found `reportNotFound`, conflict `reportAlreadySent`, `reportChangedMeanwhile` */
  async execute(actor: Actor, id: string, { version }: SeenDraft): Promise<string> {
    requireRole(actor, 'official', 'organiser');
    return this.unitOfWork.write(async () => {
      const report = await this.reports.existing(id);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      await this.reports.discard({ id, version });
      await this.audit.record(actor, 'report.discarded', { type: 'report', id });
      return report.planId;
    });
  }
}
