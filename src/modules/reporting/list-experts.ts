import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type ManualFigure, type Plan, PlanQueries, type Target } from '../plans/index.js';
import { CertificateHolderQueries, type ExpertCertificate } from './certificate-holder.queries.js';
import { type ExpertVerdict, judgeCertificates } from './domain/experts.js';

export interface ExpertRow extends ExpertCertificate {
  readonly verdict: ExpertVerdict;
}

export interface ExpertList {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: string;
  readonly experts: readonly ExpertRow[];
  readonly openings: readonly (Pick<ManualFigure, 'countedOn' | 'value' | 'evidence'> & { readonly alreadyCertified: boolean })[];
}

/** The people behind an expert target, and those who do not count, each with the reason. */
@Injectable()
export class ListExperts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly plans: PlanQueries,
    private readonly certificates: CertificateHolderQueries,
    private readonly clock: Clock,
  ) {}

  /** Without a key, the plan's first expert target. @throws DomainError not-found `planNotFound`, `targetNotFound` */
  async execute(actor: Actor, planId: string, asked: { target?: string; asOf?: string }): Promise<ExpertList> {
    requireRole(actor, ...readers);
    const asOf = asked.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const target = await this.expertTarget(planId, asked.target);
      const certificates = await this.certificates.expertsOf(planId);
      const question = { asOf, from: plan.periodFrom, to: plan.periodTo, audience: target.audience };
      const verdicts = judgeCertificates(certificates, question);
      const experts = certificates.map((each, index) => ({ ...each, verdict: verdicts[index] ?? 'outsidePeriod' }));
      const counted = new Set(experts.filter(({ verdict }) => verdict === 'counted').map(({ personId }) => personId));
      const openings = (await this.plans.figuresOf(planId))
        .filter(({ targetId, countedOn }) => targetId === target.id && countedOn <= asOf)
        .map(({ countedOn, value, evidence, personId }) => {
          return { countedOn, value, evidence, alreadyCertified: personId !== null && counted.has(personId) };
        });
      return { plan, target, asOf, experts, openings };
    });
  }

  private async expertTarget(planId: string, key: string | undefined): Promise<Target> {
    const targets = await this.plans.targetsOf(planId);
    const target = targets.find((each) => each.basis === 'DISTINCT_PERSON_CERTIFIED' && (key === undefined || each.key === key));
    if (!target) throw new DomainError('not-found', 'targetNotFound');
    return target;
  }
}
