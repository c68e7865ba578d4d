import { type AheadOfCutOff, estimateInDetail, type TargetEstimate } from './estimate-target.js';
import type { MeasuredTarget } from './measure.js';
import { measureTarget, reachedByShare } from './measure-target.js';
import type { PlanFacts } from './plan-facts.js';

/** Nobody has said how many of these days there are, or of how many. */
export type WhyNotShare = 'no-figure' | 'no-total';

/** `value` of `of`. */
export interface ShareEstimate extends TargetEstimate {
  readonly of: number;
}

/**
 * "Trên **70%** sản phẩm …", "phấn đấu **50%** các tổ chức …": what is expected to be reached, of the newest total; a total holds until a newer one
 * is dated. Reached is what is on record, verified or not. Of a share with topics scheduled classes reach as many for the first time as the later half
 * of the classes did, as for every number of organisations: the larger of the two holds, for what people report has those of classes in it, and
 * nobody expects more than all.
 */
export function estimateShare(target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff): ShareEstimate | WhyNotShare {
  const measure = measureTarget(target, facts, ahead.days);
  const known = measure.provisional ?? measure.official;
  if (known === null) return 'no-figure';
  const of = measure.provisionalDenominator ?? measure.denominator;
  if (!of) return 'no-total';
  const done = measure.official ?? 0;
  const pending = Math.max(0, known - done);
  const reached = estimateReached(target, facts, ahead);
  const value = Math.max(done + pending, Math.min(of, reached.value));
  const more = value - done - pending;
  const { classes, showUp, newcomers } = more > 0 ? reached : nobody;
  return { value, of, done, pending, ending: 0, ahead: more, classes, showUp, newcomers };
}

type Reached = Pick<TargetEstimate, 'value' | 'classes' | 'showUp' | 'newcomers'>;

const nobody: Reached = { value: 0, classes: 0, showUp: null, newcomers: null };

/** Organisations that classes on its topics reach by the end, as a target of organisations would be estimated. */
function estimateReached(target: MeasuredTarget, facts: PlanFacts, ahead: AheadOfCutOff): Reached {
  if (target.countedTopics.length === 0) return nobody;
  const organisations = { ...target, ...reachedByShare(target), basis: 'DISTINCT_ORG' };
  return estimateInDetail(organisations, { ...facts, figures: [], records: [] }, ahead) ?? nobody;
}
