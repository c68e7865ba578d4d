import { showCount, showNumber, showPercent, vietnameseReader } from '../../../shared/number-signs.js';
import type { UnitGroup } from '../../../shared/unit-group.js';
import { daysInWords, documentDate, estimateOf } from './document-days.js';
import { type OwnEstimates, shownEstimate } from './report-estimates.js';
import { type ClassNumbers, type CountNumbers, knownInDays, type ReportNumbers, type TargetNumbers } from './report-numbers.js';
import type { Section } from './report-texts.js';
import { EVENTS, isEvent, trainingHeld } from './training-held.js';

/** How groups are called in running text. */
const GROUP_WORDS: Record<UnitGroup, string> = {
  SO_BAN_NGANH: 'sở, ban, ngành',
  UBND_HUYEN: 'UBND huyện, thành phố',
  UBND_XA: 'UBND xã, phường',
  TO_CHUC: 'tổ chức, đoàn thể, hội',
  DVSN: 'đơn vị sự nghiệp công lập',
  DOANH_NGHIEP: 'doanh nghiệp',
  HOP_TAC_XA: 'hợp tác xã',
  HO_KINH_DOANH: 'hộ kinh doanh',
  TRUONG: 'trường, cơ sở đào tạo',
  KHAC: 'cá nhân, đối tượng khác',
};

const number = (value: number): string => showNumber(value, vietnameseReader);

/** '09 lớp': small whole numbers get their zero in administrative documents. */
function counted(value: number): string {
  return showCount(value, vietnameseReader);
}

/** 'Kết quả thực hiện Kế hoạch số 60/KH-UBND ngày 19/4/2022 của … năm 2024'. */
export function reportSummary({ plan, days }: Pick<ReportNumbers, 'plan' | 'days'>): string {
  return `Kết quả thực hiện ${planInWords(plan)}, ${daysInWords(days)}`;
}

/** 'Kế hoạch số 60/KH-UBND ngày 19/4/2022 của …' */
export function planInWords({ number: sign, signedOn, issuer, title }: ReportNumbers['plan']): string {
  const says = /^(thực hiện|triển khai)/iu.test(title);
  const subject = says ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : `về “${title}”`;
  // Where the source gives no number, the plan has a plain name.
  const name = sign.includes('/') ? `Kế hoạch số ${sign}` : /^kế hoạch/iu.test(sign) ? sign : `Kế hoạch ${sign}`;
  return `${name}${signedOn === null ? '' : ` ngày ${documentDate(signedOn)}`} của ${issuer} ${subject}`;
}

/** Why those who came do not stand among the turns: '120 đại biểu, không tính vào lượt người'; '' where all of them do. */
export function uncountedInWords(each: Pick<ClassNumbers, 'courseType' | 'present' | 'turns'>): string {
  const { present, turns } = each;
  const people = isEvent(each) ? 'đại biểu' : 'người';
  const uncounted = present - turns.total;
  if (uncounted <= 0) return '';
  return turns.total === 0
    ? `${number(present)} ${people}, không tính vào lượt người`
    : `${number(present)} ${people} dự, trong đó ${number(uncounted)} không thuộc đối tượng`;
}

/** What the numbers say where nobody has written a text of their own; null where numbers say nothing. */
export function wordsFromNumbers(
  numbers: ReportNumbers,
  issuer: string,
  own: OwnEstimates = {},
): Readonly<Partial<Record<Section, string>>> {
  const words: Partial<Record<Section, string | null>> = {
    opening: opening(numbers, issuer),
    communication: communication(numbers),
    support: ofUnits(numbers, SUPPORTED),
    training: training(numbers, own),
    capacity: ofUnits(numbers, EQUIPPED),
  };
  return Object.fromEntries(Object.entries(words).filter(([, text]) => text !== null));
}

function opening({ plan, days }: ReportNumbers, issuer: string): string {
  const asOf = days.asOf < days.to ? ` (số liệu chốt đến ngày ${documentDate(days.asOf)})` : '';
  return `Thực hiện ${planInWords(plan)}, ${issuer} báo cáo kết quả thực hiện ${daysInWords(days)}${asOf} như sau:`;
}

/** Events that were held, and the targets that ask for events; null where there are neither. */
function communication(numbers: ReportNumbers): string | null {
  const lines = [eventsHeld(numbers), ...targetsInWords(numbers, ['EVENT_COUNT'])].filter((line) => line !== null);
  return lines.length === 0 ? null : lines.join('\n');
}

function eventsHeld({ classes, days }: ReportNumbers): string | null {
  const held = classes.filter(({ finalised }) => finalised);
  const found = EVENTS.map(({ type, words }) => ({ words, events: held.filter(({ courseType }) => courseType === type) })).filter(
    ({ events }) => events.length > 0,
  );
  if (found.length === 0) return null;
  const people = sum(
    found.flatMap(({ events }) => events),
    ({ present }) => present,
  );
  const list = found.map(({ words, events }) => `${counted(events.length)} ${words}`).join(', ');
  return `${capital(upTo(days))}, đã tổ chức ${list} với ${counted(people)} lượt đại biểu tham dự.`;
}

/** Units of targets of "Hỗ trợ doanh nghiệp" and of "Tăng cường năng lực", where laboratories are counted. */
const SUPPORTED = /doanh nghiệp|sản phẩm/u;
const EQUIPPED = /^đơn vị$/u;

/** What was done for the targets that count these units; null where nobody has reported any. */
function ofUnits({ targets }: ReportNumbers, units: RegExp): string | null {
  const lines = targets
    .filter(({ basis, unit, cumulative }) => basis !== 'ATTENDEE_TURN' && units.test(unit) && cumulative !== null)
    .map((target) => `${quoted(target.label)}: ${inDaysAndSoFar(target)}.`);
  return lines.length === 0 ? null : lines.join('\n');
}

function training(numbers: ReportNumbers, own: OwnEstimates): string {
  const { days } = numbers;
  const { classes: held, turns } = trainingHeld(numbers);
  const certificates = sum(held, (each) => each.certificates);
  const given = certificates === 0 ? '' : ` Đã cấp ${counted(certificates)} giấy chứng nhận.`;
  const sentences = [
    held.length === 0
      ? `${capital(upTo(days))}, ${noneHeld(numbers)}.`
      : `${capital(upTo(days))}, đã tổ chức ${counted(held.length)} lớp đào tạo, tập huấn với ${counted(turns.total)} lượt người tham dự${partsOf(turns)}.${besides(held)}${given}`,
    byGroup(numbers.groups, turns),
    ...targetsInWords(numbers, TRAINED),
    soFar(numbers),
    days.asOf < days.to ? turnsExpected(numbers, own) : null,
    held.length === 0 ? null : 'Chi tiết tại Phụ lục I, II và III kèm theo.',
  ];
  return sentences.filter((line) => line !== null).join('\n');
}

/** Certificates and registrations count these people, too, so that the text names them where the turns do not. */
function besides(held: readonly ClassNumbers[]): string {
  const others = sum(held, ({ present, turns }) => Math.max(0, present - turns.total));
  return others === 0 ? '' : ` Ngoài ra có ${counted(others)} lượt người dự không thuộc đối tượng của chỉ tiêu.`;
}

/** No class of these days, which says that none was held only where the program was there to know. */
function noneHeld({ targets }: ReportNumbers): string {
  const unknown = targets.some(({ basis, inDays }) => inDays === null && ['ATTENDEE_TURN', 'CLASS_COUNT', 'COURSE_COUNT'].includes(basis));
  return unknown ? 'chưa có số liệu về lớp đào tạo, tập huấn' : 'chưa có lớp đào tạo, tập huấn nào được chốt';
}

/** Who did not say is named beside the shares: '0 nữ' of people nobody asked would be a false statement. */
function partsOf(count: CountNumbers): string {
  const { total, women, minority } = count;
  if (total === 0) return '';
  const unknown = notStated(count);
  const parts = `, trong đó nữ ${share(women, total)}, người dân tộc thiểu số ${share(minority, total)}`;
  return unknown === null ? parts : `${parts} (${unknown})`;
}

/** 'không khai giới tính 02 lượt, không khai dân tộc 05 lượt'; null where all said. */
function notStated({ genderNotStated = 0, minorityNotStated = 0 }: CountNumbers): string | null {
  const parts = [
    genderNotStated === 0 ? [] : `không khai giới tính ${counted(genderNotStated)} lượt`,
    minorityNotStated === 0 ? [] : `không khai dân tộc ${counted(minorityNotStated)} lượt`,
  ].flat();
  return parts.length === 0 ? null : parts.join(', ');
}

/** The same below a table that has columns of women and minorities. */
export function notStatedBelow({ turns }: ReportNumbers): string | null {
  const unknown = notStated(turns.total);
  return unknown === null ? null : `${capital(unknown)}; không cộng vào cột nữ, cột DTTS.`;
}

function byGroup(groups: readonly UnitGroup[], turns: CountNumbers): string | null {
  const named = groups.filter((group) => turns.byGroup[group] !== 0);
  if (named.length === 0) return null;
  return `Theo đối tượng: ${named.map((group) => `${GROUP_WORDS[group]} ${counted(turns.byGroup[group])} lượt`).join('; ')}.`;
}

/** A target begins with a number of its own, which would read as what was done. */
const quoted = (label: string): string => `Chỉ tiêu “${label}”`;

/** 'trong kỳ 01 doanh nghiệp; lũy kế 02 doanh nghiệp' */
function inDaysAndSoFar(target: TargetNumbers): string {
  const { unit, cumulative } = target;
  const inDays = knownInDays(target);
  return `trong kỳ ${inDays === null ? 'chưa có số liệu' : `${counted(inDays)} ${unit}`}; lũy kế ${counted(cumulative ?? 0)} ${unit}`;
}

/** What the target of experts counts beside those whom certificates name; null where all are named, or several targets share the list. */
export function expertsBesideList({ experts, targets }: Pick<ReportNumbers, 'experts' | 'targets'>): string | null {
  const [target, ...others] = targets.filter(({ basis }) => basis === 'DISTINCT_PERSON_CERTIFIED');
  const sum = target?.cumulative ?? 0;
  const unnamed = sum - experts.length;
  if (others.length > 0 || unnamed <= 0) return null;
  return `Ngoài danh sách này, chỉ tiêu còn tính ${counted(unnamed)} người theo số liệu nhập kèm minh chứng; lũy kế ${counted(sum)} người.`;
}

/** Experts, classes, courses and schools that the plan asks for. */
const TRAINED: readonly string[] = ['DISTINCT_PERSON_CERTIFIED', 'CLASS_COUNT', 'COURSE_COUNT', 'DISTINCT_INSTITUTION'];

/** What was done for the targets of these kinds; the one target of experts is called by what it is. */
function targetsInWords({ targets }: ReportNumbers, bases: readonly string[]): string[] {
  return targets
    .filter(({ basis }) => bases.includes(basis))
    .flatMap((target) => {
      const { basis, label, cumulative, wanted } = target;
      if (cumulative === null) return [];
      const alone = targets.filter((each) => each.basis === basis).length === 1;
      const name = basis === 'DISTINCT_PERSON_CERTIFIED' && alone ? 'Đào tạo chuyên gia năng suất, chất lượng' : quoted(label);
      return [`${name}: ${inDaysAndSoFar(target)} (mục tiêu: ${wanted}).`];
    });
}

const turnTarget = (targets: ReportNumbers['targets']): TargetNumbers | undefined => targets.find(({ basis }) => basis === 'ATTENDEE_TURN');

/** A plan that wants no number of turns has no sum of them. */
function soFar({ targets, turns }: ReportNumbers): string | null {
  const target = turnTarget(targets);
  if (target === undefined) return null;
  if (target.cumulative === null) return 'Lũy kế từ đầu giai đoạn: chưa có số liệu.';
  return `Lũy kế từ đầu giai đoạn: ${counted(turns.cumulative.total + turns.opening)} lượt người.`;
}

function turnsExpected({ targets, days }: ReportNumbers, own: OwnEstimates): string | null {
  const target = turnTarget(targets);
  const shown = target === undefined ? null : shownEstimate(target, own);
  return shown === null ? null : `${estimateOf(days)}: ${counted(shown.value)} lượt người.`;
}

/** 'trong năm 2024, tính đến ngày 15/11/2024'. */
function upTo(days: ReportNumbers['days']): string {
  const within = daysInWords(days);
  const lead = within.startsWith('từ') ? within : `trong ${within}`;
  return days.asOf < days.to ? `${lead}, tính đến ngày ${documentDate(days.asOf)}` : lead;
}

const share = (part: number, whole: number): string => `${counted(part)} lượt (${showPercent(part / whole, vietnameseReader)})`;

function sum<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((total, row) => total + of(row), 0);
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
