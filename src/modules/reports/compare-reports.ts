import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { compareNumbers } from './domain/compare-numbers.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import { type ExplainedDifference, ExplainDifferences } from './explain-differences.js';
import { ReportContents } from './report-contents.js';
import type { Report } from './report.entity.js';
import { Reports } from './report.repository.js';

export interface Comparison {
  readonly report: Report;
  /** The other report; null where it is the numbers of today. */
  readonly other: Report | null;
  readonly planNumber: string;
  readonly differences: readonly ExplainedDifference[];
}

/** What differs between a report and the numbers of today, or another report of the same plan, and why. */
@Injectable()
export class CompareReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly contents: ReportContents,
    private readonly explain: ExplainDifferences,
  ) {}

  /** @throws DomainError not-found `reportNotFound`, conflict `reportsOfTwoPlans` */
  async execute(actor: Actor, id: string, otherId?: string): Promise<Comparison> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const report = await this.reports.existing(id);
      const other = otherId === undefined ? null : await this.reports.existing(otherId);
      if (other !== null && other.planId !== report.planId) throw new DomainError('conflict', 'reportsOfTwoPlans');
      const then = await this.numbersOf(report);
      const now = other === null ? (await this.contents.of(report)).numbers : await this.numbersOf(other);
      const differences = compareNumbers(then, now);
      const explained = await this.explain.of(differences, { planId: report.planId, then, now });
      return { report, other, planNumber: now.plan.number, differences: explained };
    });
  }

  private async numbersOf(report: Report): Promise<ReportNumbers> {
    return report.numbers ?? (await this.contents.of(report)).numbers;
  }
}
