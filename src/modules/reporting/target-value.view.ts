import type { Translate } from '../../platform/web/translations.js';
import { showNumber, showPercent } from '../../shared/number-signs.js';
import { amountInWords } from '../plans/index.js';
import type { TargetProgress } from './reporting.dto.js';

type Shown = Pick<TargetProgress, 'official' | 'percent' | 'basis' | 'comparator' | 'unit'>;

/** What was done for a target, as a reader sees it: a share with its sign, a statistic with its decimals and unit, a dash for words. */
export function valueOf({ official, percent, basis, comparator, unit }: Shown, t: Translate): string {
  if (basis === 'REPORTED_RATIO') return percent === null ? '–' : showPercent(percent / 100, t);
  if (official === null || comparator === 'MILESTONE' || comparator === 'QUALITATIVE') return '–';
  return unit === 'percent' ? amountInWords(unit, official, t) : showNumber(official, t);
}
