import { Injectable } from '@nestjs/common';
import { actorName } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Ids } from '../../platform/ids/ids.js';
import type { Actor } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import type { PlannedTarget } from './domain/published-plan.js';
import { type TargetTerms, termsOf } from './domain/target-terms.js';
import type { Plan } from './plan.entity.js';
import { PlanRepository } from './plan.repository.js';
import type { TargetVersion } from './target-version.entity.js';
import type { Target } from './target.entity.js';

interface Amendment {
  /** The first day of the new wording; null for a correction, which holds as long as what it corrects. */
  readonly validFrom: CalendarDate | null;
  readonly reason: string | null;
}

const correction: Amendment = { validFrom: null, reason: null };

/** Writes targets together with their versions; every method runs inside the caller's unit of work. */
@Injectable()
export class TargetWordings {
  constructor(
    private readonly plans: PlanRepository,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * New targets of a plan, the first at `position`.
   * @throws DomainError conflict `targetKeyTaken`
   */
  async addAll(actor: Actor, plan: Plan, planned: readonly PlannedTarget[], position = 1): Promise<Target[]> {
    const targets = planned.map((target, index) => this.first(plan, target, position + index));
    await this.plans.addTargets(
      targets,
      targets.map((target) => this.wording(actor, target, null)),
    );
    return targets;
  }

  /** @throws DomainError conflict `targetKeyTaken` */
  async add(actor: Actor, plan: Plan, planned: PlannedTarget, position: number): Promise<Target> {
    const target = this.first(plan, planned, position);
    await this.plans.addTargets([target], [this.wording(actor, target, null)]);
    return target;
  }

  /** @throws DomainError conflict `targetChangedMeanwhile` */
  async change(actor: Actor, target: Target, terms: TargetTerms, { validFrom, reason }: Amendment = correction): Promise<Target> {
    const { id, planId, key, position, version } = target;
    const changed = { id, planId, key, position, version: version + 1, validFrom: validFrom ?? target.validFrom, ...termsOf(terms) };
    await this.plans.reword(changed, this.wording(actor, changed, reason));
    return changed;
  }

  private first({ id: planId, periodFrom: validFrom }: Plan, planned: PlannedTarget, position: number): Target {
    return { id: this.ids.next(), planId, position, key: planned.key, version: 1, validFrom, ...termsOf(planned) };
  }

  private wording(actor: Actor, target: Target, reason: string | null): TargetVersion {
    const { id: targetId, version, validFrom } = target;
    const by = { changedBy: actorName(actor), changedAt: this.clock.now() };
    return { id: this.ids.next(), targetId, version, validFrom, terms: termsOf(target), reason, ...by };
  }
}
