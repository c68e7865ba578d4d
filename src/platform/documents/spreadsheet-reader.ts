import { DomainError } from '../../shared/domain-error.js';
import type { Sheet } from './spreadsheet.js';
import { readCsv } from './spreadsheet-reader-csv.js';
import { zipEntries } from './spreadsheet-reader-zip.js';

type FileKind = 'xlsx' | 'xls' | 'csv';

const MOST_BYTES = 10 * 1024 * 1024;

/**
 * The sheets of a spreadsheet file that somebody sent: .xlsx and .xlsm (macros are never looked at), .xls, .csv or other separated text.
 * What a file is, its bytes say and not its name.
 * @throws DomainError invalid with field `file`: `fileEmpty`, `fileTooLarge`, `fileTypeUnknown`, `filePasswordProtected`, `fileDamaged`,
 * `fileTooManyRows`.
 */
export async function readSpreadsheet(bytes: Buffer): Promise<Sheet[]> {
  if (bytes.length === 0) throw fileProblem('fileEmpty');
  if (bytes.length > MOST_BYTES) throw fileProblem('fileTooLarge', { max: MOST_BYTES / 1024 / 1024 });
  const sheets = await read(bytes, kindOf(bytes));
  if (sheets.every(({ rows }) => rows.length === 0)) throw fileProblem('fileEmpty');
  return sheets;
}

async function read(bytes: Buffer, kind: FileKind): Promise<Sheet[]> {
  try {
    if (kind === 'csv') return readCsv(bytes);
    if (kind === 'xlsx') return await (await import('./spreadsheet-reader-xlsx.js')).readWorkbook(bytes);
    return (await import('./spreadsheet-reader-xls.js')).readOldWorkbook(bytes);
  } catch (error) {
    // Whatever a library says of a file that it cannot read, it says about the file.
    throw error instanceof DomainError ? error : fileProblem('fileDamaged');
  }
}

function kindOf(bytes: Buffer): FileKind {
  if (startsWith(bytes, 'PK\u0003\u0004')) return kindOfZip(bytes);
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) return kindOfCompound(bytes);
  const isForeign = ['%PDF', '\u00FF\u00D8\u00FF', '\u0089PNG', 'GIF8', 'Rar!', '7z', '{\\rtf', '<', 'MZ'].some((head) =>
    startsWith(bytes, head),
  );
  // Separated text holds no zero bytes, unless it is UTF-16, which says so at its beginning.
  const isText = ['\u00FF\u00FE', '\u00FE\u00FF'].some((mark) => startsWith(bytes, mark)) || !bytes.subarray(0, 4096).includes(0);
  if (isForeign || !isText) throw fileProblem('fileTypeUnknown');
  return 'csv';
}

function kindOfZip(bytes: Buffer): FileKind {
  const names = new Set(zipEntries(bytes).map(({ name }) => name));
  if (!names.has('xl/workbook.xml')) throw fileProblem('fileTypeUnknown');
  return 'xlsx';
}

/** The old compound format holds workbooks, letters, and also new workbooks with a password. Names of its parts are UTF-16. */
function kindOfCompound(bytes: Buffer): FileKind {
  const holds = (name: string): boolean => bytes.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) throw fileProblem('filePasswordProtected');
  if (!holds('Workbook') && !holds('Book')) throw fileProblem('fileTypeUnknown');
  return 'xls';
}

function startsWith(bytes: Buffer, head: string): boolean {
  return bytes.subarray(0, head.length).equals(Buffer.from(head, 'latin1'));
}

function fileProblem(code: string, params: Record<string, number> = {}): DomainError {
  return new DomainError('invalid', code, { field: 'file', params });
}
