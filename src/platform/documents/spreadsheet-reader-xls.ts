import { type CellObject, read, type Range, utils, type WorkSheet } from '@e965/xlsx';
import { DomainError } from '../../shared/domain-error.js';
import { EMPTY_CELL, isEmptyRow, MOST_COLUMNS, MOST_ROWS, plainCell, type Sheet, type SheetCell, type SheetRow } from './spreadsheet.js';
import { dayInWords, numberInDigits } from './spreadsheet-reader-xlsx.js';

/** Workbooks of Excel 97 to 2003, values only. This format tells us no fonts. @throws Error when it is no workbook. */
export function readOldWorkbook(bytes: Buffer): Sheet[] {
  const book = open(bytes);
  return book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return sheet ? [sheetOf(name, sheet, (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0)] : [];
  });
}

function open(bytes: Buffer): ReturnType<typeof read> {
  try {
    return read(bytes, {
      ...{ cellFormula: false, cellHTML: false, cellText: false, bookVBA: false, sheetRows: MOST_ROWS + 1 },
      ...{ cellDates: true, UTC: true, cellStyles: true },
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password/i.test(error.message);
    throw isLocked ? new DomainError('invalid', 'filePasswordProtected', { field: 'file' }) : error;
  }
}

function sheetOf(name: string, sheet: WorkSheet, hidden: boolean): Sheet {
  const area = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (area.e.r >= MOST_ROWS) throw new DomainError('invalid', 'fileTooManyRows', { field: 'file', params: { most: MOST_ROWS } });
  const width = Math.min(area.e.c + 1, MOST_COLUMNS);
  const merged = mergedCells(sheet['!merges'] ?? [], width);
  const rows: SheetRow[] = [];
  for (let row = area.s.r; row <= area.e.r; row += 1) {
    const cells = Array.from({ length: width }, (_, column) => {
      const address = utils.encode_cell({ r: row, c: column });
      return cellOf(sheet[merged.get(address) ?? address] as CellObject | undefined);
    });
    const read = { number: row + 1, cells, hidden: sheet['!rows']?.[row]?.hidden === true };
    if (!isEmptyRow(read)) rows.push(read);
  }
  const hiddenColumns = (sheet['!cols'] ?? []).flatMap((column, index) => (column.hidden ? [index] : []));
  return { name, hidden, rows, hiddenColumns };
}

/** Every cell of a merged area, with the cell that has its value. */
function mergedCells(areas: readonly Range[], width: number): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { s, e } of areas) {
    for (let r = s.r; r <= Math.min(e.r, MOST_ROWS); r += 1) {
      for (let c = s.c; c <= Math.min(e.c, width); c += 1) cells.set(utils.encode_cell({ r, c }), utils.encode_cell(s));
    }
  }
  return cells;
}

function cellOf(cell: CellObject | undefined): SheetCell {
  const value = cell?.v;
  if (value === undefined || cell?.t === 'e' || typeof value === 'boolean') return EMPTY_CELL;
  if (value instanceof Date) return plainCell(dayInWords(value));
  return plainCell(typeof value === 'number' ? numberInDigits(value) : value);
}
