import type { DocumentFace } from '../../platform/documents/document-fonts.js';
import { fitText, type FittedText, type FittingRoom } from '../../platform/documents/fit-text.js';

export const INK = '#1c1f26';
export const GREY = '#555b66';
export const RED = '#a31319';

/** Room for a line in sizes; Vietnamese capitals carry two accents on top of each other. */
const LEADING = 1.2;
/** Gaps may grow by this much before the rest of the space is left above and below. */
const WIDEST_GAP = 1.4;

export interface Line extends FittingRoom {
  text: string;
  face: DocumentFace;
  colour?: string;
  /** Space above, in points. */
  gap: number;
  /** Extra space between letters, in points. */
  spacing?: number;
  /** Dotted rule below, as under a name that used to be written by hand. */
  dotted?: boolean;
}

interface Block extends Omit<Line, 'lines'>, FittedText {
  y: number;
}

/** Width of a text in points when set at one point. */
export function widthAt(document: PDFKit.PDFDocument, face: DocumentFace, text: string): number {
  return document.font(face, 1).widthOfString(text);
}

function fit(document: PDFKit.PDFDocument, line: Line, scale: number): Block {
  const known = new Map<string, number>();
  const measure = (text: string): number => {
    const width = known.get(text) ?? widthAt(document, line.face, text) + ((line.spacing ?? 0) * text.length) / line.size;
    known.set(text, width);
    return width;
  };
  const room = { width: line.width, lines: line.lines, size: line.size * scale, smallest: line.smallest * scale };
  return { ...line, gap: line.gap * scale, ...fitText(line.text, room, measure), y: 0 };
}

const heightOf = (block: Block): number => block.lines.length * block.size * LEADING;
const totalHeight = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.gap + heightOf(block), 0);

/** Makes everything smaller together until it fits the height, then shares out what is left. */
export function fillSpace(document: PDFKit.PDFDocument, lines: readonly Line[], space: { top: number; bottom: number }): Block[] {
  const height = space.bottom - space.top;
  let scale = 1;
  let blocks = lines.map((line) => fit(document, line, scale));
  while (totalHeight(blocks) > height) {
    scale *= 0.97;
    blocks = lines.map((line) => fit(document, line, scale));
  }
  const gaps = blocks.reduce((sum, block) => sum + block.gap, 0);
  const left = height - totalHeight(blocks);
  const stretch = gaps === 0 ? 1 : Math.min(WIDEST_GAP, 1 + left / gaps);
  return stack(
    blocks.map((block) => ({ ...block, gap: block.gap * stretch })),
    space.top + (left - gaps * (stretch - 1)) / 2,
  );
}

function stack(blocks: readonly Block[], top: number): Block[] {
  let y = top;
  return blocks.map((block) => {
    const placed = { ...block, y: y + block.gap };
    y = placed.y + heightOf(block);
    return placed;
  });
}

export function drawBlocks(document: PDFKit.PDFDocument, x: number, blocks: readonly Block[], align: 'centre' | 'left' = 'centre'): void {
  for (const block of blocks) {
    const { face, size, spacing = 0 } = block;
    document.fillColor(block.colour ?? INK);
    block.lines.forEach((text, index) => {
      const width = widthAt(document, face, text) * size + spacing * (text.length - 1);
      document.font(face, size).text(text, align === 'left' ? x : x - width / 2, block.y + index * size * LEADING, {
        lineBreak: false,
        ...(spacing === 0 ? {} : { characterSpacing: spacing }),
      });
    });
    if (block.dotted) drawDots(document, x, block.y + heightOf(block) + 3);
  }
}

function drawDots(document: PDFKit.PDFDocument, centre: number, y: number): void {
  document.save().lineWidth(0.7).dash(0.8, { space: 2 }).strokeColor(GREY);
  document
    .moveTo(centre - 190, y)
    .lineTo(centre + 190, y)
    .stroke()
    .restore();
}

interface ColumnPlace {
  x: number;
  y: number;
  /** Lines run from `y` down, or the last one ends at `y`. */
  grow?: 'below' | 'above';
  align?: 'centre' | 'left';
}

/** Draws lines below each other, as one block. */
export function drawColumn(document: PDFKit.PDFDocument, at: ColumnPlace, lines: readonly Line[]): { bottom: number; lastWidth: number } {
  const { x, y, grow = 'below', align = 'centre' } = at;
  const fitted = lines.map((line) => fit(document, line, 1));
  const blocks = stack(fitted, grow === 'below' ? y : y - totalHeight(fitted));
  drawBlocks(document, x, blocks, align);
  const last = blocks.at(-1);
  const lastWidth = last ? Math.max(...last.lines.map((text) => widthAt(document, last.face, text) * last.size)) : 0;
  return { bottom: last ? last.y + heightOf(last) : y, lastWidth };
}

export function drawRule(document: PDFKit.PDFDocument, centre: number, y: number, width: number): void {
  document
    .lineWidth(0.9)
    .strokeColor(INK)
    .moveTo(centre - width / 2, y)
    .lineTo(centre + width / 2, y)
    .stroke();
}
