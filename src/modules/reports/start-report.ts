import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { Letterheads } from '../letterheads/index.js';
import { type Plan, PlanQueries } from '../plans/index.js';
import { reportDays } from './domain/report-days.js';
import { newTexts } from './domain/report-texts.js';
import { Reports } from './report.repository.js';
import { reportSummaryOf } from './report.view.js';
import type { NewReport, ReportSummary } from './reports.dto.js';

/** Of a Sở Khoa học và Công nghệ, which reports on these plans in every province. */
const USUAL_SIGN = 'SKHCN';

/** A new draft of the report of a plan for a year, half a year or any days. Its numbers are those of the moment in which it is read. */
@Injectable()
export class StartReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    private readonly audit: Audit,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly letterheads: Letterheads,
  ) {}

  /** @throws DomainError not-found `planNotFound`, invalid as `reportDays` says */
  async execute(actor: Actor, planId: string, input: NewReport): Promise<ReportSummary> {
    requireRole(actor, 'official', 'organiser');
    const now = this.clock.now();
    return this.unitOfWork.write(async () => {
      const plan = await this.plans.existing(planId);
      const { from, to, asOf } = reportDays(input, { from: plan.periodFrom, to: plan.periodTo }, dateInVietnam(now));
      const { sign, superior } = await this.senderOf(plan);
      const report = {
        id: this.ids.next(),
        planId,
        ...{ periodFrom: from, periodTo: to, asOf },
        state: 'draft' as const,
        texts: newTexts(`BC-${sign}`, superior),
        version: 1,
        ...{ createdBy: actorName(actor), createdAt: now, changedAt: now, quietSince: null },
        ...{ numbers: null, office: null, sentBy: null, sentAt: null },
      };
      await this.reports.add(report);
      await this.audit.record(
        actor,
        'report.started',
        { type: 'report', id: report.id },
        { detail: { plan: plan.number, from, to, asOf } },
      );
      return reportSummaryOf(report);
    });
  }

  /** The body that owns the plan reports to the one above it; where nobody knows it, to the issuer of the plan. */
  private async senderOf(plan: Plan): Promise<{ sign: string; superior: string }> {
    const owner = await this.letterheads.ofPlan(plan, this.letterheads.today());
    return owner === null ? { sign: USUAL_SIGN, superior: plan.issuer } : { sign: owner.sign, superior: inFull(owner.parent) };
  }
}

/** An addressee is written out. */
function inFull(body: string): string {
  return body.replace(/^UBND(?= )/, 'Ủy ban nhân dân');
}
