import {
  centred,
  closing,
  columnWidths,
  datelineOf,
  gap,
  letterhead,
  OFFICIAL_MARGINS,
  paragraph,
  text,
  titleBlock,
} from '../../platform/documents/official-blocks.js';
import { mm, type PaperBlock, type PaperSection, type Piece, type TableBlock } from '../../platform/documents/official-paper.js';
import { showDate, showMoment } from '../../shared/calendar-date.js';
import { sessionStart } from '../classes/index.js';
import { capital, decisionWords, gatheringName, gatheringWords, HALF_DAY_WORDS, timeWords } from './domain/class-words.js';
import type { UnitGroupOfPeople } from './domain/unit-letters.js';
import { listWidth } from './list-frame.js';
import type { ClassFacts } from './class-printouts.js';
import type { Listed } from './participant-list.printout.js';

export type LetterKind = 'invitation' | 'summons';

/** What the organiser adds to what the class says. */
export interface LetterWords {
  readonly kind: LetterKind;
  /** Ký hiệu, behind the number that the clerk writes: 'GM-SKHCN'. */
  readonly sign: string;
  readonly signedOn: string | null;
  /** Above the signature, a line for each line feed. */
  readonly signerAuthority: string;
  readonly signerName: string | null;
  /** Who is asked, and by which day the unit answers. */
  readonly contact: string | null;
  readonly answerBy: string | null;
  /** The drafting unit, among those who keep a copy. */
  readonly drafter: string | null;
}

export function letterName({ kind }: Pick<LetterWords, 'kind'>): string {
  return kind === 'invitation' ? 'Giấy mời' : 'Công văn triệu tập';
}

/** One letter to one unit, naming its people. The number stays blank for the clerk, who keeps the register of outgoing documents. */
export function unitLetter(facts: ClassFacts, unit: UnitGroupOfPeople<Listed>, words: LetterWords): PaperSection {
  const width = listWidth(false);
  const begin = words.kind === 'invitation' ? invitation : summons;
  return {
    landscape: false,
    margins: OFFICIAL_MARGINS,
    numbering: 'plain',
    blocks: [
      ...begin(facts, unit, words, width),
      people(unit, width),
      text(...gatheringFacts(facts), ...request(facts, words)),
      closing(
        ['Như trên', `Lưu: VT${words.drafter === null ? '' : `, ${words.drafter}`}`],
        { authority: words.signerAuthority.split('\n'), name: words.signerName ?? gap(1) },
        width,
      ),
    ],
  };
}

function head({ office, year }: ClassFacts, { sign, signedOn }: LetterWords, width: number, subject?: string): PaperBlock[] {
  const number = `Số:${gap(8)}/${sign}`;
  const dateline = datelineOf(office.province, signedOn, year);
  return letterhead({ ...office, number, dateline, ...(subject === undefined ? {} : { subject }) }, width);
}

/** Mẫu 1.7 of Nghị định 30/2020/NĐ-CP. */
function invitation(facts: ClassFacts, { unitName }: UnitGroupOfPeople<Listed>, words: LetterWords, width: number): PaperBlock[] {
  const name = gatheringName(facts.courseType, facts.trainingClass.name);
  return [
    ...head(facts, words, width),
    titleBlock({ name: 'Giấy mời', summary: `Tham dự ${name}` }, width),
    text(
      paragraph(`${facts.office.issuer} trân trọng kính mời ${unitName} cử các ông, bà có tên sau đây tới dự ${name}:`, { before: 12 }),
      air(),
    ),
  ];
}

function summons(facts: ClassFacts, { unitName }: UnitGroupOfPeople<Listed>, words: LetterWords, width: number): PaperBlock[] {
  const { trainingClass, courseType, office } = facts;
  const name = gatheringName(courseType, trainingClass.name);
  const { people: word } = gatheringWords(courseType);
  const ground = trainingClass.openingDecision === null ? '' : `Thực hiện ${decisionWords(trainingClass.openingDecision)}, `;
  return [
    ...head(facts, words, width, `V/v triệu tập ${word} tham dự ${name}`),
    text(
      { ...centred(`Kính gửi: ${unitName}`, 'regular', 14), before: 18 },
      paragraph(`${ground}${office.issuer} tổ chức ${name} và đề nghị ${unitName} cử các ông, bà có tên sau đây tham dự:`, { before: 12 }),
      air(),
    ),
  ];
}

/** Room between a text and its table. */
function air(): Piece {
  return paragraph('', { size: 5, indent: 0, before: 0 });
}

function people({ people: listed }: UnitGroupOfPeople<Listed>, width: number): TableBlock {
  const widths = columnWidths([{ mm: 12 }, { share: 1 }, { share: 1 }, { mm: 20 }], width);
  const aligns = ['centre', 'left', 'left', 'left'] as const;
  return {
    kind: 'table',
    columns: widths.map((each, index) => ({ width: each, align: aligns[index] ?? 'left' })),
    header: [['TT', 'Họ và tên', 'Chức vụ', 'Ghi chú'].map((each) => ({ text: each }))],
    rows: listed.map(({ fullName, position }, index) => ({
      cells: [{ text: String(index + 1) }, { text: fullName }, { text: position }, { text: '' }],
    })),
    size: 13,
    rowHeight: mm(7),
  };
}

function gatheringFacts({ trainingClass, sessions }: ClassFacts): Piece[] {
  const begins = trainingClass.startsAt === null ? '' : `Bắt đầu lúc ${hour(trainingClass.startsAt)}, `;
  const lecturers = trainingClass.lecturer === '' ? [] : [paragraph(`Giảng viên: ${trainingClass.lecturer}.`)];
  return [
    paragraph(`Thời gian: ${begins}${timeWords(sessions)}.`),
    paragraph(`Địa điểm: ${trainingClass.place}.`),
    ...lecturers,
    ...(sessions.length > 1
      ? [
          paragraph('Chương trình:'),
          ...sessions.map((session, index) => sessionLine(session, trainingClass.place, index === sessions.length - 1)),
        ]
      : []),
  ];
}

function sessionLine(session: ClassFacts['sessions'][number], usualPlace: string, isLast: boolean): Piece {
  const { heldOn, halfDay, place, lecturer } = session;
  const elsewhere = place !== '' && place !== usualPlace ? [`tại ${place}`] : [];
  const detail = [...elsewhere, ...(lecturer === '' ? [] : [lecturer])].join('; ');
  const when = `${capital(HALF_DAY_WORDS[halfDay])} ngày ${showDate(heldOn)}, từ ${hour(sessionStart(session))}`;
  return paragraph(`- ${when}${detail === '' ? '' : `: ${detail}`}${isLast ? '.' : ';'}`, { before: 3 });
}

function request({ courseType }: ClassFacts, { kind, contact, answerBy }: LetterWords): Piece[] {
  const { people: word, gathering } = gatheringWords(courseType);
  const by = answerBy === null ? '' : ` trước ngày ${showDate(answerBy)}`;
  const answer =
    contact === null && answerBy === null
      ? []
      : [paragraph(`Đề nghị Quý đơn vị xác nhận${by}${contact === null ? '' : `, liên hệ: ${contact}`}.`)];
  const last =
    kind === 'invitation'
      ? `Rất mong Quý đơn vị quan tâm, bố trí để các ông, bà tham dự đầy đủ, đúng thời gian./.`
      : `Đề nghị Quý đơn vị tạo điều kiện để ${word} tham dự ${gathering} đầy đủ, đúng thời gian./.`;
  return [...answer, paragraph(last)];
}

/** '07 giờ 30'. */
function hour(instant: Date): string {
  const [time = ''] = showMoment(instant).split(',');
  const [hours = '', minutes = ''] = time.split(':');
  return minutes === '00' ? `${hours} giờ` : `${hours} giờ ${minutes}`;
}
