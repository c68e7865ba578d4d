import exceljs from 'exceljs';
import { DomainError } from '../../shared/domain-error.js';
import { meaningOfFont } from '../../shared/legacy-vietnamese.js';
import {
  EMPTY_CELL,
  isEmptyRow,
  LONGEST_CELL,
  MOST_COLUMNS,
  MOST_ROWS,
  plainCell,
  type Sheet,
  type SheetCell,
  type SheetRow,
} from './spreadsheet.js';
import { requireBoundedZip } from './spreadsheet-reader-zip.js';

/** Parts of a sheet that say nothing about its cells; some of them are enormous in files that went through many hands. */
const PASSED_OVER = [
  ...['dataValidations', 'conditionalFormatting', 'drawing', 'legacyDrawing', 'picture', 'extLst', 'tableParts'],
  ...['autoFilter', 'rowBreaks', 'colBreaks', 'headerFooter', 'pageSetup', 'printOptions', 'pageMargins', 'sheetProtection'],
];

/** Macros, pictures and links to other files are not looked at; nothing is computed. @throws Error when it is no workbook. */
export async function readWorkbook(bytes: Buffer): Promise<Sheet[]> {
  requireBoundedZip(bytes);
  const book = new exceljs.Workbook();
  // exceljs declares a Buffer of its own that no longer fits the one of Node.
  await book.xlsx.load(bytes as never, { ignoreNodes: PASSED_OVER });
  return book.worksheets.map(sheetOf);
}

function sheetOf(sheet: exceljs.Worksheet): Sheet {
  if (sheet.actualRowCount > MOST_ROWS) throw new DomainError('invalid', 'fileTooManyRows', { field: 'file', params: { most: MOST_ROWS } });
  const width = Math.min(sheet.columnCount, MOST_COLUMNS);
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: width }, (_, column) => cellOf(row, column + 1));
    const read = { number, cells, hidden: row.hidden };
    if (!isEmptyRow(read)) rows.push(read);
  });
  const columns = Array.from({ length: width }, (_, column) => column);
  return {
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows,
    hiddenColumns: columns.filter((column) => sheet.getColumn(column + 1).hidden),
  };
}

function cellOf(row: exceljs.Row, column: number): SheetCell {
  const cell = row.findCell(column);
  if (!cell) return EMPTY_CELL;
  const text = textOf(cell.value).slice(0, LONGEST_CELL);
  const font = text === '' ? null : meaningOfFont(fontOf(cell));
  return font ? { text, font } : plainCell(text);
}

function fontOf(cell: exceljs.Cell): string {
  const { value } = cell;
  const runs = value !== null && typeof value === 'object' && 'richText' in value ? value.richText : [];
  return runs.find(({ font }) => font?.name)?.font?.name ?? (cell.font as exceljs.Font | undefined)?.name ?? '';
}

type Value = exceljs.CellValue;

function textOf(value: Value | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberInDigits(value);
  if (value instanceof Date) return dayInWords(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  // The text of a link may itself have fonts; a formula has a result, or none when no program has computed it yet.
  if ('text' in value) return textOf(value.text);
  return 'error' in value ? '' : textOf(value.result);
}

/** 8.09E+09 is a phone number that a spreadsheet took for a number; it is written out. */
export function numberInDigits(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value.toFixed(0) : String(value);
}

/** exceljs gives a day as its midnight in UTC. */
export function dayInWords(day: Date): string {
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10).split('-').reverse().join('/');
}
