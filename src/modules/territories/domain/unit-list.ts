import { type CalendarDate, isCalendarDate } from '../../../shared/calendar-date.js';
import type { MessageParams } from '../../../shared/domain-error.js';
import { cleanText, foldText } from '../../../shared/text-folding.js';
import { SINCE_EVER, type SuccessionPart, type UnitLevel, unitLevels } from './unit-level.js';

/** The list of units, or of what became of the old ones. */
export type UnitListKind = 'units' | 'successions';

export interface UnitLine {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parentCode: string | null;
  readonly validFrom: CalendarDate;
  readonly validTo: CalendarDate | null;
}

export interface SuccessionLine {
  readonly line: number;
  readonly level: UnitLevel;
  /** An island district that became a đặc khu stands among the communes. */
  readonly oldLevel: UnitLevel;
  readonly oldCode: string;
  readonly oldName: string;
  readonly newCode: string;
  readonly part: SuccessionPart;
}

/** A line that cannot be entered; `code` is a key of the texts `territories:bad`. */
export interface BadLine {
  readonly line: number;
  readonly code: string;
  readonly params?: MessageParams;
}

export type ReadList =
  | { readonly kind: 'units'; readonly lines: readonly UnitLine[]; readonly bad: readonly BadLine[] }
  | { readonly kind: 'successions'; readonly lines: readonly SuccessionLine[]; readonly bad: readonly BadLine[] };

export interface ListRow {
  /** As the spreadsheet program counts. */
  readonly number: number;
  readonly cells: readonly string[];
}

const LONGEST_NAME = 140;
const unitColumns = ['code', 'name', 'level', 'parent_code', 'valid_from'];
const successionColumns = ['level', 'old_code', 'old_name', 'new_code', 'part'];

/** The codes of QĐ 124/2004 and 19/2025: two digits, three, five. A spreadsheet program may have eaten the zeros in front: never guessed. */
const digitsOf: Record<UnitLevel, number> = { province: 2, district: 3, commune: 5 };

/** How the names of districts begin. */
const districtName = /^(huyen|quan|thi xa|thanh pho) /;

type Cell = (column: string) => string;
type Reading<Line> = Line | Omit<BadLine, 'line'>;

/** Which list it is says its first row; null when it is neither. `endsOn` is the last day of units that say none. */
export function readList(rows: readonly ListRow[], endsOn: CalendarDate | null = null): ReadList | null {
  const [head, ...body] = rows;
  const columns = (head?.cells ?? []).map((cell) => foldText(cell).replaceAll(' ', '_'));
  const has = (names: readonly string[]): boolean => names.every((name) => columns.includes(name));
  const cellsOf =
    ({ cells }: ListRow): Cell =>
    (column) =>
      cleanText(cells[columns.indexOf(column)] ?? '');
  if (has(unitColumns)) return { kind: 'units', ...sorted(body, (row) => unitOf(row.number, cellsOf(row), endsOn)) };
  if (has(successionColumns)) return { kind: 'successions', ...sorted(body, (row) => successionOf(row.number, cellsOf(row))) };
  return null;
}

function sorted<Line extends object>(rows: readonly ListRow[], read: (row: ListRow) => Reading<Line>): { lines: Line[]; bad: BadLine[] } {
  const lines: Line[] = [];
  const bad: BadLine[] = [];
  for (const row of rows) {
    const reading = read(row);
    if (isLine(reading)) lines.push(reading);
    else bad.push({ ...reading, line: row.number });
  }
  return { lines, bad };
}

function isLine<Line extends object>(reading: Reading<Line>): reading is Line {
  return 'line' in reading;
}

function unitOf(line: number, cell: Cell, endsOn: CalendarDate | null): Reading<UnitLine> {
  const [code, name, parentCode] = [cell('code'), cell('name'), cell('parent_code')];
  const level = levelOf(cell('level'));
  if (level === null) return { code: 'levelUnknown', params: { level: cell('level') } };
  const wrong = wrongCode(code, level) ?? wrongName(name) ?? wrongParent(parentCode, level);
  if (wrong) return wrong;
  const days = daysOf(dayOf(cell('valid_from'), SINCE_EVER), dayOf(cell('valid_to'), endsOn));
  return 'code' in days ? days : { line, code, name, level, parentCode: parentCode || null, ...days };
}

type Days = Pick<UnitLine, 'validFrom' | 'validTo'>;

function daysOf(validFrom: CalendarDate | undefined, validTo: CalendarDate | null | undefined): Days | { code: string } {
  if (validFrom === undefined || validTo === undefined) return { code: 'dayWrong' };
  return validTo !== null && validTo < validFrom ? { code: 'endsBeforeStart' } : { validFrom, validTo };
}

function successionOf(line: number, cell: Cell): Reading<SuccessionLine> {
  const [oldCode, oldName, newCode, part] = [cell('old_code'), cell('old_name'), cell('new_code'), cell('part')];
  const level = levelOf(cell('level'));
  if (level === null) return { code: 'levelUnknown', params: { level: cell('level') } };
  const oldLevel = level === 'commune' && oldCode.length === digitsOf.district && districtName.test(foldText(oldName)) ? 'district' : level;
  const wrong = wrongCode(oldCode, oldLevel) ?? wrongCode(newCode, level) ?? wrongName(oldName);
  if (wrong) return wrong;
  if (part !== 'full' && part !== 'partial') return { code: 'partUnknown', params: { part } };
  return { line, level, oldLevel, oldCode, oldName, newCode, part };
}

function levelOf(text: string): UnitLevel | null {
  return unitLevels.find((level) => level === text) ?? null;
}

function wrongCode(code: string, level: UnitLevel): Omit<BadLine, 'line'> | null {
  const digits = digitsOf[level];
  return new RegExp(`^\\d{${digits}}$`).test(code) ? null : { code: 'codeWrong', params: { code, digits } };
}

function wrongName(name: string): Omit<BadLine, 'line'> | null {
  if (name === '') return { code: 'nameMissing' };
  if (name.length > LONGEST_NAME) return { code: 'nameTooLong', params: { max: LONGEST_NAME } };
  return /[<>]/.test(name) ? { code: 'nameHasMarkup' } : null;
}

/** A commune stands in a district, since 01/7/2025 in a province. */
function wrongParent(parentCode: string, level: UnitLevel): Omit<BadLine, 'line'> | null {
  if (parentCode === '') return null;
  const allowed = { province: [], district: [2], commune: [2, 3] }[level] as readonly number[];
  return /^\d+$/.test(parentCode) && allowed.includes(parentCode.length) ? null : { code: 'parentWrong', params: { code: parentCode } };
}

/** `2025-07-01` or `01/07/2025`; undefined when it is no day. */
function dayOf<Missing>(text: string, missing: Missing): CalendarDate | Missing | undefined {
  if (text === '') return missing;
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const asked = year === undefined ? text : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isCalendarDate(asked) ? asked : undefined;
}
