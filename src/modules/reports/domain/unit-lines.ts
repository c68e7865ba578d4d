import { DomainError } from '../../../shared/domain-error.js';
import { foldText } from '../../../shared/text-folding.js';

/** A unit that must report in, as somebody named it. */
export interface NamedUnit {
  readonly name: string;
  readonly email: string | null;
}

const LONGEST_NAME = 200;
const LONGEST_EMAIL = 200;
const EMAIL = /^[^\s@;<>"]+@[^\s@;<>"]+\.[^\s@;<>".]+$/;
const PRINTABLE = /^[^<>{}\p{Cc}]+$/u;

/** 'UBND huyện Hàm Yên' and 'UBND  Huyện Hàm Yên.' are one unit. */
export function unitKey(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * A unit a line, its e-mail address behind a semicolon; a unit that stands twice is one, empty lines are none.
 * @throws DomainError invalid `unitLineWrong` at `lines`, naming the first line that is none
 */
export function readUnitLines(typed: string): NamedUnit[] {
  const units = new Map<string, NamedUnit>();
  for (const [index, line] of typed.split('\n').entries()) {
    if (line.trim() === '') continue;
    const unit = readLine(line);
    if (unit === null) throw new DomainError('invalid', 'unitLineWrong', { field: 'lines', params: { line: index + 1 } });
    const key = unitKey(unit.name);
    if (!units.has(key)) units.set(key, unit);
  }
  return [...units.values()];
}

/** Null where the line is none. */
function readLine(line: string): NamedUnit | null {
  const [name = '', email = '', ...more] = line.split(';').map((part) => part.trim().replace(/\s+/g, ' '));
  if (!isName(name) || more.some((part) => part !== '')) return null;
  if (email === '') return { name, email: null };
  return isAddress(email) ? { name, email: email.toLowerCase() } : null;
}

const isName = (name: string): boolean => unitKey(name) !== '' && name.length <= LONGEST_NAME && PRINTABLE.test(name);
const isAddress = (email: string): boolean => email.length <= LONGEST_EMAIL && EMAIL.test(email);
