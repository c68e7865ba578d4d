import {
  BorderStyle,
  HeightRule,
  type IBorderOptions,
  type ITableCellOptions,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DocumentFace } from './document-fonts.js';
import { cellParagraph, codeImage, eighths, lineParagraph, pieceParagraph, twips } from './docx-text.js';
import {
  type Align,
  type Card,
  CARD_CODE,
  CARD_PADDING,
  type CardsBlock,
  CELL_PADDING,
  type ColumnsBlock,
  KEPT_PIECES,
  STROKE,
  type TableBlock,
  type TableRow as Row,
} from './official-paper.js';
import { AlignmentType, Paragraph } from 'docx';

const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: eighths(STROKE), color: '000000' };
const CUT: IBorderOptions = { style: BorderStyle.DASHED, size: eighths(STROKE), color: '888888' };

const around = (border: IBorderOptions) => ({ top: border, bottom: border, left: border, right: border });
const inside = (border: IBorderOptions) => ({ ...around(border), insideHorizontal: border, insideVertical: border });

function fixedTable(widths: readonly number[], rows: readonly TableRow[], border: IBorderOptions): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + twips(width), 0), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    borders: inside(border),
    // Word would otherwise move a table out by the room inside its cells.
    indent: { size: 0, type: WidthType.DXA },
    rows: [...rows],
  });
}

/** A table without borders that one row cannot part. */
export function columnsTable({ columns }: ColumnsBlock, keepNext: boolean): Table {
  const cells = columns.map(({ width, pieces }) => {
    const paragraphs = pieces.map((piece) => pieceParagraph(piece, { width, keepNext }));
    return new TableCell({
      width: { size: twips(width), type: WidthType.DXA },
      margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
      borders: around(NO_BORDER),
      children: paragraphs.length > 0 ? paragraphs : [new Paragraph({ keepNext })],
    });
  });
  return fixedTable(
    columns.map(({ width }) => width),
    [new TableRow({ cantSplit: true, children: cells })],
    NO_BORDER,
  );
}

/** A bordered table whose header comes again on every page; with `keepNext` its last two rows go with what follows. */
export function dataTable(table: TableBlock, keepNext: boolean): Table {
  const widths = table.columns.map(({ width }) => width);
  const header = table.header.map(
    (cells) =>
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        // Repeated heads do not grow by cells that stand over several of their lines.
        ...(table.header.length > 1 ? { height: { value: twips(table.rowHeight), rule: HeightRule.ATLEAST } } : {}),
        children: cells.map(({ text, columns = 1, rows = 1 }) =>
          tableCell(text, { face: 'bold', size: table.size, align: 'centre' }, { columnSpan: columns, rowSpan: rows }, false),
        ),
      }),
  );
  const body = table.rows.map((row, index) => bodyRow(table, row, keepNext && index >= table.rows.length - KEPT_PIECES));
  return fixedTable(widths, [...header, ...body], LINE);
}

/** A row of one cell is the heading of those below it. */
function bodyRow(table: TableBlock, { cells, bold = false }: Row, isKept: boolean): TableRow {
  const keepNext = isKept || cells.length === 1;
  let column = 0;
  const children = cells.map(({ text, columns = 1, align }) => {
    const own = align ?? table.columns[column]?.align ?? 'left';
    column += columns;
    return tableCell(text, { face: bold ? 'bold' : 'regular', size: table.size, align: own }, { columnSpan: columns }, keepNext);
  });
  return new TableRow({ cantSplit: true, height: { value: twips(table.rowHeight), rule: HeightRule.ATLEAST }, children });
}

type Span = Pick<ITableCellOptions, 'columnSpan' | 'rowSpan'>;

function tableCell(text: string, style: { face: DocumentFace; size: number; align: Align }, span: Span, keepNext: boolean): TableCell {
  const { across, down } = CELL_PADDING;
  return new TableCell({
    ...span,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: twips(across), right: twips(across), top: twips(down), bottom: twips(down), marginUnitType: WidthType.DXA },
    children: [cellParagraph(text, style, keepNext)],
  });
}

/** Cards to be cut: each is a cell for its lines and a cell for its code. */
export async function cardsTable({ width, height, across, cards }: CardsBlock): Promise<Table> {
  const rows: TableRow[] = [];
  let row: TableCell[] = [];
  const close = (): void => {
    if (row.length > 0)
      rows.push(new TableRow({ cantSplit: true, height: { value: twips(height), rule: HeightRule.EXACT }, children: row }));
    row = [];
  };
  for (const card of cards) {
    row.push(...cardCells(card, width));
    if (row.length < 2 * across) continue;
    close();
    // A long list must not hold up everybody else's requests.
    await new Promise(setImmediate);
  }
  while (row.length > 0 && row.length < 2 * across) row.push(new TableCell({ borders: around(NO_BORDER), children: [new Paragraph({})] }));
  close();
  const widths = Array.from({ length: across }, () => [width - CARD_CODE.column, CARD_CODE.column]).flat();
  return fixedTable(widths, rows, NO_BORDER);
}

function cardCells({ lines, code, caption }: Card, width: number): TableCell[] {
  const inner = width - CARD_CODE.column - CARD_PADDING;
  const words = new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: twips(CARD_PADDING), right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { ...around(CUT), right: NO_BORDER },
    children: lines.map((line) => lineParagraph(line, { width: inner })),
  });
  const mark = new TableCell({
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 0, right: 0, top: 0, bottom: 0, marginUnitType: WidthType.DXA },
    borders: { ...around(CUT), left: NO_BORDER },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: 0 },
        children: [codeImage({ text: code, side: CARD_CODE.side })],
      }),
      cellParagraph(caption, { face: 'regular', size: CARD_CODE.captionSize, align: 'centre' }, false),
    ],
  });
  return [words, mark];
}
