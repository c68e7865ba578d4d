import { FIRST_REGISTER } from '../../../shared/certificate-register.js';
import { foldText } from '../../../shared/text-folding.js';

/** Place in the register: number `number` of `register` in `year`. */
export interface RegisterPlace {
  readonly register: string;
  readonly year: number;
  readonly number: number;
}

/** Running number, year and register: "041/2024/NSCL"; at least three digits, more when a year needs them. */
export function registerEntry(register: string, year: number, number: number): string {
  return `${String(number).padStart(3, '0')}/${year}/${register}`;
}

/**
 * "TQ-2024-000341": which province, which year, which paper. Another register than the first is named, "TQ-NSCL2-2025-000001": each
 * begins with number 1.
 */
export function serialOf(province: string, { register, year, number }: RegisterPlace): string {
  const book = register === FIRST_REGISTER ? '' : `${register}-`;
  return `${initialsOf(province)}-${book}${year}-${String(number).padStart(6, '0')}`;
}

/** "Tuyên Quang" → "TQ"; marks are left out so that a serial can be typed on any keyboard. */
function initialsOf(province: string): string {
  const letters = foldText(province)
    .split(/[^a-z]+/)
    .map((word) => word.slice(0, 1))
    .join('');
  return letters.toUpperCase() || 'GCN';
}

/** Letters of a verify code; 16 of these 30 signs carry 78 bits, so guessing finds nothing. */
const CODE = /^[23456789ABCDEFGHJKMNPQRSTVWXYZ]{16}$/;

export const CODE_LENGTH = 16;

/** As printed: "7KQ2-9MHT-4WXB-3RCD". */
export function shownCode(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? '';
}

/** What somebody typed or scanned, with or without dashes and in any case; null when it cannot be a code. */
export function codeFromInput(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s–—-]+/g, '');
  return CODE.test(code) ? code : null;
}
