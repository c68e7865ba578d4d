import type { Target } from '../plans/index.js';
import type { ScheduledClass } from './annex.queries.js';
import { estimateShare, type ShareEstimate, type WhyNotShare } from './domain/estimate-share.js';
import { type AheadOfCutOff, estimateTarget, type TargetEstimate } from './domain/estimate-target.js';
import type { FactsOfPlan } from './facts-of-plan.js';
import { heldClasses } from './held-classes.js';
import { lastDay, type PlanReport } from './plan-report.js';

/** A share that cannot be estimated says why. */
export interface ToldEstimate {
  readonly estimate: TargetEstimate | ShareEstimate | null;
  readonly whyNot: WhyNotShare | null;
}

/** Ước cả năm of every target of a report, by the keys of the targets. */
export function estimateTargets(
  { facts, days, classNames: names, classTurns: turns }: Pick<PlanReport, 'facts' | 'days' | 'classNames' | 'classTurns'>,
  scheduled: readonly ScheduledClass[],
): Map<string, ToldEstimate> {
  const upTo = { ...days, asOf: lastDay(days) };
  return new Map(
    facts.targets.map((target) => {
      const held = heldClasses(target, { facts, turns, names }, upTo);
      return [target.key, told(target, facts, { days: upTo, held, scheduled })];
    }),
  );
}

function told(target: Target, facts: FactsOfPlan, ahead: AheadOfCutOff): ToldEstimate {
  if (target.basis !== 'REPORTED_RATIO') return { estimate: estimateTarget(target, facts, ahead), whyNot: null };
  const share = estimateShare(target, facts, ahead);
  return typeof share === 'string' ? { estimate: null, whyNot: share } : { estimate: share, whyNot: null };
}
