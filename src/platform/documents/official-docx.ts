import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { cardsTable, columnsTable, dataTable } from './docx-table.js';
import { halfPoints, pieceParagraph, twips } from './docx-text.js';
import { KEPT_PIECES, type OfficialPaper, PAGE_NUMBER, pageSize, type PaperBlock, type PaperSection, textWidth } from './official-paper.js';
import { xmlText } from './xml-text.js';

/** The letters that Nghị định 30/2020/NĐ-CP asks for; Word has them, LibreOffice takes Liberation Serif with the same widths. */
const FONT = 'Times New Roman';

/** Writes the paper as a Word document and ends the receiver. @throws when the receiver went away */
export async function writeDocx(receiver: Writable, { title, author, sections }: OfficialPaper): Promise<void> {
  const pages: ISectionOptions[] = [];
  for (const section of sections) {
    pages.push(await sectionOf(section));
    // A long list must not hold up everybody else's requests.
    await new Promise(setImmediate);
  }
  const document = new Document({
    title: xmlText(title),
    creator: xmlText(author),
    lastModifiedBy: xmlText(author),
    styles: { default: { document: { run: { font: FONT, size: 28, language: { value: 'vi-VN' } } } } },
    sections: pages,
  });
  await pipeline(Readable.from([await Packer.toBuffer(document)]), receiver);
}

async function sectionOf(section: PaperSection): Promise<ISectionOptions> {
  const { numbering, blocks } = section;
  const children: FileChild[] = [];
  for (const [index, block] of blocks.entries()) {
    // Two tables without a paragraph between them would become one, and the last table of a section needs one behind it.
    if (index > 0 && block.kind !== 'text' && blocks[index - 1]?.kind !== 'text') children.push(separator(true));
    children.push(...(await blockOf(block, section, blocks[index + 1])));
  }
  if (blocks.at(-1)?.kind !== 'text') children.push(separator(false));
  return {
    properties: { titlePage: numbering === 'plain', page: pageOf(section) },
    headers: numbering === 'none' ? {} : { default: pageNumber(numbering), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

function pageOf({ margins, landscape, numbering }: PaperSection): NonNullable<NonNullable<ISectionOptions['properties']>['page']> {
  // The library turns the sheet by itself.
  const { width, height } = pageSize({ landscape: false });
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const edge = twips(PAGE_NUMBER.top);
  return {
    size: { width: twips(width), height: twips(height), orientation },
    margin: {
      top: twips(margins.top),
      right: twips(margins.right),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      header: edge,
      footer: edge,
    },
    ...(numbering === 'plain' ? { pageNumbers: { start: 1 } } : {}),
  };
}

async function blockOf(block: PaperBlock, section: PaperSection, next: PaperBlock | undefined): Promise<FileChild[]> {
  const width = textWidth(section);
  if (block.kind === 'text') {
    const last = next?.kind === 'columns' ? block.pieces.length - KEPT_PIECES : block.pieces.length;
    return block.pieces.map((piece, index) => pieceParagraph(piece, { width, keepNext: index >= last }));
  }
  if (block.kind === 'columns') return [columnsTable(block, next !== undefined)];
  if (block.kind === 'cards') return [await cardsTable(block)];
  return [dataTable(block, next !== undefined)];
}

function separator(keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

function pageNumber(numbering: PaperSection['numbering']): Header {
  const children = numbering === 'plain' ? [PageNumber.CURRENT] : [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES];
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, font: FONT, size: halfPoints(PAGE_NUMBER.size) })],
      }),
    ],
  });
}
