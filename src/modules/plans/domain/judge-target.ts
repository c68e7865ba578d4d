import { hundredths } from '../../../shared/decimal-number.js';
import type { Comparator, TargetPromise } from './target.js';

const weakestFirst = ['not-quantified', 'not-ready', 'not-met', 'in-progress', 'partly-met', 'met', 'exceeded'] as const;
export type TargetStatus = (typeof weakestFirst)[number];

export interface Judgement {
  /**
   * `partly-met` is the minimum of a RANGE; an ABOUT target within its tolerance is `met` (shown as "khoảng"). `not-ready` is a target
   * whose condition does not hold yet ("Chưa đủ điều kiện thực hiện").
   */
  readonly status: TargetStatus;
  /** 108 means 108 %: of the number wanted (of the full number, for a RANGE); for a ratio, the ratio itself. Only for showing. */
  readonly percent: number | null;
}

export interface YearlyJudgement extends Judgement {
  /** The years that kept the promise from being met. */
  readonly failedYears: readonly number[];
}

const defaultTolerancePercent = 10;

/** `line` is the number wanted and `full` the upper end of a RANGE, both in the measure of `done`. */
type Verdict = (promise: TargetPromise, done: bigint, line: bigint, full: bigint) => TargetStatus;

const verdicts: Readonly<Record<Comparator, Verdict>> = {
  GT: (_promise, done, line) => (done > line ? 'met' : 'not-met'),
  GTE: (_promise, done, line) => (done >= line ? 'met' : 'not-met'),
  EXACT: (_promise, done, line) => withinRange(done, line, line),
  RANGE: (_promise, done, line, full) => withinRange(done, line, full),
  ABOUT: ({ tolerancePercent }, done, line) => aroundLine(done, line, tolerancePercent ?? defaultTolerancePercent),
  MILESTONE: (_promise, done, line) => (done >= line ? 'met' : 'in-progress'),
  MEASURED: (_promise, done, line) => (done >= line ? 'met' : 'in-progress'),
  QUALITATIVE: () => 'not-quantified',
};

/**
 * Compares whole numbers only: `done` of `whole` against the promise, so that 168 of 240 is 100 × 168 against 70 × 240, 7,2 is 720
 * hundredths, and there never is a fraction that rounding could push over the line.
 */
function statusOf(promise: TargetPromise, wanted: number, done: number, whole = 1): TargetStatus {
  const lineAt = (number: number): bigint => hundredths(number) * hundredths(whole);
  return verdicts[promise.comparator](promise, hundredths(done) * 100n, lineAt(wanted), lineAt(promise.wantedMax ?? wanted));
}

function withinRange(done: bigint, minimum: bigint, full: bigint): TargetStatus {
  if (done < minimum) return 'not-met';
  if (done < full) return 'partly-met';
  return done === full ? 'met' : 'exceeded';
}

function aroundLine(done: bigint, line: bigint, tolerancePercent: number): TargetStatus {
  const tolerance = BigInt(tolerancePercent);
  if (done * 100n < line * (100n - tolerance)) return 'not-met';
  return done * 100n > line * (100n + tolerance) ? 'exceeded' : 'met';
}

const reachedOnce: readonly Comparator[] = ['MILESTONE', 'MEASURED'];

/** The number a milestone is judged by: 1 once it is reached; a measurement: 1 once it is made. */
function wantedOf({ comparator, wanted }: TargetPromise): number | null {
  if (reachedOnce.includes(comparator)) return wanted ?? 1;
  return comparator === 'QUALITATIVE' ? null : wanted;
}

/** What cannot be done yet has not failed; what was done all the same has been done. */
function excused({ notReadyReason }: TargetPromise, status: TargetStatus): TargetStatus {
  const open = status === 'not-met' || status === 'in-progress';
  return open && notReadyReason !== undefined && notReadyReason !== null ? 'not-ready' : status;
}

/**
 * Does what was done keep the plan's promise? `done` is null while nothing has been reported.
 *
 * "trên" (GT) needs more than the number; "ít nhất", "trở lên", "phấn đấu" (GTE) the number; neither can be exceeded. A bare number
 * (EXACT) is met by itself and exceeded by more. "1-2" (RANGE) is partly met by 1, met by 2. "khoảng" (ABOUT) allows a tolerance.
 * "triển khai", "thực hiện đo lường" (MILESTONE, MEASURED) are met once it is done.
 */
export function judgeTarget(promise: TargetPromise, done: number | null): Judgement {
  const wanted = wantedOf(promise);
  if (wanted === null) return { status: 'not-quantified', percent: null };
  if (done === null) return { status: excused(promise, 'in-progress'), percent: null };
  const full = promise.comparator === 'RANGE' ? (promise.wantedMax ?? wanted) : wanted;
  const percent = reachedOnce.includes(promise.comparator) || full === 0 ? null : (done / full) * 100;
  return { status: excused(promise, statusOf(promise, wanted, done)), percent };
}

/** Judges "trên 70% sản phẩm": 168 of 240 is exactly 70 % and not above it. A denominator of 0 says nothing yet. */
export function judgeRatio(promise: TargetPromise, numerator: number | null, denominator: number | null): Judgement {
  const wanted = wantedOf(promise);
  if (wanted === null) return { status: 'not-quantified', percent: null };
  if (numerator === null || !denominator) return { status: excused(promise, 'in-progress'), percent: null };
  const status = excused(promise, statusOf(promise, wanted, numerator * 100, denominator));
  return { status, percent: (numerator / denominator) * 100 };
}

/** What was done in a year; of a share, so many of so many. */
export interface DoneInYear {
  readonly value: number | null;
  readonly of: number | null;
}

/**
 * Judges "02 doanh nghiệp/năm": every year by itself, the weakest year decides, and a rich year lends nothing to a poor one.
 * `perYear` holds every year of the period that is to be judged; a year without a report is null.
 */
export function judgeYears(promise: TargetPromise, perYear: Readonly<Record<number, number | null>>): YearlyJudgement {
  return weakestYear(
    promise,
    Object.entries(perYear).map(([year, done]) => ({ year: Number(year), ...judgeTarget(promise, done) })),
  );
}

/** Judges "trên 70% mỗi năm": the share of each year by itself, never the people of all years against the totals of all years. */
export function judgeRatioYears(promise: TargetPromise, perYear: Readonly<Record<number, DoneInYear>>): YearlyJudgement {
  return weakestYear(
    promise,
    Object.entries(perYear).map(([year, { value, of }]) => ({ year: Number(year), ...judgeRatio(promise, value, of) })),
  );
}

function weakestYear(promise: TargetPromise, years: readonly (Judgement & { readonly year: number })[]): YearlyJudgement {
  const [weakest] = [...years].sort((a, b) => weakestFirst.indexOf(a.status) - weakestFirst.indexOf(b.status));
  const failedYears = years.filter(({ status }) => status === 'not-met').map(({ year }) => year);
  const percents = years.map(({ percent }) => percent).filter((percent) => percent !== null);
  const percent = percents.length === years.length && years.length > 0 ? Math.min(...percents) : null;
  return { status: weakest?.status ?? judgeTarget(promise, null).status, percent, failedYears };
}
