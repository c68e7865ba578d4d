import { CELL_PADDING, KEPT_PIECES, STROKE, type TableBlock, type TableRow } from './official-paper.js';
import { wrapped } from './official-text.js';
import { drawLine, type PdfPage, rowOf } from './pdf-page.js';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a table over as many pages as it needs; every page begins with its header. `kept` is the height of what follows and must not
 * stand on a page alone: the last two rows go with it.
 */
export async function drawTable(page: PdfPage, table: TableBlock, kept: number): Promise<void> {
  const left = edges(table);
  const heights = table.rows.map((row) => rowHeight(table, row));
  if (!page.fits(startOfTable(table))) page.next();
  drawHeader(page, table, left);
  for (const [index, row] of table.rows.entries()) {
    const height = heights[index] ?? 0;
    const last = index >= table.rows.length - KEPT_PIECES;
    // A row of one cell is the heading of those below it.
    const heading = row.cells.length === 1 ? (heights[index + 1] ?? 0) : 0;
    const together = last ? heights.slice(index).reduce((sum, each) => sum + each, kept) : height + heading;
    if (!page.fits(together)) {
      page.next();
      drawHeader(page, table, left);
      // A long list must not hold up everybody else's requests.
      await new Promise(setImmediate);
    }
    drawRow(page, table, row, left, height);
  }
}

/** The height of the header with the first row, without which a header never stands; a row of one cell brings the one below it. */
export function startOfTable(table: TableBlock): number {
  const [first, second] = table.rows;
  const rows = first?.cells.length === 1 ? [first, second] : [first];
  const header = headerHeights(table, edges(table)).reduce((sum, each) => sum + each, 0);
  return header + rows.reduce((sum, row) => sum + (row === undefined ? 0 : rowHeight(table, row)), 0);
}

/** Where columns begin, and where the last one ends. */
function edges({ columns }: TableBlock): number[] {
  const found = [0];
  for (const { width } of columns) found.push((found.at(-1) ?? 0) + width);
  return found;
}

function cellWidth(left: readonly number[], from: number, columns: number): number {
  return (left[from + columns] ?? 0) - (left[from] ?? 0);
}

function rowHeight(table: TableBlock, row: TableRow): number {
  let column = 0;
  let most = 1;
  const left = edges(table);
  for (const { text, columns = 1 } of row.cells) {
    const width = cellWidth(left, column, columns) - 2 * CELL_PADDING.across;
    most = Math.max(most, wrapped({ text, face: row.bold ? 'bold' : 'regular', size: table.size }, width).length);
    column += columns;
  }
  return Math.max(table.rowHeight, most * rowOf(table.size) + 2 * CELL_PADDING.down);
}

function drawRow(page: PdfPage, table: TableBlock, row: TableRow, left: readonly number[], height: number): void {
  let column = 0;
  for (const { text, columns = 1, align } of row.cells) {
    const x = page.section.margins.left + (left[column] ?? 0);
    const box = { x, y: page.y, width: cellWidth(left, column, columns), height };
    drawBox(page, box, {
      text,
      face: row.bold ? 'bold' : 'regular',
      size: table.size,
      align: align ?? table.columns[column]?.align ?? 'left',
    });
    column += columns;
  }
  page.y += height;
}

interface BoxText {
  readonly text: string;
  readonly face: 'regular' | 'bold';
  readonly size: number;
  readonly align: 'left' | 'centre' | 'right' | 'justify';
}

/** A bordered cell with its text in the middle of its height. */
function drawBox({ document }: PdfPage, { x, y, width, height }: Box, { text, face, size, align }: BoxText): void {
  document.rect(x, y, width, height).lineWidth(STROKE).stroke('#000');
  const inner = width - 2 * CELL_PADDING.across;
  const lines = wrapped({ text, face, size }, inner);
  const top = y + (height - lines.length * rowOf(size)) / 2;
  lines.forEach((line, index) => {
    drawLine(document, { text: line, face, size, align }, { x: x + CELL_PADDING.across, y: top + index * rowOf(size), width: inner });
  });
}

function drawHeader(page: PdfPage, table: TableBlock, left: readonly number[]): void {
  const heights = headerHeights(table, left);
  const height = heights.reduce((sum, each) => sum + each, 0);
  for (const { cell, row, column } of placedHeader(table)) {
    const top = heights.slice(0, row).reduce((sum, each) => sum + each, 0);
    const tall = heights.slice(row, row + (cell.rows ?? 1)).reduce((sum, each) => sum + each, 0);
    const box = {
      x: page.section.margins.left + (left[column] ?? 0),
      y: page.y + top,
      width: cellWidth(left, column, cell.columns ?? 1),
      height: tall,
    };
    drawBox(page, box, { text: cell.text, face: 'bold', size: table.size, align: 'centre' });
  }
  page.y += height;
}

type HeaderCells = TableBlock['header'][number];

interface PlacedCell {
  readonly cell: HeaderCells[number];
  readonly row: number;
  readonly column: number;
}

/** Which column each cell of the header begins in: cells of the row above may reach down into this one. */
function placedHeader({ header, columns }: TableBlock): PlacedCell[] {
  const taken = header.map(() => columns.map(() => false));
  const placed: PlacedCell[] = [];
  header.forEach((cells, row) => {
    for (const cell of cells) {
      const column = (taken[row] ?? []).indexOf(false);
      placed.push({ cell, row, column });
      for (let down = row; down < row + (cell.rows ?? 1); down += 1) taken[down]?.fill(true, column, column + (cell.columns ?? 1));
    }
  });
  return placed;
}

function headerHeights(table: TableBlock, left: readonly number[]): number[] {
  const heights = table.header.map(() => rowOf(table.size) + 2 * CELL_PADDING.down);
  for (const { cell, row, column } of placedHeader(table)) {
    const width = cellWidth(left, column, cell.columns ?? 1) - 2 * CELL_PADDING.across;
    const needed = wrapped({ text: cell.text, face: 'bold', size: table.size }, width).length * rowOf(table.size) + 2 * CELL_PADDING.down;
    const last = row + (cell.rows ?? 1) - 1;
    const above = heights.slice(row, last).reduce((sum, each) => sum + each, 0);
    heights[last] = Math.max(heights[last] ?? 0, needed - above);
  }
  return heights;
}
