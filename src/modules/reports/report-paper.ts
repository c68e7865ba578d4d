import {
  addressees,
  closing,
  datelineOf,
  gap,
  letterhead,
  OFFICIAL_MARGINS,
  paragraph,
  text,
  titleBlock,
} from '../../platform/documents/official-blocks.js';
import { type OfficialPaper, type PaperSection, type Piece, textWidth } from '../../platform/documents/official-paper.js';
import type { ReportNumbers } from './domain/report-numbers.js';
import { linesOf, type ReportTexts, type Section } from './domain/report-texts.js';
import { estimatesInWords } from './domain/estimates-in-words.js';
import { reportSummary, wordsFromNumbers } from './domain/report-words.js';
import { chapter, clause, DOTS, space } from './paper-pieces.js';
import { documentNumber, type ReportContent } from './report-content.js';
import { annexes } from './report-annexes.js';
import { targetTable } from './report-target-table.js';

/** The report as Nghị định 30/2020/NĐ-CP sets it, with its annexes on pages across. */
export function reportPaper(content: ReportContent, created: Date): OfficialPaper {
  const { numbers, office } = content;
  return { title: `Báo cáo ${reportSummary(numbers)}`, author: office.issuer, created, sections: [body(content), ...annexes(content)] };
}

function body(content: ReportContent): PaperSection {
  const { numbers, texts, office } = content;
  const width = textWidth({ landscape: false, margins: OFFICIAL_MARGINS });
  const dateline = datelineOf(office.province, texts.signedOn, office.year);
  const say = sayings(content);
  return {
    landscape: false,
    margins: OFFICIAL_MARGINS,
    numbering: 'plain',
    blocks: [
      ...letterhead({ ...office, number: documentNumber(texts), dateline }, width),
      titleBlock({ name: 'Báo cáo', summary: reportSummary(numbers) }, width),
      addressees(linesOf(texts.recipients), width),
      text(...firstParts(say), ...beforeTable(numbers)),
      ...(numbers.targets.length === 0 ? [] : [targetTable(numbers, width, texts.estimates)]),
      text(...afterTable(numbers, texts), ...lastParts(say)),
      closing(['Như trên', ...linesOf(texts.copies).map(withoutStop)], signatory(texts), width),
    ],
  };
}

function signatory({ signerAuthority, signerName }: ReportTexts): { authority: string[]; name: string } {
  return { authority: linesOf(signerAuthority), name: signerName ?? gap(1) };
}

/** The list of recipients closes every line itself. */
const withoutStop = (line: string): string => line.replace(/^-\s*/, '').replace(/[;.]+$/, '');

type Sayings = (section: Section) => Piece[];

/** The paragraphs of a section: what somebody wrote, what the numbers say, or a dotted line. */
function sayings({ numbers, texts, office }: ReportContent): Sayings {
  const auto = wordsFromNumbers(numbers, office.issuer, texts.estimates);
  return (section) => linesOf(texts.sections[section] ?? auto[section] ?? DOTS).map((line) => paragraph(line));
}

function firstParts(say: Sayings): Piece[] {
  return [
    space(),
    ...say('opening'),
    chapter('I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI THỰC HIỆN'),
    ...say('steering'),
    chapter('II. KẾT QUẢ THỰC HIỆN'),
    clause('1. Cơ chế, chính sách'),
    ...say('policy'),
    clause('2. Thông tin, tuyên truyền'),
    ...say('communication'),
    clause('3. Hỗ trợ doanh nghiệp'),
    ...say('support'),
    clause('4. Đào tạo nguồn nhân lực'),
    ...say('training'),
    clause('5. Tăng cường năng lực tiêu chuẩn hóa, đánh giá sự phù hợp'),
    ...say('capacity'),
    clause('6. Kết quả thực hiện các chỉ tiêu'),
  ];
}

/** The heading of a table stays with it; a plan without targets has a sentence. */
function beforeTable({ targets }: ReportNumbers): Piece[] {
  if (targets.length === 0) return [paragraph('Kế hoạch chưa có chỉ tiêu được theo dõi trên phần mềm.')];
  return [space({ withNext: true })];
}

/** What the table counted, by which day and by which version of the rules, so that nobody has to ask. */
function afterTable(numbers: ReportNumbers, { estimates }: ReportTexts): Piece[] {
  const note = (words: string): Piece => paragraph(words, { face: 'italic', size: 12, before: 4 });
  return [note(`Ghi chú: ${[...numbers.rule, ...estimatesInWords(numbers, estimates)].map(sentence).join(' ')}`)];
}

function sentence(words: string): string {
  return /[.!?]$/.test(words) ? words : `${words}.`;
}

function lastParts(say: Sayings): Piece[] {
  return closed([
    clause('7. Kinh phí'),
    ...say('budget'),
    chapter('III. ĐÁNH GIÁ CHUNG'),
    clause('1. Kết quả đạt được'),
    ...say('achievements'),
    clause('2. Tồn tại, hạn chế'),
    ...say('limits'),
    clause('3. Nguyên nhân'),
    ...say('causes'),
    chapter('IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI'),
    ...say('direction'),
    chapter('V. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...say('proposals'),
  ]);
}

/** A document ends with './.'. */
function closed(pieces: Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (last?.kind !== 'line') return pieces;
  return [...pieces.slice(0, -1), { ...last, text: `${last.text.replace(/[./\s]+$/, '')}./.` }];
}
