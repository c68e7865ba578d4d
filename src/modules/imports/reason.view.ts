import type { Language, Translations } from '../../platform/web/translations.js';
import type { FieldProblem } from '../../shared/domain-error.js';

/** Texts that stand beside a field on a form do not say which field it is; in a line of a list they must. */
const namelessCodes: ReadonlySet<string> = new Set(['required', 'tooLong']);

/** Why a line was left out, in words that stand alone. */
export function reasonInWords(translations: Translations, language: Language, reason: FieldProblem): string {
  const text = translations.problem(language, reason);
  return namelessCodes.has(reason.code) ? `${translations.in(language)(`imports:column.${reason.field}`)}: ${text}` : text;
}
