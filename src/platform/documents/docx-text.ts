import { AlignmentType, BorderStyle, ImageRun, type IRunPropertiesOptions, Paragraph, TextRun } from 'docx';
import type { DocumentFace } from './document-fonts.js';
import { type Align, type Code, type Line, type Piece, type Rule, STROKE } from './official-paper.js';
import { RULE_ROOM } from './official-text.js';
import { QR_QUIET_ZONE, qrPng } from './qr-code.js';
import { xmlText } from './xml-text.js';

/** Word counts lengths in twentieths of a point, sizes of letters in halves and borders in eighths. */
export const twips = (points: number): number => Math.round(points * 20);
export const halfPoints = (points: number): number => Math.round(points * 2);
export const eighths = (points: number): number => Math.round(points * 8);

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

interface Place {
  /** Of the column that the paragraph stands in. */
  readonly width: number;
  readonly keepNext?: boolean;
}

export function pieceParagraph(piece: Piece, place: Place): Paragraph {
  if (piece.kind === 'rule') return ruleParagraph(piece, place);
  if (piece.kind === 'code') return codeParagraph(piece, place);
  return lineParagraph(piece, place);
}

export function lineParagraph(
  { text, face, size, align, before = 0, indent = 0, leading = 1, withNext }: Line,
  { keepNext = false }: Place,
): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    keepNext: keepNext || withNext === true,
    spacing: { before: twips(before), after: 0, line: Math.round(240 * leading), lineRule: 'auto' },
    ...(indent > 0 ? { indent: { firstLine: twips(indent) } } : {}),
    // The mark at its end has a size of its own and would make an empty line as high as the text of the document.
    run: { size: halfPoints(size) },
    children: runs(text, face, size),
  });
}

export function cellParagraph(text: string, style: { face: DocumentFace; size: number; align: Align }, keepNext: boolean): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[style.align],
    keepNext,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    children: runs(text, style.face, style.size),
  });
}

function runs(text: string, face: DocumentFace, size: number): TextRun[] {
  const style = { ...FACES[face], size: halfPoints(size) };
  return xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...style, text: line, ...(index > 0 ? { break: 1 } : {}) }));
}

const FACES: Record<DocumentFace, IRunPropertiesOptions> = {
  regular: {},
  bold: { bold: true },
  italic: { italics: true },
  boldItalic: { bold: true, italics: true },
};

/** A border above an empty line, drawn in from both sides: a drawn line would move when somebody edits the words above it. */
function ruleParagraph({ length }: Rule, { width, keepNext = false }: Place): Paragraph {
  const aside = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    keepNext,
    indent: { left: aside, right: aside },
    border: { top: { style: BorderStyle.SINGLE, size: eighths(STROKE), color: '000000', space: 0 } },
    spacing: { before: twips(RULE_ROOM.above), after: 0, line: twips(RULE_ROOM.below), lineRule: 'exact' },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

function codeParagraph(code: Code, { keepNext = false }: Place): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext,
    spacing: { before: twips(code.before ?? 0), after: 0 },
    children: [codeImage(code)],
  });
}

export function codeImage({ text, side }: { readonly text: string; readonly side: number }): ImageRun {
  const { data, size } = qrPng(text);
  // The library takes pixels of a screen, 96 to the inch.
  const pixels = (side * (1 + (2 * QR_QUIET_ZONE) / size) * 96) / 72;
  return new ImageRun({
    type: 'png',
    data,
    transformation: { width: pixels, height: pixels },
    altText: { name: 'QR', title: 'QR', description: text },
  });
}
