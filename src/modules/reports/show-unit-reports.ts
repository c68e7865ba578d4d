import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { FileStore } from '../../platform/files/file-store.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { type CalendarDate, dateInVietnam } from '../../shared/calendar-date.js';
import { courseTypes } from '../../shared/course-type.js';
import { DomainError } from '../../shared/domain-error.js';
import { unitGroups } from '../../shared/unit-group.js';
import { type Plan, PlanQueries, type Target } from '../plans/index.js';
import { type CountingQuestion, lastDay } from '../reporting/index.js';
import { type UnitNumbers, unitNumbers } from './domain/unit-numbers.js';
import type { Report } from './report.entity.js';
import { Reports } from './report.repository.js';
import { type DaysOfPlan, type KnownUnit, UnitNumberQueries } from './unit-numbers.queries.js';
import type { UnitReport } from './unit-report.entity.js';
import { UnitReports } from './unit-report.repository.js';

export interface ListedUnits {
  readonly report: Report;
  readonly plan: Plan;
  readonly units: readonly UnitReport[];
  /** Of the register, those that are not on the list yet. */
  readonly suggested: readonly KnownUnit[];
  readonly hasPrevious: boolean;
  readonly today: CalendarDate;
}

export interface ShownUnit {
  readonly report: Report;
  readonly plan: Plan;
  /** In the words that hold on the cut-off day. */
  readonly targets: readonly Target[];
  readonly unit: UnitReport;
  readonly numbers: UnitNumbers;
  readonly today: CalendarDate;
}

/** What the plan's target of turns asks for; where it has none, everybody counts. */
function turnQuestion(targets: readonly Target[], { from, to }: Pick<DaysOfPlan, 'from' | 'to'>): CountingQuestion {
  const target = targets.find(({ basis }) => basis === 'ATTENDEE_TURN');
  const { audience = unitGroups, countedTypes = courseTypes, countedTopics = [] } = target ?? {};
  return { from, to, asOf: to, audience, countedTypes, countedTopics };
}

@Injectable()
export class ShowUnitReports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly reports: Reports,
    private readonly units: UnitReports,
    private readonly queries: UnitNumberQueries,
    private readonly store: FileStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `reportNotFound` */
  async list(actor: Actor, reportId: string): Promise<ListedUnits> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const report = await this.reports.existing(reportId);
      const units = await this.units.of(reportId);
      const names = new Set(units.map(({ unitName }) => unitName));
      const suggested = report.state === 'draft' ? await this.queries.suggested() : [];
      return {
        report,
        plan: await this.plans.existing(report.planId),
        units,
        suggested: suggested.filter(({ name }) => !names.has(name)),
        hasPrevious: report.state === 'draft' && (await this.units.previousReportId(report.planId, reportId)) !== null,
        today: dateInVietnam(this.clock.now()),
      };
    });
  }

  /** @throws DomainError not-found `reportNotFound`, `unitReportNotFound` */
  async one(actor: Actor, reportId: string, id: string): Promise<ShownUnit> {
    requireRole(actor, ...readers);
    return this.unitOfWork.read(async () => {
      const report = await this.reports.existing(reportId);
      const unit = await this.units.existing(reportId, id);
      const { planId, periodFrom: from, periodTo: to, asOf } = report;
      const days = { planId, from, to: lastDay({ to, asOf }) };
      const targets = await this.plans.targetsOf(planId, asOf);
      const question = turnQuestion(targets, days);
      const { unitName } = unit;
      return {
        report,
        unit,
        plan: await this.plans.existing(planId),
        targets,
        numbers: unitNumbers(unitName, await this.queries.classes(days, question), await this.queries.turnsOf(unitName, days, question)),
        today: dateInVietnam(this.clock.now()),
      };
    });
  }

  /** The file that the unit sent. @throws DomainError not-found `unitReportNotFound`, also while there is none */
  async file(actor: Actor, reportId: string, id: string): Promise<{ unit: UnitReport; bytes: Buffer }> {
    requireRole(actor, ...readers);
    const unit = await this.unitOfWork.read(() => this.units.existing(reportId, id));
    if (unit.sha256 === null) throw new DomainError('not-found', 'unitReportNotFound');
    return { unit, bytes: await this.store.read(unit.sha256) };
  }
}
