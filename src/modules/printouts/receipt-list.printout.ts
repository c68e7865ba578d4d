import { columnWidths, paragraph, signatures, text } from '../../platform/documents/official-blocks.js';
import { mm, type PaperSection, type TableBlock, type TableCell } from '../../platform/documents/official-paper.js';
import { sumInWords } from '../../shared/number-in-words.js';
import { showNumber, vietnameseReader } from '../../shared/number-signs.js';
import { gatheringWords } from './domain/class-words.js';
import { listDateline, listHead, listSection, listWidth } from './list-frame.js';
import type { ClassFacts } from './class-printouts.js';

export interface Receiver {
  readonly fullName: string;
  readonly unitName: string;
  /** 'Số vào sổ' of the certificate that is handed out. */
  readonly entry?: string;
}

/** What people sign for. Sums are whole đồng. */
export type Handout =
  | { readonly kind: 'money'; readonly content: string; readonly days: number; readonly rate: number }
  | { readonly kind: 'documents'; readonly content: string; readonly quantity: number }
  | { readonly kind: 'certificates' };

interface Column {
  readonly header: string;
  readonly mm?: number;
  readonly share?: number;
  readonly align: 'left' | 'centre' | 'right';
  readonly cell: (receiver: Receiver) => string;
  /** Below the column, in the row of the sum. */
  readonly total?: string;
}

const NAMES: Record<Handout['kind'], string> = {
  money: 'Danh sách ký nhận tiền',
  documents: 'Danh sách ký nhận tài liệu',
  certificates: 'Danh sách ký nhận giấy chứng nhận',
};

export function receiptListName({ kind }: Handout): string {
  return NAMES[kind];
}

/** Danh sách ký nhận, A4 across: receivers come by unit and name, the last column is empty, money is summed up in figures and words. */
export function receiptList(facts: ClassFacts, receivers: readonly Receiver[], handout: Handout, signedOn: string | null): PaperSection {
  const width = listWidth(true);
  const officers = handout.kind === 'money' ? [{ authority: ['KẾ TOÁN'] }] : [];
  const clerk = handout.kind === 'money' ? 'NGƯỜI LẬP BIỂU' : 'NGƯỜI LẬP DANH SÁCH';
  return listSection(true, 'plain', [
    ...listHead(facts, receiptListName(handout), width),
    text(paragraph('', { size: 8, indent: 0, before: 0 })),
    table(receivers, handout, width),
    text(paragraph(closingLine(facts, receivers, handout), { size: 13, face: 'bold', indent: 0, before: 8, align: 'left' })),
    ...signatures([{ authority: [clerk] }, ...officers, { authority: ['THỦ TRƯỞNG ĐƠN VỊ'] }], width, listDateline(facts, signedOn)),
  ]);
}

/** In đồng. */
function receiptTotal(receivers: number, { days, rate }: { readonly days: number; readonly rate: number }): number {
  return receivers * days * rate;
}

function closingLine(facts: ClassFacts, receivers: readonly Receiver[], handout: Handout): string {
  if (handout.kind === 'money') return `Tổng số tiền bằng chữ: ${sumInWords(receiptTotal(receivers.length, handout))}.`;
  return `Danh sách này có ${String(receivers.length).padStart(2, '0')} ${gatheringWords(facts.courseType).people}.`;
}

function table(receivers: readonly Receiver[], handout: Handout, width: number): TableBlock {
  const columns = columnsOf(receivers.length, handout);
  const widths = columnWidths([{ mm: 12 }, { share: 5 }, { share: 6 }, ...columns, { mm: 36 }], width);
  const aligns = ['centre', 'left', 'left', ...columns.map(({ align }) => align), 'left'] as const;
  const rows = receivers.map((receiver, index) => ({
    cells: [
      ...[String(index + 1), receiver.fullName, receiver.unitName, ...columns.map(({ cell }) => cell(receiver)), ''].map((words) => ({
        text: words,
      })),
    ],
  }));
  const isSummed = columns.some(({ total }) => total !== undefined);
  return {
    kind: 'table',
    columns: widths.map((each, index) => ({ width: each, align: aligns[index] ?? 'left' })),
    header: [['TT', 'Họ và tên', 'Đơn vị', ...columns.map(({ header }) => header), 'Ký nhận'].map((words) => ({ text: words }))],
    rows: isSummed ? [...rows, { cells: totalCells(columns), bold: true }] : rows,
    size: 12,
    rowHeight: mm(9),
  };
}

function totalCells(columns: readonly Column[]): TableCell[] {
  return [{ text: 'Tổng cộng', columns: 3, align: 'centre' }, ...columns.map(({ total }) => ({ text: total ?? '' })), { text: '' }];
}

function columnsOf(receivers: number, handout: Handout): Column[] {
  if (handout.kind === 'certificates') return [{ header: 'Số vào sổ', mm: 38, align: 'centre', cell: ({ entry }) => entry ?? '' }];
  const content: Column = { header: 'Nội dung', share: 5, align: 'left', cell: () => handout.content };
  if (handout.kind === 'documents') {
    const { quantity } = handout;
    const total = showNumber(receivers * quantity, vietnameseReader);
    return [content, { header: 'Số lượng', mm: 20, align: 'centre', cell: () => showNumber(quantity, vietnameseReader), total }];
  }
  const { days, rate } = handout;
  const total = showNumber(receiptTotal(receivers, handout), vietnameseReader);
  return [
    content,
    { header: 'Số ngày', mm: 16, align: 'centre', cell: () => showNumber(days, vietnameseReader) },
    { header: 'Mức chi (đồng)', mm: 26, align: 'right', cell: () => showNumber(rate, vietnameseReader) },
    { header: 'Thành tiền (đồng)', mm: 30, align: 'right', cell: () => showNumber(days * rate, vietnameseReader), total },
  ];
}
