import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { doublesOf } from './domain/doubles.js';
import type { Disagreement } from './domain/report-numbers.js';
import { type Section, sections } from './domain/report-texts.js';
import type { ShownReport } from './show-report.js';

type Doubted = Pick<ShownReport, 'numbers' | 'report' | 'fromNumbers'>;

interface Doubts {
  readonly disagreements: { readonly text: string; readonly checks: readonly string[]; readonly isMore: boolean } | null;
  readonly unwritten: readonly Record<string, unknown>[];
  readonly doubles: readonly string[];
}

/** Parts that nobody has written and that no number fills: the paper has dotted lines. */
export function unwrittenSections({ report, fromNumbers }: Omit<Doubted, 'numbers'>): Section[] {
  return sections.filter((section) => report.texts.sections[section] === null && fromNumbers[section] === undefined);
}

/** What somebody should look at before the report is sent, and should know of one that was sent. */
export function doubts({ numbers, report, fromNumbers }: Doubted, t: Translate): Doubts {
  const { disagreements: count, disagreed = [] } = numbers;
  const text = t(`reports:show.disagreements.${report.state}`, { count });
  return {
    disagreements: count === 0 ? null : { text, checks: disagreed.map((each) => checkInWords(each, t)), isMore: count > disagreed.length },
    unwritten: unwrittenSections({ report, fromNumbers }).map((section) => unwrittenPart(section, t)),
    doubles: doublesOf(numbers).map((each) => t('reports:show.double', { ...each })),
  };
}

/** By its number in the document: "II.1"; the link is read out with its name. */
function unwrittenPart(section: string, t: Translate): Record<string, unknown> {
  const label = t(`reports:field.EditedTexts.${section}`);
  return { href: `#${section}`, label, number: /^[IV]+(?:\.\d+)?/.exec(label)?.[0] ?? label };
}

function checkInWords({ check, subject, expected, found }: Disagreement, t: Translate): string {
  const words = { check: t(`reporting:check.${check}`), expected: showNumber(expected, t), found: showNumber(found, t) };
  return subject === null ? t('reports:show.check', words) : t('reports:show.checkOf', { ...words, subject });
}
