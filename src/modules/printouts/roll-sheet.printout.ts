import { columnWidths, paragraph, signatures, text } from '../../platform/documents/official-blocks.js';
import { type HeaderCell, type Line, mm, type PaperSection, type TableBlock } from '../../platform/documents/official-paper.js';
import { showDate } from '../../shared/calendar-date.js';
import type { ClassSession } from '../classes/index.js';
import { capital, gatheringWords, HALF_DAY_WORDS } from './domain/class-words.js';
import { countRoll, type MarkOnSheet, rollCell } from './domain/roll-cell.js';
import { daysOf, isAcross, signingSheets } from './domain/signing-sheets.js';
import { listDateline, listHead, listSection, listWidth } from './list-frame.js';
import { birthYear, type Listed } from './participant-list.printout.js';
import type { ClassFacts } from './class-printouts.js';

/** Marks by person and session; null before the class, when the sheet is there to be signed. */
export type MarksOnSheet = {
  of(registrationId: string, sessionId: string): MarkOnSheet | undefined;
  readonly markedBy: readonly string[];
} | null;

/** Rows somebody can sign in, and rows for people who come without being on the list. */
const SIGNED_ROW = mm(9);
const SPARE_ROWS = 5;
const DOTS = '……';

export function rollSheetName({ courseType }: ClassFacts): string {
  return `Danh sách điểm danh ${gatheringWords(courseType).people}`;
}

/** Bảng điểm danh: blank to be signed, or marked as the roll holds it; one section for every sheet of signing columns. */
export function rollSheets(facts: ClassFacts, people: readonly Listed[], marks: MarksOnSheet): PaperSection[] {
  const landscape = isAcross(facts.sessions);
  const width = listWidth(landscape);
  const sheets = signingSheets(facts.sessions);
  // A class without sessions still gets a sheet that names its people.
  return (sheets.length > 0 ? sheets : [[]]).map((sessions) =>
    listSection(landscape, 'of-total', [
      ...listHead(facts, rollSheetName(facts), width, part(sessions, sheets.length)),
      text(paragraph('', { size: 8, indent: 0, before: 0 })),
      table(sessions, people, marks, width, gatheringWords(facts.courseType).people),
      text(...footer(facts, sessions, people, marks)),
      ...signatures(
        [
          { authority: ['NGƯỜI ĐIỂM DANH'], note: '(Ký, ghi rõ họ tên)' },
          { authority: ['GIẢNG VIÊN'], note: '(Ký, ghi rõ họ tên)' },
          { authority: ['ĐẠI DIỆN BAN TỔ CHỨC'], note: '(Ký, ghi rõ họ tên)' },
        ],
        width,
        listDateline(facts),
      ),
    ]),
  );
}

function part(sessions: readonly ClassSession[], sheets: number): string[] {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (sheets < 2 || !first || !last) return [];
  return [`phần từ ${showDate(first.heldOn)} đến ${showDate(last.heldOn)}`];
}

function table(sessions: readonly ClassSession[], people: readonly Listed[], marks: MarksOnSheet, width: number, word: string): TableBlock {
  const signed = sessions.map(() => ({ mm: signingWidth(sessions.length) }));
  const widths = columnWidths([{ mm: 10 }, { share: 5.5 }, { mm: 12 }, { share: 3.7 }, { share: 4.9 }, ...signed, { mm: 12 }], width);
  const isCentred = (index: number): boolean => index === 0 || index === 2 || (index > 4 && index < 5 + sessions.length);
  const rows = people.map((person, index) => ({
    cells: [
      { text: String(index + 1) },
      { text: person.fullName },
      { text: birthYear(person.birthDate) },
      { text: person.position },
      { text: person.unitName },
      ...sessions.map(({ id, heldOn }) => ({ text: rollCell(marks?.of(person.id, id), heldOn) })),
      { text: '' },
    ],
  }));
  const empty = { cells: widths.map(() => ({ text: '' })) };
  const spare = marks === null ? [{ cells: [{ text: capital(`${word} bổ sung`), columns: widths.length }], bold: true }] : [];
  return {
    kind: 'table',
    columns: widths.map((each, index) => ({ width: each, align: isCentred(index) ? 'centre' : 'left' })),
    header: header(sessions, marks === null),
    rows: [...rows, ...spare, ...(marks === null ? Array.from({ length: SPARE_ROWS }, () => empty) : [])],
    size: 12,
    rowHeight: SIGNED_ROW,
  };
}

/** Of a column to sign in, in millimetres; upright sheets have less room for it. */
function signingWidth(sessions: number): number {
  if (sessions < 3) return 20;
  return sessions > 4 ? 19 : 22;
}

function header(sessions: readonly ClassSession[], isBlank: boolean): HeaderCell[][] {
  const high = (words: string): HeaderCell => ({ text: words, rows: sessions.length > 0 ? 2 : 1 });
  const first = ['TT', 'Họ và tên', 'Năm sinh', 'Chức vụ', 'Đơn vị công tác'].map(high);
  if (sessions.length === 0) return [[...first, high('Ghi chú')]];
  const days = daysOf(sessions).map((day) => ({ text: `Ngày ${showDate(day[0]?.heldOn ?? '').slice(0, 5)}`, columns: day.length }));
  const halves = sessions.map(({ halfDay }) => ({ text: `${capital(HALF_DAY_WORDS[halfDay])}${isBlank ? '\n(ký)' : ''}` }));
  return [[...first, ...days, high('Ghi chú')], halves];
}

function footer(facts: ClassFacts, sessions: readonly ClassSession[], people: readonly Listed[], marks: MarksOnSheet): Line[] {
  const total = `Tổng số ${gatheringWords(facts.courseType).people} theo danh sách: ${people.length}`;
  const line = (words: string, before = 2): Line => paragraph(words, { size: 13, indent: 0, before, align: 'left' });
  if (marks === null) return [line(`${total}; có mặt: ${DOTS}; vắng: ${DOTS} (có phép: ${DOTS}).`, 8)];
  const sums = sessions.map(({ id, heldOn, halfDay }) => {
    const counts = countRoll(people.map((person) => marks.of(person.id, id)?.mark));
    const open = counts.unmarked > 0 ? `; chưa điểm danh: ${counts.unmarked}` : '';
    const when = `${capital(HALF_DAY_WORDS[halfDay])} ${showDate(heldOn)}`;
    return line(`- ${when}: có mặt: ${counts.there}; vắng: ${counts.away} (có phép: ${counts.excused})${open}.`);
  });
  const legend = '✓ kèm giờ: ghi nhận tại chỗ vào giờ đó; ✓ giấy: nhập sau từ danh sách ký trên giấy; P: vắng có phép; V: vắng không phép.';
  return [
    line(`${total}.`, 8),
    ...sums,
    line(legend),
    ...(marks.markedBy.length > 0 ? [line(`Người ghi nhận: ${marks.markedBy.join(', ')}.`)] : []),
  ];
}
