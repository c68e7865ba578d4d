import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { daysText } from './days.view.js';
import { doubts, unwrittenSections } from './report-doubts.view.js';
import { reportFileKinds } from './report-files.js';
import { reportCrumbs } from './report-pages.view.js';
import type { ShownReport } from './show-report.js';

/** What happens when a report is marked as sent, and what somebody should look at before. */
export function sendingModel(shown: ShownReport, t: Translate): PageModel {
  const { report, numbers } = shown;
  const base = `/staff/reports/${report.id}`;
  const title = t('reports:send.heading');
  const { disagreements, doubles } = doubts(shown, t);
  const unwritten = unwrittenSections(shown).map((section) => ({
    href: `${base}?edit=${section}#${section}`,
    label: t(`reports:field.EditedTexts.${section}`),
  }));
  return {
    title,
    lead: t('reports:list.name', { days: daysText(numbers.days, t) }),
    crumbs: reportCrumbs(report, numbers.plan.number, t, { label: title }),
    base,
    version: report.version,
    facts: sendingFacts(shown, t),
    disagreements,
    doubles,
    unwritten,
    isClear: disagreements === null && doubles.length === 0 && unwritten.length === 0,
    files: t('reports:send.keepsFiles', { count: reportFileKinds.length }),
  };
}

/** Who sends what under which number: what is blank stays blank. */
function sendingFacts({ report: { asOf, texts }, office }: ShownReport, t: Translate): { label: string; value: string }[] {
  const { number, sign, signedOn, signerName } = texts;
  const blank = t('reports:send.blank');
  return [
    { label: t('reports:show.office'), value: `${office.issuer}, ${office.parent}` },
    { label: t('reports:show.asOf'), value: showDate(asOf) },
    { label: t('reports:field.EditedTexts.number'), value: number === null ? blank : `${number}/${sign}` },
    { label: t('reports:field.EditedTexts.signedOn'), value: signedOn === null ? blank : showDate(signedOn) },
    { label: t('reports:field.EditedTexts.signerName'), value: signerName ?? blank },
  ];
}
