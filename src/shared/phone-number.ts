import { DomainError, type FieldProblem } from './domain-error.js';
import { cleanText } from './text-folding.js';

/** Eleven-digit mobile prefixes that the operators replaced between 15/9 and 14/11/2018. */
const replacedPrefixes: Readonly<Record<string, string>> = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

const mobile = /^0[35789]\d{8}$/;
const landline = /^02\d{8,9}$/;
const oldMobile = /^01\d{9}$/;

function nationalDigits(input: string): string | null {
  const text = cleanText(input);
  if (!/^[+\d\s.()-]+$/.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^00(?=84)/, '');
  const international = /^84(?=\d{9})/.test(digits);
  const national = international ? digits.slice(2) : digits;
  // Excel turns 0912345678 into 912345678, and '+84 (0)912…' carries the zero twice.
  return national.startsWith('0') ? national : `0${national}`;
}

/**
 * A Vietnamese number in E.164 form, '+84912345678'. Two numbers in one cell are not guessed at.
 * @throws DomainError invalid `phoneOldPrefix` with the number it probably is today, or `phoneNotRecognised`.
 */
export function parsePhone(input: string): string {
  const digits = nationalDigits(input);
  if (digits && (mobile.test(digits) || landline.test(digits))) return `+84${digits.slice(1)}`;
  const oldPrefix = digits && oldMobile.test(digits) ? digits.slice(0, 4) : '';
  const newPrefix = replacedPrefixes[oldPrefix];
  if (!digits || !newPrefix) throw new DomainError('invalid', 'phoneNotRecognised', { field: 'phone' });
  const suggestion = spaced(newPrefix + digits.slice(4), [3, 3, 4]);
  throw new DomainError('invalid', 'phoneOldPrefix', { field: 'phone', params: { suggestion, oldPrefix, newPrefix } });
}

/** What is wrong with a number, as `parsePhone` says it; null when it is understood. */
export function phoneProblem(input: string): Pick<FieldProblem, 'code' | 'params'> | null {
  try {
    parsePhone(input);
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, params } = error.problems[0] ?? error;
    return { code, ...(params ? { params } : {}) };
  }
}

function spaced(digits: string, sizes: readonly number[]): string {
  let from = 0;
  return sizes.map((size) => digits.slice(from, (from += size))).join(' ');
}

/** '+84912345678' → '0912 345 678'; landlines keep their area code apart: '0207 3822 123', '024 3822 1234'. */
export function showPhone(e164: string): string {
  const digits = `0${e164.replace(/^\+84/, '')}`;
  if (!digits.startsWith('02')) return spaced(digits, [4, 3, 3]);
  return spaced(digits, /^02[48]/.test(digits) ? [3, 4, 4] : [4, digits.length - 7, 3]);
}
