import { yearOf } from '../../../shared/calendar-date.js';
import type { ReportNumbers } from './report-numbers.js';

/** A figure and records of one year behind one target: both are added, and the figure may hold what the records say. */
export interface Doubled {
  readonly label: string;
  readonly year: number;
  readonly figures: number;
  readonly records: number;
}

/** A figure names no enterprise that could be compared, so nobody but a person can say whether something was counted twice. */
export function doublesOf({ support, targets }: Pick<ReportNumbers, 'support' | 'targets'>): Doubled[] {
  return targets.flatMap(({ key, label }) => {
    const own = support.filter(({ target }) => target === key);
    const years = [...new Set(own.map(({ countedOn }) => yearOf(countedOn)))].sort();
    return years.flatMap((year) => {
      const ofYear = own.filter(({ countedOn }) => yearOf(countedOn) === year);
      const figures = ofYear.filter(({ kind }) => kind === 'reported').reduce((sum, { value }) => sum + value, 0);
      const records = ofYear.filter(({ kind }) => kind === 'record').length;
      return figures > 0 && records > 0 ? [{ label, year, figures, records }] : [];
    });
  });
}
