import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { doublesOf } from './domain/doubles.js';
import type { Disagreement } from './domain/report-numbers.js';
import type { ShownReport } from './show-report.js';

/** What somebody should look at before the report is sent, and should know of one that was sent. */
export function doubts({ numbers, report }: Pick<ShownReport, 'numbers' | 'report'>, t: Translate): Record<string, unknown> {
  const { disagreements: count, disagreed = [] } = numbers;
  const text = t(`reports:show.disagreements.${report.state}`, { count });
  return {
    disagreements: count === 0 ? null : { text, checks: disagreed.map((each) => checkInWords(each, t)), isMore: count > disagreed.length },
    doubles: doublesOf(numbers).map((each) => t('reports:show.double', { ...each })),
  };
}

function checkInWords({ check, subject, expected, found }: Disagreement, t: Translate): string {
  const words = { check: t(`reporting:check.${check}`), expected: showNumber(expected, t), found: showNumber(found, t) };
  return subject === null ? t('reports:show.check', words) : t('reports:show.checkOf', { ...words, subject });
}
