import type { AddWorksheetOptions, Style, Worksheet } from 'exceljs';
import { BODY_STYLES, HEADER_STYLE, SUBTITLE_STYLE, TITLE_STYLE, TOTAL_STYLES, type ColumnKind, type RowStyles } from './sheet-styles.js';
import { xmlText } from './xml-text.js';

export interface SheetColumn {
  header: string;
  /** In characters of the body font. */
  width: number;
  kind: ColumnKind;
}

/** A date is a calendar day 'YYYY-MM-DD'; a percentage is a share: 0.44 shows as 44,0%. */
export type SheetValue = string | number | null;

export interface SheetOptions {
  /** Lines above the table; the first is the title. */
  title?: readonly string[];
}

/** Rows after which other requests get their turn: 2 ms of work, several times that while the program is still warming up. */
const ROWS_PER_TURN = 100;
/** Excel calls a workbook with a longer cell damaged. */
const LONGEST_CELL = 32_767;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MILLISECONDS_PER_DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

/** exceljs declares its paper sizes as a const enum, which exists only in its types and lacks A3. */
const A4 = 9;
const A3 = 8;
/** In characters: on A4 a wider table would be printed with letters below 6.5 points. */
const WIDEST_ON_A4 = 250;
/** Of one line of 11-point Times, in points. */
const LINE_HEIGHT = 15;
/** One object for all rows: exceljs would print the XML of an empty style for each of them to see that it knows it. */
const ROW_STYLE = {};
const READY = Promise.resolve();
/** Width that the space before a text takes, in characters. */
const INDENT = 1;

/** The title, an empty line, the header. */
function headerRowOf({ title = [] }: SheetOptions): number {
  return title.length === 0 ? 1 : title.length + 2;
}

/**
 * Printed in landscape as wide as the page, on A4 or, where nobody could read that, on A3; the header row on every page. On the
 * screen it stays above the rows.
 */
export function sheetLayout(columns: readonly Pick<SheetColumn, 'width'>[], options: SheetOptions): Partial<AddWorksheetOptions> {
  const headerRow = headerRowOf(options);
  return {
    views: [{ state: 'frozen', ySplit: headerRow }],
    pageSetup: {
      paperSize: paperFor(columns),
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.5, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&"Times New Roman"&10&P/&N' },
  };
}

function paperFor(columns: readonly Pick<SheetColumn, 'width'>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) > WIDEST_ON_A4 ? A3 : A4;
}

/** One table being written. Rows leave the memory as they come. */
export class SheetStream {
  private readonly headerRow: number;
  private lastRow: number;
  private written = 0;
  private closed = false;

  /** `giveWay` lets other work happen and waits until the receiver has taken what was sent. */
  constructor(
    private readonly sheet: Worksheet,
    private readonly columns: readonly SheetColumn[],
    options: SheetOptions,
    private readonly giveWay: () => Promise<void>,
  ) {
    const title = options.title ?? [];
    this.headerRow = headerRowOf(options);
    this.lastRow = this.headerRow;
    sheet.columns = columns.map(({ width }) => ({ width }));
    title.forEach((line, index) => {
      this.write([line], [index === 0 ? TITLE_STYLE : SUBTITLE_STYLE]);
    });
    if (title.length > 0) sheet.addRow([]).commit();
    this.write(
      columns.map(({ header }) => header),
      columns.map(() => HEADER_STYLE),
    );
  }

  /** @throws when the receiver of the file has gone away */
  row(values: readonly SheetValue[]): Promise<void> {
    this.lastRow += 1;
    return this.add(values, BODY_STYLES);
  }

  /** A bold row below the table; the filter leaves it in its place. */
  total(values: readonly SheetValue[]): Promise<void> {
    return this.add(values, TOTAL_STYLES);
  }

  /** Ends the table; a workbook writes one sheet after the other. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.sheet.autoFilter = { from: { row: this.headerRow, column: 1 }, to: { row: this.lastRow, column: this.columns.length } };
    this.sheet.commit();
  }

  private add(values: readonly SheetValue[], styles: RowStyles): Promise<void> {
    const cells = this.columns.map(({ kind }, index) => cellContent(values[index] ?? null, kind));
    this.write(
      cells,
      this.columns.map(({ kind }, index) => styles[kind === 'number' && !isWhole(cells[index]) ? 'decimal' : kind]),
    );
    this.written += 1;
    return this.written % ROWS_PER_TURN === 0 ? this.giveWay() : READY;
  }

  private write(cells: readonly CellContent[], styles: readonly Partial<Style>[]): void {
    const row = Object.assign(this.sheet.addRow([]), { style: ROW_STYLE });
    for (let index = 0; index < cells.length; index += 1) {
      const cell = row.getCell(index + 1);
      cell.value = cells[index] ?? null;
      cell.style = styles[index] ?? ROW_STYLE;
    }
    const lines = this.linesOf(cells);
    if (lines > 1) row.height = lines * LINE_HEIGHT;
    row.commit();
  }

  /** Lines of the tallest cell. Spreadsheet programs do not measure wrapped text on opening, so the file has to say the height. */
  private linesOf(cells: readonly CellContent[]): number {
    let most = 1;
    if (cells.length !== this.columns.length) return most;
    for (let index = 0; index < cells.length; index += 1) {
      const text = cells[index];
      const room = (this.columns[index]?.width ?? 0) - INDENT;
      if (typeof text !== 'string' || (text.length <= room && !text.includes('\n'))) continue;
      const lines = text.split('\n').reduce((sum, part) => sum + Math.max(1, Math.ceil(part.length / Math.max(1, room))), 0);
      most = Math.max(most, lines);
    }
    return most;
  }
}

type CellContent = string | number | null;

/**
 * A text goes into a string cell, which no spreadsheet program computes, so "=1+1" stays what somebody typed: a formula would be an
 * element of its own, and this writer never makes one. (A CSV file has no types; see csv-stream.)
 */
function cellContent(value: SheetValue, kind: ColumnKind): CellContent {
  if (value === null) return null;
  if (typeof value === 'number') return kind === 'text' ? String(value) : value;
  if (kind === 'date' && DAY.test(value)) return dayNumber(value);
  return xmlText(value).slice(0, LONGEST_CELL);
}

/** What a spreadsheet keeps of a day: the days since 30 December 1899. exceljs would compute it again from a Date. */
function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / MILLISECONDS_PER_DAY + DAYS_BEFORE_1970;
}

function isWhole(value: CellContent | undefined): boolean {
  return typeof value !== 'number' || Number.isInteger(value);
}
