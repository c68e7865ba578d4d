import { nameParts } from './name-parts.js';
import { parsePhone } from '../../../shared/phone-number.js';
import { foldText } from '../../../shared/text-folding.js';

export type PersonSearch =
  | { readonly kind: 'name'; readonly words: readonly string[] }
  | { readonly kind: 'phone'; readonly phone: string }
  | { readonly kind: 'email'; readonly email: string };

/** What somebody means by the words in the search box: a phone number, an e-mail, else words of a name without accents. */
export function personSearch(typed: string | undefined): PersonSearch | null {
  if (!typed) return null;
  if (typed.includes('@')) return { kind: 'email', email: typed.toLowerCase() };
  const phone = phoneOf(typed);
  return phone === null ? { kind: 'name', words: nameParts(foldText(typed)) } : { kind: 'phone', phone };
}

function phoneOf(typed: string): string | null {
  try {
    return parsePhone(typed);
  } catch {
    return null;
  }
}
