import { showNumber, showPercent, vietnameseReader } from '../../../shared/number-signs.js';
import type { EstimateNumbers, ReportNumbers, TargetNumbers } from './report-numbers.js';

/** What somebody put in the place of the estimate by rule, and why. */
export interface OwnEstimate {
  readonly value: number;
  readonly basis: string;
}
export type OwnEstimates = Readonly<Record<string, OwnEstimate>>;

/** Ước cả năm of a target as the report says it: never an official number, always with what it is made of. */
export interface ShownEstimate {
  readonly value: number;
  /** Of a share by rule: `value` of so many; what somebody judged for themselves is in per cent. */
  readonly of: number | null;
  /** By somebody's own judgement instead of the rule. */
  readonly own: boolean;
  readonly words: string;
}

/** Days that are over need no estimate: it would repeat what was done. What somebody judged for themselves is shown. */
export function hasEstimates({ to, asOf }: ReportNumbers['days'], own: OwnEstimates = {}): boolean {
  return asOf < to || Object.keys(own).length > 0;
}

type Estimated = Pick<TargetNumbers, 'key' | 'unit' | 'basis' | 'estimate' | 'estimateBasis'>;

/** Null where neither the rule nor anybody says a number. */
export function shownEstimate({ key, unit, basis, estimate, estimateBasis }: Estimated, own: OwnEstimates = {}): ShownEstimate | null {
  const written = own[key];
  if (written !== undefined) return { value: written.value, of: null, own: true, words: written.basis };
  if (estimate === null || estimateBasis === null) return null;
  return { value: estimate, of: estimateBasis.of ?? null, own: false, words: madeOf(estimateBasis, unit, basis) };
}

/** Whether the estimate says more than what was done already. */
export function looksAhead(shown: ShownEstimate | null, { inDays }: Pick<TargetNumbers, 'inDays'>): shown is ShownEstimate {
  return shown !== null && (shown.own || shown.value !== (inDays ?? 0));
}

const number = (value: number): string => showNumber(value, vietnameseReader);
const classBases: readonly string[] = ['CLASS_COUNT', 'COURSE_COUNT', 'EVENT_COUNT'];

/** '50 lượt đã thực hiện + 8 lượt dự kiến của 01 lớp đã có lịch, theo tỷ lệ dự học bình quân 80,0% số đăng ký'. */
function madeOf(estimate: EstimateNumbers, unit: string, basis: string): string {
  if (estimate.of !== undefined) return shareMadeOf(estimate, estimate.of);
  const { done, pending, classes, newcomers = null } = estimate;
  const of = unit === 'lượt người' ? 'lượt' : unit;
  const ended = basis === 'ATTENDEE_TURN' || classBases.includes(basis) || newcomers !== null;
  const parts = [
    `${number(done)} ${of} đã thực hiện`,
    ...(pending === 0 ? [] : [`${number(pending)} ${of} ${ended ? 'của các lớp đã kết thúc, chưa chốt' : 'chưa được xác nhận'}`]),
    ...(classes === 0 ? [] : [classBases.includes(basis) ? `${number(estimate.ahead)} ${of} đã có lịch` : expected(estimate, of)]),
  ];
  return parts.join(' + ') + less(estimate, of);
}

/** '168 đã thực hiện + 2 chưa chốt hoặc chưa được xác nhận, trên tổng số gần nhất 240'. */
function shareMadeOf(estimate: EstimateNumbers, of: number): string {
  const { done, pending, classes } = estimate;
  const parts = [
    `${number(done)} đã thực hiện`,
    ...(pending === 0 ? [] : [`${number(pending)} chưa chốt hoặc chưa được xác nhận`]),
    ...(classes === 0 ? [] : [expected(estimate, 'đơn vị')]),
  ];
  return `${parts.join(' + ')}, trên tổng số gần nhất ${number(of)}`;
}

/** Certificates of competence end. */
function less({ ending = 0 }: EstimateNumbers, of: string): string {
  return ending === 0 ? '' : `, trừ ${number(ending)} ${of} có giấy chứng nhận hết hạn trong kỳ`;
}

function expected({ ahead, classes, showUp, newcomers = null }: EstimateNumbers, of: string): string {
  const rate =
    showUp === null
      ? ', theo số đã đăng ký'
      : `, theo tỷ lệ bình quân ${showPercent(showUp.came / showUp.registered, vietnameseReader)} số đăng ký`;
  const first = newcomers === null ? '' : ' và số đơn vị dự lần đầu ở các lớp gần đây';
  return `${number(ahead)} ${of} dự kiến của ${classes < 10 ? `0${classes}` : number(classes)} lớp đã có lịch${rate}${first}`;
}
