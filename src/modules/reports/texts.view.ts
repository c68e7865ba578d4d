import type { FormModel } from '../../platform/web/forms.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { isCalendarDate, showDate } from '../../shared/calendar-date.js';
import { mergeTexts, seenTexts } from './domain/merge-texts.js';
import { linesOf, sections, textParts } from './domain/report-texts.js';
import { reportLead } from './report-lead.view.js';
import { editedTexts } from './edited-texts.js';
import { reportCrumbs } from './report-pages.view.js';
import type { EditedTexts } from './reports.dto.js';
import type { ShownReport } from './show-report.js';

type Model = Record<string, unknown>;

/** The form of all texts; below a part that nobody has written stands what the numbers say. */
export function textsModel({ report, numbers, fromNumbers }: ShownReport, t: Translate): PageModel {
  const base = `/staff/reports/${report.id}`;
  return {
    title: t('reports:edit.title'),
    lead: reportLead(numbers, t),
    crumbs: reportCrumbs(report, numbers.plan.number, t, { label: t('reports:edit.title') }),
    base,
    version: report.version,
    previewAction: `${base}/texts/preview`,
    previewLabel: t('reports:edit.preview'),
    parts: sections.map((name) => {
      const words = fromNumbers[name];
      return {
        name,
        label: t(`reports:field.EditedTexts.${name}`),
        hint: emptyHint(words, t),
        fillAction: words === undefined ? null : `${base}/texts/fill/${name}#${name}`,
      };
    }),
  };
}

/** What stands in a part that is left empty. */
export function emptyHint(fromNumbers: string | undefined, t: Translate): string {
  return fromNumbers === undefined ? t('reports:edit.emptyHint') : t('reports:edit.numbersHint', { words: linesOf(fromNumbers).join(' ') });
}

export function textValues({ version, texts }: Pick<ShownReport['report'], 'version' | 'texts'>): Model {
  const { sections: parts, signedOn, ...frame } = texts;
  return { ...frame, ...parts, version, seen: seenTexts(texts), signedOn: signedOn === null ? '' : showDate(signedOn) };
}

/** What was typed, with the words of the program for one part below what stands in it. */
export function filledValues({ report, fromNumbers }: ShownReport, typed: EditedTexts, part: string): Model {
  const values = { ...textValues({ version: typed.version, texts: editedTexts(report.texts, typed) }), seen: typed.seen };
  const section = sections.find((name) => name === part);
  const words = section === undefined ? undefined : fromNumbers[section];
  return section === undefined ? values : { ...values, [section]: withWords(typed[section], words) };
}

/** Below what was typed. */
export function withWords(typed = '', words = ''): string {
  return [typed, words].filter((each) => each !== '').join('\n');
}

/**
 * Somebody else wrote the same part: theirs stands beside what was typed, and the next press of the button decides. Parts that only one of
 * the two wrote are put together already.
 */
export function clashModel({ report, history }: ShownReport, typed: EditedTexts, form: FormModel, t: Translate): Model {
  const { texts, clashes } = mergeTexts(editedTexts(report.texts, typed), report.texts, typed.seen ?? '');
  const saved = textParts(report.texts);
  const by = lastWriter(history, clashes);
  // What is saved now has been seen: the next press means it.
  const values = { ...textValues({ version: report.version, texts }), seen: seenTexts(report.texts) };
  return {
    clash: t('reports:edit.clash', { by, count: clashes.length }),
    theirs: Object.fromEntries(clashes.map((name) => [name, theirsModel(saved[name] ?? null, by, t)])),
    form: {
      ...form,
      values,
      summary: clashes.map((name) => ({
        field: name,
        label: t(`reports:field.EditedTexts.${name}`),
        message: t('reports:edit.clashHere'),
      })),
    },
  };
}

export function theirsModel(words: string | null, by: string, t: Translate): Model {
  return { label: t('reports:edit.theirs', { by }), lines: linesOf(words ?? '').map(asTyped), empty: t('reports:edit.theirsEmpty') };
}

/** Who wrote one of these parts last; a history begins with its newest line. */
export function lastWriter(history: ShownReport['history'], parts: readonly string[]): string {
  const wrote = ({ action, detail }: ShownReport['history'][number]): boolean =>
    action === 'report.textsChanged' && Object.keys(detail?.changed ?? {}).some((part) => parts.includes(part));
  return history.find(wrote)?.actorName ?? '';
}

const asTyped = (line: string): string => (isCalendarDate(line) ? showDate(line) : line);
