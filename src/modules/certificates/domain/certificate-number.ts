import { foldText } from '../../../shared/text-folding.js';

/** The register of these programmes (sổ cấp giấy chứng nhận năng suất chất lượng). */
export const REGISTER = 'NSCL';

/** Running number, year and register: "041/2024/NSCL"; at least three digits, more when a year needs them. */
export function registerEntry(register: string, year: number, number: number): string {
  return `${String(number).padStart(3, '0')}/${year}/${register}`;
}

/** "TQ-2024-000341": which province, which year, which paper. */
export function serialOf(province: string, year: number, number: number): string {
  return `${initialsOf(province)}-${year}-${String(number).padStart(6, '0')}`;
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
