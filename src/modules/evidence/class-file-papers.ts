import { Writable } from 'node:stream';
import {
  columnWidths,
  datelineOf,
  letterhead,
  OFFICIAL_MARGINS,
  paragraph,
  signatures,
  text,
  titleBlock,
} from '../../platform/documents/official-blocks.js';
import { type Align, mm, type OfficialPaper, type PaperSection, textWidth } from '../../platform/documents/official-paper.js';
import { writePdf } from '../../platform/documents/write-paper.js';
import { showDate, yearOf } from '../../shared/calendar-date.js';
import type { Certificate } from '../certificates/index.js';
import type { TrainingClass } from '../classes/index.js';

/** Who binds the file, and when. */
export interface Binding {
  readonly parent: string;
  readonly issuer: string;
  readonly province: string;
  readonly now: Date;
  readonly today: string;
}

/** A line of the table of contents. */
export interface ContentsLine {
  readonly number: string;
  readonly what: string;
  /** Number and day of the document. */
  readonly reference: string;
  /** Name in the archive; what is missing says so. */
  readonly file: string;
}

interface Column {
  readonly head: string;
  readonly width: { readonly mm?: number; readonly share?: number };
  readonly align: Align;
}

/** Mục lục hồ sơ lớp: the first paper of the archive. */
export function contentsPaper(binding: Binding, trainingClass: TrainingClass, lines: readonly ContentsLine[]): Promise<Buffer> {
  const columns: Column[] = [
    { head: 'TT', width: { mm: 11 }, align: 'centre' },
    { head: 'Tài liệu', width: { share: 5 }, align: 'left' },
    { head: 'Số, ngày', width: { share: 3 }, align: 'left' },
    { head: 'Tệp trong gói', width: { share: 5 }, align: 'left' },
  ];
  const rows = lines.map(({ number, what, reference, file }) => [number, what, reference, file]);
  return drawn(binding, trainingClass, { name: 'Mục lục hồ sơ lớp', columns, rows, end: null });
}

/** Trích sổ cấp giấy chứng nhận, with room to sign for the receipt. */
export function registerExtract(binding: Binding, trainingClass: TrainingClass, certificates: readonly Certificate[]): Promise<Buffer> {
  const columns: Column[] = [
    { head: 'Số vào sổ', width: { mm: 36 }, align: 'centre' },
    { head: 'Họ và tên', width: { share: 5 }, align: 'left' },
    { head: 'Đơn vị công tác', width: { share: 5 }, align: 'left' },
    { head: 'Ngày cấp', width: { mm: 24 }, align: 'centre' },
    { head: 'Ký nhận', width: { mm: 24 }, align: 'centre' },
  ];
  const rows = certificates.map(({ snapshot, issuedOn }) => [
    snapshot.registerEntry,
    snapshot.holderName,
    snapshot.unitName,
    showDate(issuedOn),
    '',
  ]);
  const end = `Trích sổ này có ${String(certificates.length).padStart(2, '0')} giấy chứng nhận còn hiệu lực./.`;
  return drawn(binding, trainingClass, { name: 'Trích sổ cấp giấy chứng nhận', columns, rows, end });
}

interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly end: string | null;
}

async function drawn(binding: Binding, trainingClass: TrainingClass, sheet: Sheet): Promise<Buffer> {
  const paper: OfficialPaper = {
    title: `${sheet.name} - ${trainingClass.name}`,
    author: binding.issuer,
    created: binding.now,
    sections: [sectionOf(binding, trainingClass, sheet)],
  };
  return bytesOf((receiver) => writePdf(receiver, paper));
}

function sectionOf(binding: Binding, { code, name, openingDecision }: TrainingClass, sheet: Sheet): PaperSection {
  const frame = { landscape: false, margins: OFFICIAL_MARGINS } as const;
  const width = textWidth(frame);
  const widths = columnWidths(
    sheet.columns.map((each) => each.width),
    width,
  );
  const dateline = datelineOf(binding.province, binding.today, yearOf(binding.today));
  const facts = [`Lớp ${code}`, ...(openingDecision === null ? [] : [openingDecision])];
  return {
    ...frame,
    numbering: 'plain',
    blocks: [
      ...letterhead(binding, width),
      titleBlock({ name: sheet.name, summary: name, facts }, width),
      text(paragraph('', { size: 8, indent: 0, before: 0 })),
      {
        kind: 'table',
        columns: sheet.columns.map(({ align }, index) => ({ width: widths[index] ?? 0, align })),
        header: [sheet.columns.map(({ head }) => ({ text: head }))],
        rows: sheet.rows.map((cells) => ({ cells: cells.map((words) => ({ text: words })) })),
        size: 12,
        rowHeight: mm(7),
      },
      ...(sheet.end === null ? [] : [text(paragraph(sheet.end, { size: 13, face: 'italic' }))]),
      ...signatures([{ authority: ['NGƯỜI LẬP'] }, { authority: ['THỦ TRƯỞNG ĐƠN VỊ'] }], width, dateline),
    ],
  };
}

/** What a writer of a stream writes, at once: a list of one class is some hundred kilobytes. */
export async function bytesOf(write: (receiver: Writable) => Promise<void>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const receiver = new Writable({
    write(piece: Buffer, _encoding, taken): void {
      pieces.push(piece);
      taken();
    },
  });
  await write(receiver);
  return Buffer.concat(pieces);
}
