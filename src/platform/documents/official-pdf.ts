import type { Writable } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { registerDocumentFonts } from './document-fonts.js';
import {
  type Card,
  CARD_CODE,
  CARD_PADDING,
  KEPT_PIECES,
  type CardsBlock,
  type ColumnsBlock,
  type OfficialPaper,
  type PaperBlock,
  type PaperSection,
  STROKE,
  type TextBlock,
  textWidth,
} from './official-paper.js';
import { heightOfAll, quietZone } from './official-text.js';
import { drawCode, drawLine, drawPiece, numberPages, PdfPage } from './pdf-page.js';
import { drawTable, startOfTable } from './pdf-table.js';
import { qrPath } from './qr-code.js';

/** Writes the paper as PDF, section by section, and ends the receiver. @throws when the receiver went away */
export async function writePdf(receiver: Writable, paper: OfficialPaper): Promise<void> {
  const document = await openDocument(paper);
  const sent = pipeline(document as unknown as Readable, receiver);
  const drawn = draw(document, paper);
  await Promise.all([sent, drawn]);
}

async function draw(document: PDFKit.PDFDocument, { sections }: OfficialPaper): Promise<void> {
  const drawn: PdfPage[] = [];
  for (const section of sections) {
    const page = new PdfPage(document, section);
    drawn.push(page);
    for (const [index, block] of section.blocks.entries()) await drawBlock(page, block, section.blocks.slice(index + 1));
    await new Promise(setImmediate);
  }
  numberPages(document, drawn);
  document.end();
}

async function openDocument({ title, author, created }: OfficialPaper): Promise<PDFKit.PDFDocument> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    autoFirstPage: false,
    bufferPages: true,
    lang: 'vi',
    displayTitle: true,
    // The default would load and embed Helvetica, which has no Vietnamese letters.
    font: null as never,
    info: { Title: title, Author: author, Creator: 'Tập Huấn', CreationDate: created },
  });
  registerDocumentFonts(document);
  return document;
}

async function drawBlock(page: PdfPage, block: PaperBlock, following: readonly PaperBlock[]): Promise<void> {
  if (block.kind === 'table') await drawTable(page, block, keptHeight(page.section, following));
  else if (block.kind === 'cards') await drawCards(page, block);
  else if (block.kind === 'columns') drawColumns(page, block);
  else drawText(page, block, keptHeight(page.section, following) + headedTable(block, following[0]));
}

function drawText(page: PdfPage, { pieces }: TextBlock, kept: number): void {
  const width = textWidth(page.section);
  for (const [index, piece] of pieces.entries()) {
    const own = pieces.slice(index, index + withHeading(pieces, index));
    const together = index < pieces.length - KEPT_PIECES ? heightOfAll(own, width) : heightOfAll(pieces.slice(index), width) + kept;
    if (!page.fits(together)) page.next();
    page.y += drawPiece(page.document, piece, { x: page.section.margins.left, y: page.y, width });
  }
}

/** How many pieces stay on one page, from a heading to what it is over. */
function withHeading(pieces: TextBlock['pieces'], from: number): number {
  const rest = pieces.slice(from).findIndex((piece) => piece.kind !== 'line' || !piece.withNext);
  return rest === -1 ? pieces.length - from : rest + 1;
}

function drawColumns(page: PdfPage, { columns }: ColumnsBlock): void {
  const height = columnsHeight(columns);
  if (!page.fits(height)) page.next();
  let x = page.section.margins.left;
  for (const { width, pieces } of columns) {
    let { y } = page;
    for (const piece of pieces) y += drawPiece(page.document, piece, { x, y, width });
    x += width;
  }
  page.y += height;
}

function columnsHeight(columns: ColumnsBlock['columns']): number {
  return Math.max(0, ...columns.map(({ width, pieces }) => heightOfAll(pieces, width)));
}

/** A heading stays with the beginning of the table that it is over. */
function headedTable({ pieces }: TextBlock, next: PaperBlock | undefined): number {
  const last = pieces.at(-1);
  return next?.kind === 'table' && last?.kind === 'line' && last.withNext === true ? startOfTable(next) : 0;
}

/** What follows a table: the sums and signatures. They are kept together unless they would fill a page by themselves. */
function keptHeight(section: PaperSection, following: readonly PaperBlock[]): number {
  const width = textWidth(section);
  let height = 0;
  for (const block of following) {
    if (block.kind === 'columns') height += columnsHeight(block.columns);
    else if (block.kind === 'text') height += heightOfAll(block.pieces, width);
    else break;
  }
  return height < 300 ? height : 0;
}

async function drawCards(page: PdfPage, { width, height, across, cards }: CardsBlock): Promise<void> {
  let column = 0;
  for (const card of cards) {
    if (column === across) {
      column = 0;
      page.y += height;
      await new Promise(setImmediate);
    }
    if (column === 0 && !page.fits(height)) page.next();
    drawCard(page, card, { x: page.section.margins.left + column * width, y: page.y, width, height });
    column += 1;
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The lines in the middle of the height, beside the code at the lower right. */
function drawCard({ document }: PdfPage, { lines, code, caption }: Card, { x, y, width, height }: Box): void {
  document.rect(x, y, width, height).lineWidth(STROKE).dash(3, { space: 3 }).stroke('#888').undash();
  const inner = width - CARD_PADDING - CARD_CODE.column;
  let top = y + (height - heightOfAll(lines, inner)) / 2;
  for (const line of lines) top += drawPiece(document, line, { x: x + CARD_PADDING, y: top, width: inner });
  const { side, captionSize } = CARD_CODE;
  const drawing = qrPath(code);
  const zone = quietZone(drawing, side);
  const column = { x: x + width - CARD_CODE.column, width: CARD_CODE.column };
  const from = y + (height - side - captionSize) / 2;
  drawCode(document, drawing, side, { x: column.x + (column.width - side) / 2, y: from });
  drawLine(document, { text: caption, face: 'regular', size: captionSize, align: 'centre' }, { ...column, y: from + side + zone / 2 });
}
