import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import type { Comparator, Periodicity, TargetUnit } from './domain/target.js';

interface Promised {
  readonly comparator: Comparator;
  readonly wanted: number | null;
  readonly wantedMax: number | null;
  readonly unit: TargetUnit;
  readonly periodicity: Periodicity;
}

/** A number with its unit: '500 lượt người', '70%'. */
export function amountInWords(unit: TargetUnit, value: number, t: Translate): string {
  return t(`plans:amount.${unit}`, { value: showNumber(value, t), count: value });
}

/** What the plan asks for: 'trên 500 lượt người', 'ít nhất 02 doanh nghiệp mỗi năm', 'hoàn thành'. */
export function wantedInWords({ comparator, wanted, wantedMax, unit, periodicity }: Promised, t: Translate): string {
  const words = comparator === 'RANGE' ? showNumber(wanted ?? 0, t) : amountInWords(unit, wanted ?? 0, t);
  const promise = t(`plans:comparator.${comparator}`, { value: words, max: amountInWords(unit, wantedMax ?? 0, t) });
  return periodicity === 'PER_YEAR' && comparator !== 'QUALITATIVE' ? t('plans:eachYear', { promise }) : promise;
}

/** 'Kế hoạch 60/KH-UBND ngày 19/4/2022'; without the day where nobody knows it. */
export function planInWords({ number, signedOn }: { readonly number: string; readonly signedOn: string | null }, t: Translate): string {
  return signedOn === null ? t('plans:named.undated', { number }) : t('plans:named.dated', { number, signed: showDate(signedOn) });
}
