import { type CalendarDate, officialDate } from '../../shared/calendar-date.js';
import type { ColumnsBlock, Line, Margins, PaperBlock, Piece, TextBlock } from './official-paper.js';
import { mm } from './official-paper.js';
import { evenly, widthOf, wrapped } from './official-text.js';

/**
 * The parts of an administrative document as Nghị định 30/2020/NĐ-CP, Phụ lục I sets them: sizes, faces, cases and the length of the rules.
 * Every length and every size of such a paper is decided here.
 */

/** Trên 20–25 mm, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm. */
export const OFFICIAL_MARGINS: Margins = { top: mm(20), right: mm(15), bottom: mm(20), left: mm(30) };

/** A gap that somebody fills in by hand; it must not be broken or closed up. */
export const gap = (spaces: number): string => '\u00a0'.repeat(spaces);

interface Letterhead {
  /** Cơ quan chủ quản and cơ quan ban hành, as the settings name them. */
  readonly parent: string;
  readonly issuer: string;
  /** 'Số:      /GM-SKHCN', in box 3; lists that belong to another document have none. */
  readonly number?: string;
  /** Trích yếu of a công văn, under its number. */
  readonly subject?: string;
  /** Box 4, beside the number. */
  readonly dateline?: string;
}

const COUNTRY = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Boxes 1 to 5b, over a text of this width. */
export function letterhead(head: Letterhead, width: number): PaperBlock[] {
  // The name of the country must stay on one line of 12 points, whatever the page.
  const right = Math.max(mm(97), width * 0.55);
  const left = width - right;
  const issuer = centred(upper(head.issuer), 'bold', 12);
  const motto = centred(MOTTO, 'bold', 13);
  const names: ColumnsBlock = columns(
    [left, [centred(upper(shortened(head.parent)), 'regular', 12), issuer, rule(lastLineWidth(issuer, left) * 0.45)]],
    [right, [centred(COUNTRY, 'bold', 12), motto, rule(widthOf(MOTTO, 'bold', 13))]],
  );
  if (head.number === undefined) return [names];
  const number: Piece[] = [{ ...centred(head.number, 'regular', 13), before: 4 }];
  if (head.subject !== undefined) number.push({ ...centred(head.subject, 'regular', 12), before: 6 });
  const dateline = head.dateline === undefined ? [] : [{ ...centred(head.dateline, 'italic', 13), before: 4 }];
  return [names, columns([left, number], [right, dateline])];
}

/** 'Tuyên Quang, ngày 05 tháng 3 năm 2024', or with dots where somebody will write the day. */
export function datelineOf(province: string, date: CalendarDate | null, year: number): string {
  return `${province}, ${date === null ? `ngày …… tháng …… năm ${year}` : officialDate(date)}`;
}

interface Title {
  /** Tên loại: DANH SÁCH ĐIỂM DANH, GIẤY MỜI. */
  readonly name: string;
  /** Trích yếu, bold below it. */
  readonly summary?: string;
  /** Facts below it, upright. */
  readonly facts?: readonly string[];
  /** In brackets, italic: which decision a list belongs to. */
  readonly belongsTo?: string;
}

/** Boxes 5a. */
export function titleBlock({ name, summary, facts = [], belongsTo }: Title, width: number): TextBlock {
  const line = (words: string, face: Line['face'], size: number): Line => {
    const plain = centred(words, face, size);
    return { ...plain, text: evenly(plain, width) };
  };
  const pieces: Piece[] = [{ ...line(upper(name), 'bold', 14), before: 14 }];
  if (summary !== undefined) pieces.push(line(summary, 'bold', 14));
  for (const fact of facts) pieces.push(line(fact, 'regular', 13));
  if (belongsTo !== undefined) pieces.push(line(`(${belongsTo})`, 'italic', 13));
  const last = pieces.at(-1);
  if (last?.kind === 'line') pieces.push(rule(Math.min(lastLineWidth(last, width) * 0.4, mm(40))));
  return { kind: 'text', pieces };
}

/** Box 9a: one addressee stands on the line of 'Kính gửi:', several below each other with dashes. */
export function addressees(names: readonly string[], width: number): PaperBlock {
  const [only = '', another] = names;
  if (another === undefined) return text({ ...centred(`Kính gửi: ${only}`, 'regular', 14), before: 14 });
  const lead: Line = { kind: 'line', text: `Kính gửi:${gap(1)}`, face: 'regular', size: 14, align: 'right', before: 14 };
  const list = names.map((name, index): Line => {
    const end = index === names.length - 1 ? '.' : ';';
    return { kind: 'line', text: `- ${name}${end}`, face: 'regular', size: 14, align: 'left', before: index === 0 ? 14 : 0 };
  });
  return columns([width * 0.34, [lead]], [width * 0.66, list]);
}

/** The head of an annex: 'Phụ lục I', its title, and in brackets the document it goes with. */
export function annexHead(number: string, title: string, belongsTo: string, width: number): TextBlock {
  const shown = { ...centred(upper(title), 'bold', 13), before: 2 };
  return text(
    centred(`Phụ lục ${number}`, 'bold', 14),
    { ...shown, text: evenly(shown, width) },
    { ...centred(`(${belongsTo})`, 'italic', 14), before: 2 },
    rule(mm(35)),
    paragraph('', { size: 6, indent: 0, before: 0 }),
  );
}

/** The text of a document: justified, 14 points, first line indented by a centimetre, 6 points between paragraphs. */
export function paragraph(text: string, changes: Partial<Omit<Line, 'kind' | 'text'>> = {}): Line {
  return { kind: 'line', text, face: 'regular', size: 14, align: 'justify', before: 6, indent: mm(10), ...changes };
}

export function centred(text: string, face: Line['face'], size: number): Line {
  return { kind: 'line', text, face, size, align: 'centre' };
}

export function rule(length: number): Piece {
  return { kind: 'rule', length };
}

export function text(...pieces: readonly Piece[]): TextBlock {
  return { kind: 'text', pieces };
}

interface Signatory {
  /** TM., KT., TL. and the post, a line each. */
  readonly authority: readonly string[];
  /** '(Ký, ghi rõ họ tên)'. */
  readonly note?: string;
  readonly name?: string;
}

/** Room for a signature and a stamp. */
const SIGNING_ROOM = mm(22);

/** Boxes 7a to 7b side by side, as wide as their words need; the place and day stand over the last one when a list carries them. */
export function signatures(people: readonly Signatory[], width: number, dateline?: string): PaperBlock[] {
  if (dateline === undefined) return [signers(people, width, [])];
  const date: Line = { ...centred(dateline, 'italic', 13), before: SIGNATURES_BEFORE };
  const needed = widthOf(dateline, 'italic', 13) + mm(2);
  const others = people.slice(0, -1).reduce((sum, person) => sum + signerWidth(person), 0);
  if (others + needed <= width) return [signers(people, width, [date])];
  return [columns([width - needed, []], [needed, [date]]), signers(people, width, [])];
}

/** `above` stands over the last of them. */
function signers(people: readonly Signatory[], width: number, above: readonly Line[]): ColumnsBlock {
  const last = people.length - 1;
  const needs = people.map((person, index) => {
    const over = index === last ? above.map(({ text: words, face, size }) => widthOf(words, face, size) + mm(2)) : [];
    return Math.max(signerWidth(person), ...over);
  });
  const spare = (width - needs.reduce((sum, need) => sum + need, 0)) / people.length;
  return columns(
    ...people.map((person, index): [number, Piece[]] => {
      const over = above.map((line) => (index === last ? line : { ...line, text: gap(1) }));
      return [(needs[index] ?? 0) + spare, [...over, ...signed(person, above.length === 0 ? SIGNATURES_BEFORE : 0)]];
    }),
  );
}

function signerWidth({ authority, note = '' }: Signatory): number {
  return Math.max(widthOf(note, 'italic', 12), ...authority.map((each) => widthOf(each, 'bold', 13)));
}

/** Room above signatures. */
const SIGNATURES_BEFORE = 12;

function signed({ authority, note, name }: Signatory, above: number): Piece[] {
  return [
    ...authority.map((line, index) => ({ ...centred(line, 'bold', 13), before: index === 0 ? above : 0 })),
    ...(note === undefined ? [] : [centred(note, 'italic', 12)]),
    // A name that somebody writes by hand still needs its line.
    { ...centred(name ?? gap(1), 'bold', 13), before: SIGNING_ROOM },
  ];
}

/** Boxes 9b and 7: to whom it goes on the left, who signs on the right. */
export function closing(recipients: readonly string[], signatory: Signatory, width: number): ColumnsBlock {
  const left = width * 0.45;
  const list: Piece[] = [
    { ...flush('Nơi nhận:', 'boldItalic', 12), before: SIGNATURES_BEFORE },
    ...recipients.map((recipient, index) => flush(`- ${recipient}${index === recipients.length - 1 ? '.' : ';'}`, 'regular', 11)),
  ];
  return columns([left, list], [width - left, signed(signatory, SIGNATURES_BEFORE)]);
}

function flush(words: string, face: Line['face'], size: number): Line {
  return { kind: 'line', text: words, face, size, align: 'left' };
}

function columns(...each: readonly (readonly [width: number, pieces: readonly Piece[]])[]): ColumnsBlock {
  return { kind: 'columns', columns: each.map(([width, pieces]) => ({ width, pieces })) };
}

/** Columns of fixed width in millimetres; those with a share divide what is left. */
export function columnWidths(asked: readonly { readonly mm?: number; readonly share?: number }[], width: number): number[] {
  const fixed = asked.reduce((sum, column) => sum + mm(column.mm ?? 0), 0);
  const shares = asked.reduce((sum, column) => sum + (column.share ?? 0), 0);
  return asked.map((column) => mm(column.mm ?? 0) + (shares === 0 ? 0 : ((column.share ?? 0) / shares) * (width - fixed)));
}

function lastLineWidth(line: Line, width: number): number {
  return widthOf(wrapped(line, width).at(-1) ?? '', line.face, line.size);
}

function upper(words: string): string {
  return words.toLocaleUpperCase('vi');
}

/** Common words of an office's superior are shortened in box 2: 'UBND tỉnh Tuyên Quang'. */
function shortened(office: string): string {
  return office.replace(/^(ủy|uỷ) ban nhân dân/iu, 'UBND');
}
