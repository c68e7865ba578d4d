import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { wantedInWords } from '../plans/index.js';
import { provisionalValueOf, valueOf } from './target-value.view.js';
import type { ProgressResponse, TargetProgress } from './reporting.dto.js';
import { statusText } from './status.view.js';

/** The targets of a plan as lines of a terminal: judgement, number, name. */
export function progressLines({ plan, asOf, targets }: ProgressResponse, t: Translate): string[] {
  const rows = targets.map((target) => [statusText(target, t), numberOf(target, t), target.label]);
  const widthOf = (column: number): number => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  const widths = [widthOf(0), widthOf(1), 0];
  const lines = rows.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  '));
  return [t('reporting:progress.linesHead', { number: plan.number, asOf: showDate(asOf) }), '', ...lines];
}

/** '540, tạm tính 548 (trên 500 lượt người)': official, provisional where it differs, wanted. */
function numberOf(target: TargetProgress, t: Translate): string {
  const { official, wanted, comparator, basis, denominator } = target;
  const provisional = provisionalValueOf(target, t);
  const fraction =
    basis === 'REPORTED_RATIO' && denominator !== null ? ` = ${showNumber(official ?? 0, t)}/${showNumber(denominator, t)}` : '';
  const unsettled = provisional === null ? '' : `, ${t('reporting:progress.provisional', { value: provisional })}`;
  const promise = wanted === null && comparator !== 'MILESTONE' ? '' : ` (${wantedInWords(target, t)})`;
  return `${valueOf(target, t)}${fraction}${unsettled}${promise}`;
}
