import type { DocumentFace } from './document-fonts.js';

/**
 * A paper of an office as plain data, laid out once: the PDF and the DOCX renderer place what stands here and know nothing of offices.
 * All lengths are points, a seventy-second of an inch.
 */
export interface OfficialPaper {
  readonly title: string;
  /** Who issues it. */
  readonly author: string;
  readonly created: Date;
  /** Each begins on a new page: one letter, one sheet of a list. */
  readonly sections: readonly PaperSection[];
}

export interface PaperSection {
  readonly landscape: boolean;
  readonly margins: Margins;
  /**
   * `plain` as Nghị định 30/2020/NĐ-CP: an Arabic number in the top margin, not on the first page, beginning again in every section.
   * `of-total`: '2/5' on every page, through the whole file, for sheets that go from hand to hand.
   */
  readonly numbering: 'none' | 'plain' | 'of-total';
  readonly blocks: readonly PaperBlock[];
}

export interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export type PaperBlock = TextBlock | ColumnsBlock | TableBlock | CardsBlock;

export interface TextBlock {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
}

/** Columns side by side, never parted by the end of a page. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly columns: readonly { readonly width: number; readonly pieces: readonly Piece[] }[];
}

export type Align = 'left' | 'centre' | 'right' | 'justify';

export type Piece = Line | Rule | Code;

export interface Line {
  readonly kind: 'line';
  /** A no-break space keeps its place; text wraps at ordinary spaces only. */
  readonly text: string;
  readonly face: DocumentFace;
  readonly size: number;
  readonly align: Align;
  /** Room above. */
  readonly before?: number;
  /** Of the first line. */
  readonly indent?: number;
  /** Times single spacing. */
  readonly leading?: number;
  /** A heading: never the last line of a page. */
  readonly withNext?: true;
}

/** A thin line in the middle of its column, like those under the names of an office and of the country. */
export interface Rule {
  readonly kind: 'rule';
  readonly length: number;
}

/** A QR code in the middle of its column. */
export interface Code {
  readonly kind: 'code';
  readonly text: string;
  /** Of the code without its quiet zone. */
  readonly side: number;
  readonly before?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly { readonly width: number; readonly align: Align }[];
  /** Repeated on every page. */
  readonly header: readonly (readonly HeaderCell[])[];
  readonly rows: readonly TableRow[];
  readonly size: number;
  /** Least height of a row; longer texts wrap and make it higher. */
  readonly rowHeight: number;
}

export interface HeaderCell {
  readonly text: string;
  readonly columns?: number;
  readonly rows?: number;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly bold?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** How many columns it spans. */
  readonly columns?: number;
  readonly align?: Align;
}

/** Cards of one size, side by side and below each other, to be cut out. */
export interface CardsBlock {
  readonly kind: 'cards';
  readonly width: number;
  readonly height: number;
  readonly across: number;
  readonly cards: Iterable<Card>;
}

export interface Card {
  readonly lines: readonly Line[];
  readonly code: string;
  readonly caption: string;
}

const A4 = { short: 595.28, long: 841.89 };

export function pageSize({ landscape }: Pick<PaperSection, 'landscape'>): { readonly width: number; readonly height: number } {
  return landscape ? { width: A4.long, height: A4.short } : { width: A4.short, height: A4.long };
}

/** Between the margins. */
export function textWidth({ landscape, margins }: Pick<PaperSection, 'landscape' | 'margins'>): number {
  return pageSize({ landscape }).width - margins.left - margins.right;
}

export function mm(length: number): number {
  return (length * 72) / 25.4;
}

/** Inside a cell of a table, left and right of its text, and above and below. */
export const CELL_PADDING = { across: mm(1.2), down: mm(0.8) };

/** Inside a card to be cut, beside its edge; the QR code stands at its lower right. */
export const CARD_PADDING = mm(4);
export const CARD_CODE = { side: mm(19), column: mm(27), captionSize: 9 };

/** Where the number of a page stands, from the upper edge of the sheet, and how large it is. */
export const PAGE_NUMBER = { top: mm(10), size: 13 };

/** So many paragraphs go with the signatures behind them, and so many rows of a table with what follows it: nothing signed stands alone. */
export const KEPT_PIECES = 2;

/** Thickness of rules and of the borders of tables. */
export const STROKE = 0.5;
