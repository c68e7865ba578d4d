import { DomainError } from '../../../shared/domain-error.js';

interface Link {
  readonly id: string;
  readonly supersedesId: string | null;
}

const refused = (code: string): DomainError => new DomainError('invalid', code, { field: 'supersedesId' });

/**
 * A plan replaces at most one other, is replaced by at most one, and the chain has an end.
 * @throws DomainError invalid beside the field `supersedesId`
 */
export function checkSuccession({ id, supersedesId }: Link, plans: readonly Link[]): void {
  if (supersedesId === null) return;
  const before = new Map(plans.map((plan) => [plan.id, plan.supersedesId]));
  if (!before.has(supersedesId)) throw refused('replacedPlanNotFound');
  if (plans.some((plan) => plan.id !== id && plan.supersedesId === supersedesId)) throw refused('planAlreadyReplaced');
  let earlier: string | null = supersedesId;
  for (let steps = 0; earlier !== null && steps <= plans.length; steps += 1) {
    if (earlier === id) throw refused('replacesItself');
    earlier = before.get(earlier) ?? null;
  }
}
