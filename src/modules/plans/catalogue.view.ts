import { factsInWords } from '../../platform/audit/history-lines.js';
import type { Translate } from '../../platform/web/translations.js';
import type { CatalogueDifference } from './catalogue.dto.js';
import type { TargetResponse } from './plans.dto.js';
import { targetValues } from './plan-forms.view.js';
import { listsInWords } from './target-changes.view.js';

/** The targets of a plan that differ from the catalogue, each with its differences and, for who may change it, the way to take them over. */
export function catalogueModel(
  planId: string,
  differences: readonly CatalogueDifference[],
  mayEdit: boolean,
  t: Translate,
): Record<string, unknown>[] {
  return differences.map(({ key, label, changed, lists }) => ({
    label,
    changes: [...factsInWords(changed, 'target', t), ...listsInWords(lists, t)],
    href: mayEdit ? `/staff/plans/${planId}/targets/${key}/edit?from=catalogue` : null,
  }));
}

/** The form that changes a target, filled in with the words and rules of the catalogue. */
export function catalogueValues(target: TargetResponse, { catalogue }: CatalogueDifference, t: Translate): Record<string, unknown> {
  return { ...targetValues(Object.assign({}, target, catalogue), t), reason: t('plans:catalogue.reason') };
}
