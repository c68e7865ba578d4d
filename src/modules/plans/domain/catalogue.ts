import type { CalendarDate } from '../../../shared/calendar-date.js';
import { knownPlans } from './known-plans.js';
import type { PublishedPlan } from './published-plan.js';
import { type TargetTerms, termsOf } from './target-terms.js';

interface AddedPlan {
  readonly number: string;
  readonly province: string;
  readonly periodFrom: CalendarDate;
}

interface AddedTarget extends TargetTerms {
  readonly key: string;
}

/**
 * The plan of the catalogue that a plan was added from: by its number, and where somebody has entered the true number since, by province, begin
 * of the period and the keys of its targets, which stay. Null for a plan that people wrote themselves.
 */
export function catalogueOf(plan: AddedPlan, targets: readonly { readonly key: string }[]): PublishedPlan | null {
  const same = knownPlans.find(({ number }) => number === plan.number);
  if (same) return same;
  const keys = new Set(targets.map(({ key }) => key));
  const isOrigin = ({ province, periodFrom, targets: published }: PublishedPlan): boolean =>
    province === plan.province && periodFrom === plan.periodFrom && published.some(({ key }) => keys.has(key));
  return knownPlans.find(isOrigin) ?? null;
}

export interface CatalogueDifference<Target> {
  readonly target: Target;
  /** What the target would be with the words and rules of the catalogue. */
  readonly terms: TargetTerms;
}

/**
 * The targets that differ from the catalogue, which has grown since they were added ("1-2 chuyên gia năng suất chất lượng **và** 1-2 chuyên gia đánh giá"
 * told apart by topic), or which people changed. What only this plan knows is no difference: whether a condition holds, that a target was given
 * up, and a parent that it does not have.
 */
export function catalogueDifferences<Target extends AddedTarget>(
  plan: AddedPlan,
  targets: readonly Target[],
): CatalogueDifference<Target>[] {
  const published = catalogueOf(plan, targets)?.targets ?? [];
  return targets.flatMap((target) => {
    const known = published.find(({ key }) => key === target.key);
    if (known === undefined || target.withdrawn) return [];
    const { notReadyReason, readyReason, withdrawn } = target;
    const parentKey = targets.some(({ key }) => key === known.parentKey) ? known.parentKey : target.parentKey;
    const terms = { ...termsOf(known), notReadyReason, readyReason, withdrawn, parentKey };
    return isSame(termsOf(target), terms) ? [] : [{ target, terms }];
  });
}

/** Lists are sets: their order says nothing. */
function isSame(one: TargetTerms, other: TargetTerms): boolean {
  const sorted = (value: unknown): unknown => (Array.isArray(value) ? value.map(String).sort() : value);
  const plain = (terms: TargetTerms): string => JSON.stringify(Object.entries(terms).map(([name, value]) => [name, sorted(value)]));
  return plain(one) === plain(other);
}
