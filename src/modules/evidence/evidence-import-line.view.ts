import type { Language, Translate, Translations } from '../../platform/web/translations.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { type EvidenceColumn, evidenceColumns } from './domain/evidence-columns.js';
import type { EvidenceImport } from './evidence-import.entity.js';
import type { EvidenceLineState, ReadEvidenceLine } from './evidence-list-reader.js';
import type { Model } from './evidence.view.js';
import type { ShownEvidenceImport } from './show-evidence-import.js';

export interface Say {
  readonly translations: Translations;
  readonly t: Translate;
}

const lineTones: Record<EvidenceLineState, string> = { good: 'ok', bad: 'bad', doubtful: 'warn', hidden: 'plain' };
/** What a line is called stands in its first column. */
const detailColumns: readonly EvidenceColumn[] = ['variant', 'reference', 'quantity', 'taxCode', 'unitGroup', 'result', 'target'];

/** Why a line stays out, with the name of the cell that is wrong. */
export function reasonOf({ field, ...problem }: FieldProblem, translations: Translations, language: Language): string {
  const said = translations.problem(language, problem);
  return field === 'line' ? said : `${translations.in(language)(`evidence:column.${field}`)}: ${said}`;
}

export function isOut(line: ReadEvidenceLine, { leftOut }: EvidenceImport): boolean {
  return leftOut === null ? line.state !== 'good' : leftOut.some(({ number }) => number === line.number);
}

/** `editHref` is null once the list went in. */
export function lineRow(line: ReadEvidenceLine, { leftOut }: EvidenceImport, { translations, t }: Say, editHref: string | null): Model {
  const { number, written, corrected, state, problems } = line;
  const kept = leftOut?.find((each) => each.number === number)?.reasons;
  const refused = { tone: 'bad', text: t('imports:outcome.refused') };
  return {
    ...{ number, editHref, editLabel: t('imports:editLine', { number, name: nameOfLine(line) }) },
    ...{ name: nameOfLine(line) || '–', kind: wordOf('kind', written.kind, t, translations) },
    unit: written.subject === undefined ? null : written.organisation,
    details: detailColumns.flatMap((column) => {
      const word = wordOf(column, written[column], t, translations);
      return word === null ? [] : [`${t(`evidence:column.${column}`)}: ${word}`];
    }),
    ...{ countedOn: written.countedOn ?? '–', source: written.source ?? '–' },
    state: leftOut === null ? { tone: lineTones[state], text: t(`evidence:import.line.${state}`) } : refused,
    notes: corrected ? [t('imports:note.corrected')] : [],
    reasons: (kept ?? problems).map((problem) => reasonOf(problem, translations, t.language)),
  };
}

export const nameOfLine = ({ written: { subject, organisation } }: ReadEvidenceLine): string => subject ?? organisation ?? '';

const prefixes: Partial<Record<EvidenceColumn, string>> = { kind: 'evidence:kind', unitGroup: 'group', variant: 'evidence:variant' };

/** A choice in its words; what is no choice as it was written. */
function wordOf(column: EvidenceColumn, written: string | undefined, t: Translate, translations: Translations): string | null {
  if (written === undefined) return null;
  const prefix = prefixes[column];
  if (prefix === undefined) return written;
  return translations.has(t.language, `${prefix}.${written}`) ? t(`${prefix}.${written}`) : written;
}

/** The lines that stay out as they were written, with why. */
export function leftOutRows({ list, started }: ShownEvidenceImport, translations: Translations, language: Language): string[][] {
  const t = translations.in(language);
  return list.lines
    .filter((line) => isOut(line, started))
    .map(({ number, written, problems }) => {
      const reasons = started.leftOut?.find((each) => each.number === number)?.reasons ?? problems;
      const cells = evidenceColumns.map((column) => wordOf(column, written[column], t, translations) ?? '');
      return [...cells, reasons.map((problem) => reasonOf(problem, translations, language)).join('; ')];
    });
}
