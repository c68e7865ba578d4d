import { annexHead, columnWidths, OFFICIAL_MARGINS, paragraph, text } from '../../platform/documents/official-blocks.js';
import {
  type HeaderCell,
  mm,
  type PaperBlock,
  type PaperSection,
  type TableBlock,
  textWidth,
} from '../../platform/documents/official-paper.js';
import { earlierDay, yearOf } from '../../shared/calendar-date.js';
import { type GroupColumn, groupColumns, inColumn } from '../../shared/group-columns.js';
import type { ClassNumbers, CountNumbers, ExpertNumbers, ReportNumbers, TargetNumbers } from './domain/report-numbers.js';
import { groupsShown, tabledPeriod } from './domain/report-groups.js';
import { daysInWords, documentDate, documentDays } from './domain/document-days.js';
import { doneFor, doneSoFar, figure, share } from './domain/report-figures.js';
import { expertsBesideList, notStatedBelow } from './domain/report-words.js';
import { type PaperColumn, paperTable } from './paper-table.js';
import { belongsTo, type ReportContent } from './report-content.js';
import { sourcesInCell } from './annex-sources.js';
import { supportTable } from './support-annex.js';

const WIDTH = textWidth({ landscape: true, margins: OFFICIAL_MARGINS });
const SIZE = 10;

/** Phụ lục I to V, each numbered by itself. */
export function annexes(content: ReportContent): PaperSection[] {
  const { numbers } = content;
  const { plan, days } = numbers;
  const period = `giai đoạn ${yearOf(plan.periodFrom)}-${yearOf(plan.periodTo)}`;
  const unknown = notStatedBelow(numbers);
  const parts: readonly [number: string, title: string, table: TableBlock, rows: number, note?: string | null][] = [
    [
      'I',
      `Biểu tổng hợp các lớp đào tạo, tập huấn, hội nghị, hội thảo ${daysInWords(days)}`,
      classTable(numbers),
      numbers.classes.length,
      unknown,
    ],
    ['II', `Biểu số lượt người theo đối tượng ${daysInWords(days)}`, groupTable(numbers), turnsAtAll(numbers), unknown],
    ['III', 'Danh sách chuyên gia năng suất chất lượng', expertTable(numbers), numbers.experts.length, expertsBesideList(numbers)],
    ['IV', `Kết quả thực hiện chỉ tiêu ${period}`, periodTable(numbers), numbers.targets.length],
    ['V', 'Danh sách doanh nghiệp, đơn vị được hỗ trợ', supportTable(numbers, WIDTH, SIZE), numbers.support.length],
  ];
  return parts.map(([number, title, table, rows, note]) => {
    const below = note ? [text(paragraph(note, { face: 'italic', align: 'left' }))] : [];
    return annex([annexHead(number, title, belongsTo(content), WIDTH), rows === 0 ? nothing() : table, ...below]);
  });
}

/** Nobody came, neither in these days nor before. */
function turnsAtAll({ turns }: ReportNumbers): number {
  return turns.total.total + turns.before.total + turns.opening;
}

function annex(blocks: PaperBlock[]): PaperSection {
  return { landscape: true, margins: OFFICIAL_MARGINS, numbering: 'plain', blocks };
}

function nothing(): PaperBlock {
  return text(paragraph('Không có số liệu trong kỳ báo cáo.', { face: 'italic', align: 'left' }));
}

const sum = <Row>(rows: readonly Row[], of: (row: Row) => number): string => figure(rows.reduce((total, row) => total + of(row), 0));

/** Phụ lục I. What the plan's office pays is not known here and is written by hand. */
function classTable({ classes }: ReportNumbers): TableBlock {
  const columns: PaperColumn<ClassNumbers>[] = [
    { header: 'TT', mm: 8, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Tên lớp', share: 5, cell: ({ code, name }) => `${name} (${code})`, total: 'Tổng cộng' },
    { header: 'Hình thức', mm: 15, align: 'centre', cell: ({ form }) => form },
    { header: 'Thời gian', mm: 22, align: 'centre', cell: documentDays },
    { header: 'Số buổi', mm: 9, align: 'centre', cell: ({ sessions }) => figure(sessions), total: sum(classes, (each) => each.sessions) },
    { header: 'Địa điểm', share: 4, cell: ({ place }) => place },
    { header: 'Giảng viên, đơn vị giảng dạy', share: 4, cell: ({ lecturer }) => lecturer },
    { header: 'Đối tượng', share: 4, cell: ({ audience }) => audience ?? '' },
    {
      header: 'Số đăng ký',
      mm: 11,
      align: 'centre',
      cell: ({ registered }) => figure(registered),
      total: sum(classes, (each) => each.registered),
    },
    ...turnColumns(classes),
    {
      header: 'Số GCN cấp',
      mm: 11,
      align: 'centre',
      cell: ({ certificates }) => figure(certificates),
      total: sum(classes, (each) => each.certificates),
    },
    { header: 'Quyết định mở lớp', mm: 20, cell: decisionOf },
    { header: 'Kinh phí (tr.đ)', mm: 13, align: 'centre', cell: () => '' },
    { header: 'Ghi chú', mm: 18, cell: ({ note }) => note },
  ];
  // Two lines of heads of this height hold three lines of words: a head that goes on over pages does not grow by itself.
  const table = { ...paperTable(columns, classes, WIDTH, SIZE), rowHeight: mm(7.5) };
  return underHeads(table, { from: 9, heads: ['Tổng', 'Nữ', 'DTTS'], over: 'Số lượt người' });
}

function turnColumns(classes: readonly ClassNumbers[]): PaperColumn<ClassNumbers>[] {
  const column = (header: string, of: (turns: CountNumbers) => number): PaperColumn<ClassNumbers> => ({
    header,
    mm: 10,
    align: 'centre',
    cell: ({ turns }) => figure(of(turns)),
    total: sum(classes, ({ turns }) => of(turns)),
  });
  return [column('Tổng', ({ total }) => total), column('Nữ', ({ women }) => women), column('DTTS', ({ minority }) => minority)];
}

/** Two lines of heads: these columns stand below one common head, the others are as high as both. */
function underHeads(table: TableBlock, { from, heads, over }: { from: number; heads: readonly string[]; over: string }): TableBlock {
  const [line = []] = table.header;
  const upper = line.flatMap((cell, index): HeaderCell[] => {
    if (index === from) return [{ text: over, columns: heads.length }];
    return index > from && index < from + heads.length ? [] : [{ ...cell, rows: 2 }];
  });
  return { ...table, header: [upper, heads.map((head) => ({ text: head }))] };
}

/** '31/QĐ-SKHCN' above its day. */
function decisionOf({ decision }: ClassNumbers): string {
  return (decision ?? '').replace(/^quyết định (số )?/iu, '');
}

const HEADS: Record<GroupColumn['key'], string> = {
  SO_BAN_NGANH: 'Sở, ban, ngành',
  UBND_HUYEN: 'UBND huyện, TP',
  UBND_XA: 'UBND xã, phường',
  UBND_HUYEN_XA: 'Cộng UBND cấp huyện/xã',
  TO_CHUC: 'Tổ chức',
  DVSN: 'ĐVSN',
  DOANH_NGHIEP: 'Doanh nghiệp',
  HOP_TAC_XA: 'HTX',
  HO_KINH_DOANH: 'Hộ KD',
  TRUONG: 'Trường',
  KHAC: 'Khác',
};

/** Phụ lục II: classes by group, then these days, the years before, figures from before the register, and the period so far. */
function groupTable(numbers: ReportNumbers): TableBlock {
  const groups = groupColumns(groupsShown(numbers), tabledPeriod(numbers));
  // With all groups at once the names of the classes would get too little room; narrower, "Trường" and "huyện/xã" break within the word.
  const each = ({ groups: { length } }: GroupColumn): { mm: number } => ({ mm: length > 1 ? 18 : groups.length > 8 ? 15 : 17 });
  const counted = numbers.classes.filter(({ turns }) => turns.total !== 0);
  const widths = columnWidths([{ mm: 9 }, { share: 1 }, ...groups.map(each), { mm: 14 }, { mm: 14 }, { mm: 14 }], WIDTH);
  const cells = (count: CountNumbers): string[] => [
    ...groups.map((column) => figure(inColumn(column, count.byGroup))),
    figure(count.total),
    figure(count.women),
    figure(count.minority),
  ];
  const row = (head: string, name: string, values: readonly string[]): { text: string }[] =>
    [head, name, ...values].map((each) => ({ text: each }));
  const { total, before, cumulative, opening } = numbers.turns;
  const without = (value: number): string[] => [...groups.map(() => ''), figure(value), '', ''];
  const sums: [string, string[]][] = [
    [`Tổng cộng ${daysInWords(numbers.days)}`, cells(total)],
    ['Các năm trước trong giai đoạn', cells(before)],
    ['Số đầu kỳ (trước khi theo dõi trên phần mềm)', without(opening)],
    ['Lũy kế giai đoạn', cells({ ...cumulative, total: cumulative.total + opening })],
  ];
  return {
    kind: 'table',
    columns: widths.map((width, index) => ({ width, align: index === 1 ? 'left' : 'centre' })),
    header: [row('TT', 'Lớp', [...groups.map(({ key }) => HEADS[key]), 'Tổng', 'Trong đó nữ', 'Trong đó DTTS'])],
    rows: [
      ...counted.map(({ code, name, turns }, index) => ({ cells: row(String(index + 1), `${name} (${code})`, cells(turns)) })),
      ...sums.map(([name, values]) => ({ cells: row('', name, values), bold: true })),
    ],
    size: SIZE,
    rowHeight: mm(6),
  };
}

/** Phụ lục III: neither phone nor number of a card. */
function expertTable({ experts }: ReportNumbers): TableBlock {
  const columns: PaperColumn<ExpertNumbers>[] = [
    { header: 'TT', mm: 9, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Họ và tên', share: 4, cell: ({ fullName }) => fullName },
    { header: 'Năm sinh', mm: 14, align: 'centre', cell: ({ birthYear }) => birthYear },
    { header: 'Chức vụ', share: 3, cell: ({ position }) => position },
    { header: 'Đơn vị công tác', share: 5, cell: ({ unitName }) => unitName },
    { header: 'Đối tượng', share: 3, cell: ({ group }) => group },
    { header: 'Khóa đào tạo (thời gian, đơn vị đào tạo)', share: 6, cell: courseOf },
    { header: 'Số GCN, chứng chỉ; ngày cấp; thời hạn', share: 4, cell: certificateOf },
    { header: 'Ghi chú', mm: 18, cell: () => '' },
  ];
  return paperTable(columns, experts, WIDTH, SIZE);
}

function courseOf({ className, opensOn, closesOn, trainer }: ExpertNumbers): string {
  const days = opensOn === null || closesOn === null ? [] : [documentDays({ opensOn, closesOn })];
  return `${className} (${[...days, trainer].filter(Boolean).join('; ')})`;
}

/** Its number, issuer where that is not us, the day and how long it is valid. */
function certificateOf({ serial, issuedOn, issuer, validTo = null }: ExpertNumbers): string {
  const until = validTo === null ? 'không thời hạn' : `có giá trị đến ${documentDate(validTo)}`;
  return [serial, issuer ?? '', documentDate(issuedOn), until].filter(Boolean).join('; ');
}

/** Phụ lục IV: the exact words of each target, year by year. */
function periodTable(numbers: ReportNumbers): TableBlock {
  const years = numbers.targets[0]?.byYear.map(({ year }) => year) ?? [];
  const columns: PaperColumn<TargetNumbers>[] = [
    { header: 'TT', mm: 9, align: 'centre', cell: (_, index) => String(index + 1) },
    { header: 'Chỉ tiêu', share: 4, cell: ({ quote }) => quote },
    { header: 'ĐVT', mm: 16, align: 'centre', cell: ({ unit }) => (unit === 'không có' ? '' : unit) },
    { header: 'Mục tiêu', mm: 20, align: 'centre', cell: ({ wanted }) => wanted },
    ...years.map((year): PaperColumn<TargetNumbers> => ({
      header: yearHead(year, numbers.days),
      mm: 15,
      align: 'centre',
      cell: (row) => ofYear(row, year),
    })),
    {
      header: 'Lũy kế',
      mm: 19,
      align: 'centre',
      cell: doneSoFar,
    },
    { header: 'Tỷ lệ', mm: 15, align: 'centre', cell: ({ percent }) => share(percent) },
    { header: 'Đánh giá', mm: 18, align: 'centre', cell: ({ judgement }) => judgement },
    { header: 'Nguồn số liệu, minh chứng', share: 4, cell: sourcesInCell },
  ];
  return paperTable(columns, numbers.targets, WIDTH, SIZE);
}

/** '2023'; '2024 (đến 30/6)' of a year of which the report knows a part only. */
function yearHead(year: number, { to, asOf }: ReportNumbers['days']): string {
  const last = earlierDay(asOf, to);
  const whole = last >= `${year}-12-31`;
  return whole ? String(year) : `${year} (đến ${documentDate(last).replace(`/${year}`, '')})`;
}

function ofYear(target: TargetNumbers, year: number): string {
  const found = target.byYear.find((each) => each.year === year);
  return found === undefined ? '' : doneFor(target, found.value, found.of);
}
