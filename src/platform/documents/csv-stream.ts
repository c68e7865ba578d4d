import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { CsvSeparator } from './table-format.js';

/** Excel reads a CSV file as Vietnamese only with this mark in front. */
const BYTE_ORDER_MARK = '\uFEFF';
/** What Excel and LibreOffice take for the beginning of a formula; tab and line ends are skipped by them first. */
const FORMULA_START = /^[=+\-@\t\r\n]/;
/**
 * Where a formula would begin for a program that divides the file at other signs than ours: quotes protect a field only from the program
 * that finds its beginning, and an Excel set to Vietnamese divides a file with commas at the semicolons inside its texts.
 */
const FORMULA_INSIDE = /([,;][\s"]*|(?!^)[\r\n][\s"]*)(?=[=+\-@])/g;
const ROWS_PER_WRITE = 500;

const SIGNS: Readonly<Record<CsvSeparator, string>> = { comma: ',', semicolon: ';' };

/**
 * A CSV file in UTF-8 with mark, CRLF, every field in quotes. With semicolons it is what an Excel set to Vietnamese opens in columns; its
 * numbers have a comma before their decimals then. Written in pieces.
 */
export class CsvStream {
  private piece = BYTE_ORDER_MARK;
  private rows = 0;

  constructor(
    private readonly writable: Writable,
    private readonly separator: CsvSeparator = 'comma',
  ) {}

  /** @throws when the receiver of the file has gone away */
  async row(values: readonly (string | number | null)[]): Promise<void> {
    this.piece += `${values.map((value) => field(value, this.separator)).join(SIGNS[this.separator])}\r\n`;
    this.rows += 1;
    if (this.rows % ROWS_PER_WRITE === 0) await this.send();
  }

  /** Resolves when the receiver has everything. @throws when it went away or failed */
  async finish(): Promise<void> {
    await this.send();
    this.writable.end();
    await finished(this.writable, { readable: false });
  }

  private async send(): Promise<void> {
    const piece = this.piece;
    this.piece = '';
    await new Promise<void>((resolve, reject) => {
      this.writable.write(piece, (error) => {
        if (error) reject(error);
        else resolve();
      });
    });
  }
}

/**
 * A text that looks like a formula gets an apostrophe in front: a CSV file cannot say "this is text", and a formula in somebody's name
 * could send a list away. Numbers are ours and keep their minus sign.
 */
function field(value: string | number | null, separator: CsvSeparator): string {
  if (value === null) return '""';
  if (typeof value === 'number') return `"${separator === 'semicolon' ? String(value).replace('.', ',') : value}"`;
  const inside = value.replace(FORMULA_INSIDE, "$1'");
  const safe = FORMULA_START.test(value) ? `'${inside}` : inside;
  return `"${safe.replaceAll('"', '""')}"`;
}
