import type { Translate } from '../../platform/web/translations.js';
import { feedInWords } from './plan-forms.view.js';

const codeTexts: Readonly<Record<string, (code: string, t: Translate) => string>> = {
  groups: (code, t) => t(`group.${code}`),
  types: (code, t) => t(`courseType.${code}`),
  topics: (code, t) => t(`catalogue:topics.${code}`),
  evidence: feedInWords,
};

/** What came and went in the lists of a target (`listChanges`), in words: codes mean nothing to a reader. */
export function listsInWords(changes: Readonly<Record<string, unknown>>, t: Translate): string[] {
  return Object.entries(changes).flatMap(([change, codes]) => {
    const inWords = codeTexts[change.replace(/(Added|Removed|Only|All)$/, '')];
    if (inWords === undefined || !Array.isArray(codes) || codes.length === 0) return [];
    return [t(`plans:change.${change}`, { names: codes.map((code) => inWords(String(code), t)).join(', ') })];
  });
}
