import type { FormModel } from '../../platform/web/forms.js';
import type { Translate } from '../../platform/web/translations.js';
import { seenTexts } from './domain/merge-texts.js';
import type { Section } from './domain/report-texts.js';
import type { PartText } from './reports.dto.js';
import type { ShownReport } from './show-report.js';
import { emptyHint, lastWriter, theirsModel } from './texts.view.js';

type Model = Record<string, unknown>;

/** The form of one part, in its place on the page of the report. */
export function partForm({ report: { id, version }, fromNumbers }: ShownReport, section: Section, t: Translate): Model {
  const base = `/staff/reports/${id}`;
  const action = `${base}/parts/${section}`;
  return {
    action: `${action}#${section}`,
    cancelHref: `${base}#${section}`,
    draft: `${action}-${version}`,
    hint: emptyHint(fromNumbers[section], t),
    fillAction: fromNumbers[section] === undefined ? null : `${action}/fill#${section}`,
  };
}

export function partValues({ version, texts }: ShownReport['report'], section: Section): Model {
  return { version, seen: seenTexts(texts), words: texts.sections[section] ?? '' };
}

/** Somebody else wrote the same part: theirs stands below what was typed, and the next press of the button decides. */
export function partClash({ report, history }: ShownReport, section: Section, typed: PartText, form: FormModel, t: Translate): Model {
  const by = lastWriter(history, [section]);
  return {
    theirs: { words: theirsModel(report.texts.sections[section], by, t) },
    // What is saved now has been seen: the next press means it.
    form: {
      ...form,
      values: { ...partValues(report, section), words: typed.words ?? '' },
      summary: [{ field: 'words', label: t(`reports:field.EditedTexts.${section}`), message: t('reports:edit.clashHere') }],
    },
  };
}
