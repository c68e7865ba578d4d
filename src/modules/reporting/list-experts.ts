import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { type ManualFigure, type Plan, PlanQueries, type Target } from '../plans/index.js';
import { CertificateHolderQueries, type ExpertCertificate } from './certificate-holder.queries.js';
import { countExperts, type ExpertQuestion } from './domain/count-turns.js';
import { type ExpertVerdict, judgeCertificates, outsideAudience } from './domain/experts.js';
import { figuresOf, verifiedOf } from './domain/measure.js';
import type { ExpertFilter } from './reporting.dto.js';

export const EXPERTS_A_PAGE = 50;

export interface ExpertRow extends ExpertCertificate {
  readonly verdict: ExpertVerdict;
}

interface OpeningStanding {
  /** One that nobody has verified yet is not in `opening`. */
  readonly isVerified: boolean;
  readonly alreadyCertified: boolean;
}

export interface ExpertList {
  readonly plan: Plan;
  readonly target: Target;
  readonly asOf: string;
  readonly experts: readonly ExpertRow[];
  /** How many certificates the filter lets through, on all pages. */
  readonly total: number;
  /** People with a certificate that counts, and people known only from opening figures, whatever the filter. */
  readonly certified: number;
  readonly opening: number;
  readonly openings: readonly (Pick<ManualFigure, 'countedOn' | 'value' | 'evidence'> & OpeningStanding)[];
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
  async execute(actor: Actor, planId: string, filter: ExpertFilter): Promise<ExpertList> {
    requireRole(actor, ...readers);
    const asOf = filter.asOf ?? dateInVietnam(this.clock.now());
    return this.unitOfWork.read(async () => {
      const plan = await this.plans.existing(planId);
      const target = await this.expertTarget(planId, filter.target, asOf);
      const certificates = await this.certificates.expertsOf(planId);
      const { audience, countedTopics, competenceOnly } = target;
      const question = { asOf, from: plan.periodFrom, to: plan.periodTo, audience, countedTopics, competenceOnly };
      const figures = figuresOf(await this.plans.figuresOf(planId), target, question);
      const rows = judged(certificates, question);
      const verified = verifiedOf(figures);
      const { certified, opening } = countExperts(certificates, verified, question);
      const holders = new Set(rows.filter(({ verdict }) => verdict === 'counted').map(({ personId }) => personId));
      const openings = figures.map(({ countedOn, value, evidence, personId, verified: isVerified }) => {
        return { countedOn, value, evidence, isVerified, alreadyCertified: personId !== null && holders.has(personId) };
      });
      const outside = new Set(outsideAudience(certificates, verified, question).map(({ id }) => id));
      const shown = rows.filter((row) => isShown(row, filter, outside));
      const start = ((filter.page ?? 1) - 1) * EXPERTS_A_PAGE;
      const experts = shown.slice(start, start + EXPERTS_A_PAGE);
      return { plan, target, asOf, experts, total: shown.length, certified, opening, openings };
    });
  }

  private async expertTarget(planId: string, key: string | undefined, asOf: string): Promise<Target> {
    const targets = await this.plans.targetsOf(planId, asOf);
    const target = targets.find((each) => each.basis === 'DISTINCT_PERSON_CERTIFIED' && (key === undefined || each.key === key));
    if (!target) throw new DomainError('not-found', 'targetNotFound');
    return target;
  }
}

function judged(certificates: readonly ExpertCertificate[], question: ExpertQuestion): ExpertRow[] {
  const verdicts = judgeCertificates(certificates, question);
  return certificates.map((each, index) => ({ ...each, verdict: verdicts[index] ?? 'outsidePeriod' }));
}

function isShown({ id, verdict, unitGroup }: ExpertRow, { show, group }: ExpertFilter, outside: ReadonlySet<string>): boolean {
  if (group !== undefined && group !== unitGroup) return false;
  if (show === 'counted') return verdict === 'counted';
  return show === undefined || outside.has(id);
}
