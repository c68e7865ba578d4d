import { paragraph } from '../../platform/documents/official-blocks.js';
import type { Piece } from '../../platform/documents/official-paper.js';

/** Somebody writes this line by hand. */
export const DOTS = '…'.repeat(30);

export const chapter = (words: string): Piece => paragraph(words, { face: 'bold', before: 9, align: 'left', withNext: true });
export const clause = (words: string): Piece => paragraph(words, { face: 'bold', align: 'left', withNext: true });

/** Air before a text or a table. */
export const space = (how: { readonly withNext?: true } = {}): Piece => paragraph('', { size: 4, indent: 0, before: 0, ...how });
