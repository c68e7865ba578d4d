import type { Translate } from '../../platform/web/translations.js';
import { showDate, yearOf } from '../../shared/calendar-date.js';
import { partOfYear } from './domain/report-days.js';
import type { ReportNumbers } from './domain/report-numbers.js';

type Days = Pick<ReportNumbers['days'], 'from' | 'to'>;

/** The days of a report as a page calls them; documents, which are Vietnamese, have words of their own (`daysInWords`). */
export function daysText({ from, to }: Days, t: Translate): string {
  return t(`reports:days.${partOfYear({ from, to })}`, { year: yearOf(from), from: showDate(from), to: showDate(to) });
}

/** 'Ước cả năm 2024', 'Ước cả kỳ'. */
export function estimateText(days: Days, t: Translate): string {
  return t(`reports:estimate.${partOfYear(days) === 'year' ? 'ofYear' : 'ofDays'}`, { year: yearOf(days.from) });
}
