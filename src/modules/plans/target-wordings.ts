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

/** A wording that a target had; of the last one only the day and the reason, its terms are those of the target. */
export interface PastWording {
  readonly validFrom: CalendarDate;
  readonly reason: string | null;
  readonly terms: TargetTerms;
}

export interface TargetWithPast extends PlannedTarget {
  /** From the first one; left out where there is but one. */
  readonly past?: readonly PastWording[];
}

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
   * New targets of a plan, in their order, with the wordings they had.
   * @throws DomainError conflict `targetKeyTaken`
   */
  async addAll(actor: Actor, plan: Plan, planned: readonly TargetWithPast[]): Promise<Target[]> {
    const added = planned.map((target, index) => {
      const { past = [] } = target;
      const last = past.at(-1);
      const first = this.first(plan, target, index + 1);
      const row = last === undefined ? first : Object.assign(first, { version: past.length, validFrom: last.validFrom });
      const earlier = past
        .slice(0, -1)
        .map(({ validFrom, reason, terms }, at) =>
          this.wording(actor, Object.assign({}, row, termsOf(terms), { version: at + 1, validFrom }), reason),
        );
      return { row, wordings: [...earlier, this.wording(actor, row, last?.reason ?? null)] };
    });
    const targets = added.map(({ row }) => row);
    await this.plans.addTargets(
      targets,
      added.flatMap(({ wordings }) => wordings),
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
