import type { DocumentFace } from './document-fonts.js';
import { pageSize, PAGE_NUMBER, type PaperSection, type Piece, STROKE, textWidth } from './official-paper.js';
import { heightOf, lineHeight, quietZone, RULE_ROOM, SINGLE, TICK, TICK_ROOM, widthOf, wrapped } from './official-text.js';
import { type QrPath, qrPath } from './qr-code.js';

/** How far the drawing of one section has come: the page it is on and the height at which it goes on. */
export class PdfPage {
  y = 0;
  pages = 0;

  constructor(
    readonly document: PDFKit.PDFDocument,
    readonly section: PaperSection,
  ) {
    this.next();
  }

  get bottom(): number {
    return pageSize(this.section).height - this.section.margins.bottom;
  }

  next(): void {
    this.document.addPage({ size: 'A4', layout: this.section.landscape ? 'landscape' : 'portrait', margin: 0 });
    this.pages += 1;
    this.y = this.section.margins.top;
  }

  fits(height: number): boolean {
    return this.y + height <= this.bottom + 0.01;
  }
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Draws a piece into a column and gives the height it took. */
export function drawPiece(document: PDFKit.PDFDocument, piece: Piece, { x, y, width }: Spot): number {
  if (piece.kind === 'rule') {
    const middle = x + width / 2;
    stroke(document, [middle - piece.length / 2, y + RULE_ROOM.above], [middle + piece.length / 2, y + RULE_ROOM.above]);
  } else if (piece.kind === 'code') {
    const code = qrPath(piece.text);
    drawCode(document, code, piece.side, { x: x + (width - piece.side) / 2, y: y + (piece.before ?? 0) + quietZone(code, piece.side) });
  } else {
    const { face, size, align, indent = 0, before = 0 } = piece;
    const lines = wrapped(piece, width);
    lines.forEach((text, index) => {
      const inset = index === 0 ? indent : 0;
      // The last line of a justified paragraph stands at the left.
      const spot = { x: x + inset, y: y + before + index * lineHeight(piece), width: width - inset };
      drawLine(document, { text, face, size, align: align === 'justify' && index === lines.length - 1 ? 'left' : align }, spot);
    });
  }
  return heightOf(piece, width);
}

interface SetLine {
  readonly text: string;
  readonly face: DocumentFace;
  readonly size: number;
  readonly align: 'left' | 'centre' | 'right' | 'justify';
}

export function drawLine(document: PDFKit.PDFDocument, { text, face, size, align }: SetLine, { x, y, width }: Spot): void {
  if (text === '') return;
  const spare = Math.max(0, width - widthOf(text, face, size));
  const left = align === 'centre' ? x + spare / 2 : align === 'right' ? x + spare : x;
  const spaces = text.split(' ').length - 1;
  const wordSpacing = align === 'justify' && spaces > 0 ? spare / spaces : 0;
  document.font(face, size);
  if (text.includes(TICK)) drawTicked(document, { text, face, size }, { x: left, y });
  else document.text(text, left, y, { lineBreak: false, ...(wordSpacing > 0 ? { wordSpacing } : {}) });
}

/** The face has no tick: it is drawn as a path, over an invisible sign of the same width, so that copied text still says something there. */
function drawTicked(document: PDFKit.PDFDocument, { text, face, size }: Omit<SetLine, 'align'>, { x, y }: Omit<Spot, 'width'>): void {
  let left = x;
  for (const part of text.split(new RegExp(`(${TICK})`))) {
    if (part === TICK) {
      document.fillOpacity(0).text(TICK_ROOM, left, y, { lineBreak: false }).fillOpacity(1);
      document
        .moveTo(left + size * 0.02, y + size * 0.68)
        .lineTo(left + size * 0.16, y + size * 0.88)
        .lineTo(left + size * 0.46, y + size * 0.36)
        .lineWidth(size * 0.07)
        .stroke('#000');
    } else if (part !== '') document.text(part, left, y, { lineBreak: false });
    left += widthOf(part, face, size);
  }
}

export function drawCode(document: PDFKit.PDFDocument, { path, size }: QrPath, side: number, { x, y }: Omit<Spot, 'width'>): void {
  document
    .save()
    .translate(x, y)
    .scale(side / size)
    .path(path)
    .fill('#000')
    .restore();
}

function stroke(document: PDFKit.PDFDocument, from: readonly [number, number], to: readonly [number, number]): void {
  document
    .moveTo(...from)
    .lineTo(...to)
    .lineWidth(STROKE)
    .stroke('#000');
}

/** Numbers the pages that `drawn` put into the document, in their order. */
export function numberPages(document: PDFKit.PDFDocument, drawn: readonly PdfPage[]): void {
  const total = drawn.reduce((sum, { pages }) => sum + pages, 0);
  let before = 0;
  for (const { section, pages } of drawn) {
    for (let page = 1; page <= pages; page += 1) {
      document.switchToPage(before + page - 1);
      const text = { none: '', plain: page === 1 ? '' : String(page), 'of-total': `${before + page}/${total}` }[section.numbering];
      const spot = { x: section.margins.left, y: PAGE_NUMBER.top, width: textWidth(section) };
      drawLine(document, { text, face: 'regular', size: PAGE_NUMBER.size, align: 'centre' }, spot);
    }
    before += pages;
  }
}

/** Room of a line of this size. */
export function rowOf(size: number): number {
  return size * SINGLE;
}
