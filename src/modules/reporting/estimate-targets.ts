import type { ScheduledClass } from './annex.queries.js';
import { estimateTarget, type TargetEstimate } from './domain/estimate-target.js';
import { heldClasses } from './held-classes.js';
import { lastDay, type PlanReport } from './plan-report.js';

/** Ước cả năm of every target of a report that can have one, by the keys of the targets. */
export function estimateTargets(
  { facts, days, classNames: names, classTurns: turns }: Pick<PlanReport, 'facts' | 'days' | 'classNames' | 'classTurns'>,
  scheduled: readonly ScheduledClass[],
): Map<string, TargetEstimate> {
  const upTo = { ...days, asOf: lastDay(days) };
  return new Map(
    facts.targets.flatMap((target) => {
      const held = heldClasses(target, { facts, turns, names }, upTo);
      const estimate = estimateTarget(target, facts, { days: upTo, held, scheduled });
      return estimate === null ? [] : [[target.key, estimate]];
    }),
  );
}
