import { addDays, parseVietnameseDate, showDate } from '../../../shared/calendar-date.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { Gender } from '../../../shared/gender.js';
import { stripTitle } from '../../../shared/person-name.js';
import { parsePhone } from '../../../shared/phone-number.js';
import { cleanText } from '../../../shared/text-folding.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { plainWords } from './list-columns.js';

/** A cell as it is understood: the text to go on with, and what was changed to get there, as a key of the `imports:note` texts. */
export interface CellReading {
  readonly text: string;
  readonly note?: string;
}

/** 'Excel 0' is 30 December 1899. A serial of somebody's birth lies between 1910 and 2030. */
const FIRST_DAY = '1899-12-30';
const serial = /^\d{4,5}(\.0+)?$/;
const SERIALS = { from: 3_654, to: 47_500 };

/**
 * A birth date as people write it, in a form that `parseVietnameseDate` knows: also the number that a spreadsheet makes of a date, a
 * date that lost its strokes ('5031985'), American order ('3/25/1985'), and 'sinh năm 1985'. What is not understood stays as written.
 */
export function readBirth(written: string): CellReading {
  const text = cleanText(written)
    .replace(/^[\p{L}\s:]+/u, '')
    .replace(/\s+/g, '');
  const guesses = [{ text }, ofSerial(text), ofDigits(text), ofAmericans(text), ofShortYear(text)];
  return guesses.find((guess) => guess !== null && isUnderstood(guess.text)) ?? { text: cleanText(written) };
}

function ofSerial(text: string): CellReading | null {
  const days = serial.test(text) ? Math.trunc(Number(text)) : 0;
  return days >= SERIALS.from && days <= SERIALS.to ? { text: showDate(addDays(FIRST_DAY, days)), note: 'birthSerial' } : null;
}

function ofDigits(text: string): CellReading | null {
  const isDay = /^\d{1,2}\d{2}(19|20)\d{2}$/.test(text);
  return isDay ? { text: text.replace(/(\d{2})(\d{4})$/, '/$1/$2'), note: 'birthDigits' } : null;
}

/** Only where the month cannot be one: everything else is read as Vietnamese people write it. */
function ofAmericans(text: string): CellReading | null {
  const [, month, day, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})$/.exec(text) ?? [];
  return day === undefined || Number(day) <= 12 ? null : { text: `${day}/${month}/${year}`, note: 'birthSwapped' };
}

function ofShortYear(text: string): CellReading | null {
  return /^[3-9]\d$/.test(text) ? { text: `19${text}`, note: 'birthShortYear' } : null;
}

function isUnderstood(text: string): boolean {
  return attempt(() => parseVietnameseDate(text)) !== null;
}

/**
 * The first number in the cell that is one. Two numbers in a cell are common; an eleven-digit number of before 2018 becomes the one that
 * replaced it. What is not understood stays as written.
 */
export function readPhone(written: string): CellReading {
  const parts = cleanText(written)
    .replace(/^'/, '')
    .split(/\s*(?:[/;,|]|\s-\s|hoặc|và)\s*/iu)
    .map((part) => part.replace(/^[^\d+(]+/, '').trim())
    .filter((part) => part !== '');
  const readings = parts.map(readOneNumber).filter((reading) => reading !== null);
  const [first] = readings;
  if (!first) return { text: cleanText(written) };
  return readings.length > 1 ? { text: first.text, note: 'phoneFirst' } : first;
}

function readOneNumber(written: string): CellReading | null {
  try {
    parsePhone(written);
    return { text: written, ...(/^[1-9]\d{8}$/.test(written.replace(/\D/g, '')) ? { note: 'phoneZero' } : {}) };
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'phoneOldPrefix') return null;
    return { text: String(error.params.suggestion), note: 'phonePrefix' };
  }
}

/** The first address of a cell, without what a mail program puts around it. */
export function readEmail(written: string): string {
  const [first = ''] = cleanText(written)
    .toLowerCase()
    .replace(/^mailto:/, '')
    .split(/[\s;,]+/);
  return /<([^>]+)>/.exec(first)?.[1] ?? first;
}

/** A name without the number before it; `title` is what stood before the name: 'Bà' says who is meant. */
export function readName(written: string): { readonly name: string; readonly title: string | null } {
  const { name, title } = stripTitle(cleanText(written).replace(/^\d{1,4}\s*[.)-]\s*/, ''));
  return { name, title };
}

/** 'NGUYỄN THỊ A' and 'nguyễn thị a' as they are usually written; a name with both kinds of letters is left alone. */
export function normaliseName(name: string): string {
  const isOneCase = name === name.toLocaleUpperCase('vi') || name === name.toLocaleLowerCase('vi');
  if (!isOneCase) return name;
  return name
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
}

const genderWords: readonly (readonly [Gender, RegExp])[] = [
  ['male', /^(nam|male|m|ong|trai)$/],
  ['female', /^(nu|female|f|ba|gai|n)$/],
];

export function readGender(written: string): Gender | undefined {
  const word = plainWords(written);
  return genderWords.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Signs of a kind of unit in its name, the surer first. */
const groupWords: readonly (readonly [UnitGroup, RegExp])[] = [
  ['HOP_TAC_XA', /\b(htx|lhhtx|thtx|hop tac xa|to hop tac)\b/],
  ['HO_KINH_DOANH', /\b(hkd|ho kinh doanh|ho ca the|co so san xuat|cssx)\b/],
  ['DOANH_NGHIEP', /\b(cty|cong ty|dntn|doanh nghiep|tnhh|tap doan|ngan hang)\b/],
  ['TRUONG', /\b(truong|dai hoc|cao dang|hoc vien)\b/],
  ['UBND_XA', /\b(ubnd|uy ban nhan dan) (xa|phuong|thi tran|tt|p|x)\b|^(xa|phuong|thi tran) /],
  ['UBND_HUYEN', /\b(ubnd|uy ban nhan dan) (huyen|thanh pho|thi xa|tp|tx|h|quan)\b|^(huyen|thanh pho) /],
  ['DVSN', /\b(trung tam|benh vien|don vi su nghiep|vien|bao tang)\b/],
  ['TO_CHUC', /\b(hoi|lien minh|lien doan|lien hiep|mat tran|doan thanh nien|to chuc)\b/],
  ['SO_BAN_NGANH', /^(so|ban|chi cuc|cuc|thanh tra|cong an|van phong)\b|\bskhcn\b|\b(so|nganh)\b/],
];

/** The group of a unit by its name: 'HTX Chè Tân Lâm' is a co-operative. Undefined when the name does not say. */
export function groupOfUnit(name: string): UnitGroup | undefined {
  const words = plainWords(name);
  return groupWords.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The cell repeats the one above it. */
export function isDitto(text: string): boolean {
  return /^(["“”]|nt|-nt-|-"-|-“-|như trên|nhu tren)$/iu.test(text.trim());
}

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
