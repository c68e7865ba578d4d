import { type CalendarDate, yearOf } from '../../../shared/calendar-date.js';
import { partOfYear } from './report-days.js';
import type { ReportNumbers } from './report-numbers.js';

/** '19/4/2022', '05/02/2024': a zero before days under 10 and before months 1 and 2 only. */
export function documentDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return [String(day).padStart(2, '0'), month < 3 ? `0${month}` : month, year].join('/');
}

/** '16/4/2024' of one day, '16/4/2024 - 17/4/2024' of several. */
export function documentDays({ opensOn, closesOn }: { readonly opensOn: CalendarDate; readonly closesOn: CalendarDate }): string {
  return opensOn === closesOn ? documentDate(opensOn) : `${documentDate(opensOn)} - ${documentDate(closesOn)}`;
}

const PART_WORDS = { year: 'năm', first_half: '6 tháng đầu năm', second_half: '6 tháng cuối năm' } as const;

/** 'năm 2024', '6 tháng đầu năm 2024', 'từ ngày 01/4/2024 đến ngày 30/6/2024'. */
export function daysInWords({ from, to }: Pick<ReportNumbers['days'], 'from' | 'to'>): string {
  const part = partOfYear({ from, to });
  if (part === 'custom') return `từ ngày ${documentDate(from)} đến ngày ${documentDate(to)}`;
  return `${PART_WORDS[part]} ${yearOf(from)}`;
}

/** 'Ước cả năm 2024', 'Ước cả kỳ'. */
export function estimateOf(days: ReportNumbers['days']): string {
  const within = daysInWords(days);
  return `Ước cả ${within.startsWith('năm') ? within : 'kỳ'}`;
}
