import type { Translate } from '../../platform/web/translations.js';
import { causeInWords, type ToldCause } from './cause.view.js';
import { inRuns, type NumberedCause, numberedCauses } from './domain/numbered-causes.js';
import type { Cause, ExplainedDifference } from './explain-differences.js';

/** The causes of a list of differences in words, each once. */
export interface ToldCauses {
  readonly list: readonly (ToldCause & Pick<NumberedCause<Cause>, 'number' | 'rows'>)[];
  /** Null of what only says that there are more. */
  readonly numberOf: (cause: Cause) => number | null;
  readonly referencesOf: (difference: ExplainedDifference) => { readonly first: number; readonly last: number }[];
}

export function toldCauses(differences: readonly ExplainedDifference[], t: Translate): ToldCauses {
  const numbered = numberedCauses(differences, keyOf);
  const numberOf = (cause: Cause): number | null => numbered.get(keyOf(cause) ?? '')?.number ?? null;
  return {
    list: [...numbered.values()].map(({ number, rows, cause }) => ({ ...causeInWords(cause, t), number, rows })),
    numberOf,
    referencesOf: ({ causes }) => inRuns(causes.flatMap((cause) => numberOf(cause) ?? [])),
  };
}

/** The same line of the history says other things of one person and of several. */
function keyOf(cause: Cause): string | null {
  if (!('key' in cause)) return `${cause.entry.id} ${cause.className} ${cause.times ?? 1}`;
  return cause.key === 'andMore' ? null : `${cause.key} ${JSON.stringify(cause.params)}`;
}
