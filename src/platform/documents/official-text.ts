import { documentFont, type DocumentFace } from './document-fonts.js';
import { fitText } from './fit-text.js';
import type { Line, Piece } from './official-paper.js';
import { QR_QUIET_ZONE, type QrPath, qrPath } from './qr-code.js';

/** Height of a line set single, in sizes: what Word calls single spacing for Times New Roman. */
export const SINGLE = 1.15;

/** Room that a rule takes below the line it belongs to, above and below its stroke. */
export const RULE_ROOM = { above: 2.5, below: 3 };

/** Present. The face lacks it and lends the room of a sign that it has. */
export const TICK = '✓';
export const TICK_ROOM = '√';

const MOST_REMEMBERED = 8000;
const known = new Map<string, number>();

/** Width in points of a text on one line. Tinos has the widths of Times New Roman, so this holds for Word too. */
export function widthOf(text: string, face: DocumentFace, size: number): number {
  const words = text.split(' ');
  const spaces = (words.length - 1) * wordWidth(' ', face);
  return words.reduce((sum, word) => sum + wordWidth(word, face), spaces) * size;
}

function wordWidth(word: string, face: DocumentFace): number {
  const key = `${face}${word}`;
  const width = known.get(key) ?? measured(word, face);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(key, width);
  return width;
}

function measured(word: string, face: DocumentFace): number {
  const font = documentFont(face);
  return font.layout(word.replaceAll(TICK, TICK_ROOM)).advanceWidth / font.unitsPerEm;
}

/** The same text in lines of even length, so that no single word is left below a title; parted by line feeds. */
export function evenly({ text, face, size }: Pick<Line, 'text' | 'face' | 'size'>, width: number): string {
  const { lines } = fitText(text, { width, size, lines: 1, smallest: size }, (each) => widthOf(each, face, 1));
  return lines.join('\n');
}

export type TextStyle = Pick<Line, 'text' | 'face' | 'size' | 'indent'>;

/** The lines of a text in a column; a word wider than the column is parted, so that nothing is ever cut off. */
export function wrapped({ text, face, size, indent = 0 }: TextStyle, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, { face, size, width, indent }));
}

interface Measure {
  readonly face: DocumentFace;
  readonly size: number;
  readonly width: number;
  readonly indent: number;
}

function wrapParagraph(text: string, { face, size, width, indent }: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  const room = (): number => width - (lines.length === 0 ? indent : 0);
  for (const word of text.split(/ +/).flatMap((each) => partsOf(each, { face, size, width, indent }))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer, face, size) > room()) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function partsOf(word: string, { face, size, width, indent }: Measure): string[] {
  if (widthOf(word, face, size) <= width - indent) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word) {
    if (part !== '' && widthOf(part + letter, face, size) > width - indent) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

export function lineHeight({ size, leading = 1 }: Pick<Line, 'size' | 'leading'>): number {
  return size * SINGLE * leading;
}

/** How high a piece is in a column of this width, the room above it included. */
export function heightOf(piece: Piece, width: number): number {
  if (piece.kind === 'rule') return RULE_ROOM.above + RULE_ROOM.below;
  if (piece.kind === 'code') return (piece.before ?? 0) + piece.side + 2 * quietZone(qrPath(piece.text), piece.side);
  return (piece.before ?? 0) + wrapped(piece, width).length * lineHeight(piece);
}

export function heightOfAll(pieces: readonly Piece[], width: number): number {
  return pieces.reduce((sum, piece) => sum + heightOf(piece, width), 0);
}

/** Light room that the standard asks for around a code of this side. */
export function quietZone({ size }: Pick<QrPath, 'size'>, side: number): number {
  return (side / size) * QR_QUIET_ZONE;
}
