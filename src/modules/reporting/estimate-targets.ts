import type { ScheduledClass } from './annex.queries.js';
import { type AheadOfCutOff, estimateTarget, type TargetEstimate } from './domain/estimate-target.js';
import { judgeCertificates } from './domain/experts.js';
import type { PlanReport } from './plan-report.js';

/** Ước cả năm of every target of a report that can have one, by the keys of the targets. */
export function estimateTargets(report: PlanReport, scheduled: readonly ScheduledClass[]): Map<string, TargetEstimate> {
  const { facts, days } = report;
  const cutOff = days.asOf < days.to ? days.asOf : days.to;
  return new Map(
    facts.targets.flatMap((target) => {
      const ahead = { days: { ...days, asOf: cutOff }, held: heldOf(report, target.key), scheduled };
      const estimate = estimateTarget(target, facts, ahead);
      return estimate === null ? [] : [[target.key, estimate]];
    }),
  );
}

/** Turns are those of the target that the report counts; for another target they are all who were there. */
function heldOf({ classes, facts, target, days }: PlanReport, key: string): AheadOfCutOff['held'] {
  const { audience = [], countedTopics = [], competenceOnly = false } = facts.targets.find((each) => each.key === key) ?? {};
  const asked = { from: facts.periodFrom, to: days.to, asOf: days.asOf, audience, countedTopics, competenceOnly };
  const verdicts = judgeCertificates(facts.certificates, asked);
  const experts = facts.certificates.filter((_, index) => verdicts[index] === 'counted').map(({ classId }) => classId);
  return classes.map((each) => ({
    ...each,
    registered: each.seatsTaken,
    finalised: each.state === 'finalised',
    turns: target?.key === key ? each.counted.total : each.present,
    experts: experts.filter((classId) => classId === each.id).length,
  }));
}
