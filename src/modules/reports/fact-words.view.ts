import type { Translate } from '../../platform/web/translations.js';
import { milestoneText } from '../reporting/index.js';
import type { FactWords } from './domain/compare-numbers.js';
import { judgementText } from './judgement.view.js';

/** What stands in the place of a number among the differences, in the reader's language; null where a number stands. */
export function factInWords(words: FactWords | null, t: Translate): string | null {
  if (words === null) return null;
  return words.kind === 'judgement' ? judgementText(words, t) : milestoneText(words.done, words.reachedOn, t);
}
