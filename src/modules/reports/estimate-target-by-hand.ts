import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { PlanQueries } from '../plans/index.js';
import { countsItself } from '../reporting/index.js';
import type { OwnEstimate, OwnEstimates } from './domain/report-estimates.js';
import { Reports } from './report.repository.js';
import type { EditedEstimate } from './reports.dto.js';

/** Puts an estimate of one's own, with its basis, in the place of the one by rule; without a value the rule holds again. */
@Injectable()
export class EstimateTargetByHand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * People, classes and organisations come whole; a share or a statistic may have decimals.
   * @throws DomainError not-found `reportNotFound`, `targetNotFound`, invalid `required`, `notAWholeNumber`, conflict `reportAlreadySent`, `reportChangedMeanwhile`
   */
  async execute(actor: Actor, id: string, key: string, { version, value, basis }: EditedEstimate): Promise<void> {
    requireRole(actor, 'official', 'organiser');
    const own = ownEstimate(value, basis);
    await this.unitOfWork.write(async () => {
      const report = await this.reports.existing(id);
      if (report.state !== 'draft') throw new DomainError('conflict', 'reportAlreadySent');
      if (report.version !== version) throw new DomainError('conflict', 'reportChangedMeanwhile');
      const target = await this.plans.existingTarget(report.planId, key, report.asOf);
      if (own !== null && countsItself(target) && !Number.isInteger(own.value)) {
        throw new DomainError('invalid', 'notAWholeNumber', { field: 'value' });
      }
      const { [key]: before, ...others } = report.texts.estimates ?? {};
      const estimates: OwnEstimates = own === null ? others : { ...others, [key]: own };
      await this.reports.changeTexts(report, { ...report.texts, estimates }, this.clock.now());
      const detail = { target: target.label, from: inWords(before), to: inWords(own ?? undefined) };
      await this.audit.record(actor, 'report.estimateChanged', { type: 'report', id }, { detail });
    });
  }
}

/** A number without its basis is no estimate, and neither is a basis without a number. */
function ownEstimate(value: number | undefined, basis: string | undefined): OwnEstimate | null {
  if (value === undefined && basis === undefined) return null;
  if (value === undefined) throw new DomainError('invalid', 'required', { field: 'value' });
  if (basis === undefined) throw new DomainError('invalid', 'required', { field: 'basis' });
  return { value, basis };
}

const inWords = (estimate: OwnEstimate | undefined): string => (estimate === undefined ? '–' : `${estimate.value} (${estimate.basis})`);
