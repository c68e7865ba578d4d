import type { Translate } from '../../platform/web/translations.js';
import type { FactWords } from './domain/compare-numbers.js';
import { judgementText } from './judgement.view.js';

/** What stands in the place of a number among the differences, in the reader's language; null where a number stands. */
export function factInWords(words: FactWords | null, t: Translate): string | null {
  return words === null ? null : judgementText(words, t);
}
