import { historyLines } from '../../platform/audit/history-lines.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Language, Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { showNumber } from '../../shared/number-signs.js';
import type { Plan } from '../plans/index.js';
import { type EvidenceColumn, evidenceColumns } from './domain/evidence-columns.js';
import { handOf } from './evidence-entry.js';
import type { EvidenceImport, EvidenceImportState } from './evidence-import.entity.js';
import type { EvidenceImportResponse } from './evidence-import.dto.js';
import { type EvidenceLineState, needsEncoding, type ReadEvidenceLine } from './evidence-list-reader.js';
import { evidenceCrumbs, evidenceHome, evidenceName, evidenceNote, kindOptions, type Model, statePill } from './evidence.view.js';
import { revisionOf } from './settle-evidence-import.js';
import type { ShownEvidenceImport } from './show-evidence-import.js';

const LINES_A_PAGE = 50;
const tones: Record<EvidenceImportState, string> = { draft: 'warn', done: 'ok', undone: 'plain' };
const lineTones: Record<EvidenceLineState, string> = { good: 'ok', bad: 'bad', doubtful: 'warn', hidden: 'plain' };
/** What a line is called stands in its first column. */
const detailColumns: readonly EvidenceColumn[] = ['variant', 'reference', 'quantity', 'taxCode', 'unitGroup', 'result', 'target'];

const importsHome = (plan: Pick<Plan, 'id'>): string => `${evidenceHome(plan)}/imports`;

function importName({ fileName }: EvidenceImport, t: Translate): string {
  return fileName || t('imports:source.pasted');
}

export function deskOfImports({ plan, imports }: { plan: Plan; imports: readonly EvidenceImport[] }, t: Translate): Model {
  const home = importsHome(plan);
  return {
    crumbs: evidenceCrumbs(plan, t, { label: t('evidence:import.title') }),
    base: home,
    blankHref: `${home}/blank.xlsx`,
    kindOptions: kindOptions(t),
    imports: imports.map((each) => ({
      href: `${home}/${each.id}`,
      name: importName(each, t),
      by: each.createdBy,
      at: momentInWords(each.createdAt, t),
      counts: each.state === 'draft' ? '–' : countsOf(each, t),
      state: { tone: tones[each.state], text: t(`imports:state.${each.state}`) },
    })),
  };
}

function countsOf({ entered, leftOut }: EvidenceImport, t: Translate): string {
  return t('evidence:import.counts', { entered: showNumber(entered, t), leftOut: showNumber(leftOut?.length ?? 0, t) });
}

interface PageAsked {
  readonly page?: number | undefined;
  readonly show?: 'bad' | undefined;
}

/** Why a line stays out, with the name of the cell that is wrong. */
function reasonOf({ field, ...problem }: FieldProblem, translations: Translations, language: Language): string {
  const said = translations.problem(language, problem);
  return field === 'line' ? said : `${translations.in(language)(`evidence:column.${field}`)}: ${said}`;
}

export function importModel(
  shown: ShownEvidenceImport,
  asked: PageAsked,
  actor: Actor,
  say: { translations: Translations; t: Translate },
): Model {
  const { plan, started, list } = shown;
  const { t } = say;
  const href = `${importsHome(plan)}/${started.id}`;
  const isDraft = started.state === 'draft';
  const lines = list.lines.filter((line) => (isDraft && asked.show !== 'bad' ? true : isOut(line, started)));
  const page = asked.page ?? 1;
  const good = list.lines.filter(({ state }) => state === 'good').length;
  const leftOut = list.lines.filter((line) => isOut(line, started)).length;
  return {
    title: importName(started, t),
    crumbs: evidenceCrumbs(plan, t, { label: t('evidence:import.title'), href: importsHome(plan) }, { label: importName(started, t) }),
    status: { tone: tones[started.state], text: t(`imports:state.${started.state}`) },
    lead: leadOf(shown, t),
    ...{ href, base: importsHome(plan), isDraft, leftOut, isFiltered: asked.show === 'bad' },
    figures: isDraft ? draftFigures(shown, t) : doneFigures(started, t),
    unread: list.table.unread.length === 0 || !isDraft ? null : t('evidence:import.unread', { columns: list.table.unread.join(', ') }),
    paper: started.paperName,
    ...readingModel(shown, t),
    canRun: isDraft && good > 0 && !needsEncoding(list, started.reading),
    runLabel: t('evidence:import.run', { count: showNumber(good, t) }),
    lines: lines.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE).map((line) => lineRow(line, started, say)),
    pager: pagerOf((each) => listAddress(href, { page: each, show: asked.show }), { page, size: LINES_A_PAGE, total: lines.length }),
    ...recordsModel(shown, actor, t),
    history: historyLines(shown.history, t),
  };
}

function isOut(line: ReadEvidenceLine, { leftOut }: EvidenceImport): boolean {
  return leftOut === null ? line.state !== 'good' : leftOut.some(({ number }) => number === line.number);
}

function leadOf({ list }: ShownEvidenceImport, t: Translate): string {
  const { sheetName, lines, table } = list;
  return [
    sheetName ? t('imports:sheet', { name: sheetName }) : null,
    t('evidence:import.found', { count: showNumber(lines.length, t) }),
    table.passedOver > 0 ? t('imports:passedOver', { count: table.passedOver }) : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

function draftFigures({ list }: ShownEvidenceImport, t: Translate): Model[] {
  const states: readonly EvidenceLineState[] = ['good', 'bad', 'doubtful', 'hidden'];
  return states
    .map((state) => ({ label: t(`evidence:import.line.${state}`), value: list.lines.filter((line) => line.state === state).length }))
    .filter(({ value }, index) => value > 0 || index < 2);
}

function doneFigures({ entered, leftOut }: EvidenceImport, t: Translate): Model[] {
  return [
    { label: t('evidence:import.entered'), value: entered },
    { label: t('imports:outcome.refused'), value: leftOut?.length ?? 0 },
  ];
}

function readingModel({ list, started }: ShownEvidenceImport, t: Translate): Model {
  return {
    needsEncoding: needsEncoding(list, started.reading),
    encodingOptions: list.samples.map(({ encoding, text }) => ({ value: encoding, label: t(`imports:encoding.${encoding}`), hint: text })),
    kindOptions: kindOptions(t),
    hasDoubtful: started.reading.takeDoubtful === true || list.lines.some(({ state }) => state === 'doubtful'),
  };
}

function lineRow(
  line: ReadEvidenceLine,
  { leftOut }: EvidenceImport,
  { translations, t }: { translations: Translations; t: Translate },
): Model {
  const { number, written, state, problems } = line;
  const kept = leftOut?.find((each) => each.number === number)?.reasons;
  const refused = { tone: 'bad', text: t('imports:outcome.refused') };
  return {
    ...{ number, name: nameOfLine(line) || '–', kind: wordOf('kind', written.kind, t, translations) },
    unit: written.subject === undefined ? null : written.organisation,
    details: detailColumns.flatMap((column) => {
      const word = wordOf(column, written[column], t, translations);
      return word === null ? [] : [`${t(`evidence:column.${column}`)}: ${word}`];
    }),
    ...{ countedOn: written.countedOn ?? '–', source: written.source ?? '–' },
    state: leftOut === null ? { tone: lineTones[state], text: t(`evidence:import.line.${state}`) } : refused,
    reasons: (kept ?? problems).map((problem) => reasonOf(problem, translations, t.language)),
  };
}

const nameOfLine = ({ written: { subject, organisation } }: ReadEvidenceLine): string => subject ?? organisation ?? '';

const prefixes: Partial<Record<EvidenceColumn, string>> = { kind: 'evidence:kind', unitGroup: 'group', variant: 'evidence:variant' };

/** A choice in its words; what is no choice as it was written. */
function wordOf(column: EvidenceColumn, written: string | undefined, t: Translate, translations: Translations): string | null {
  if (written === undefined) return null;
  const prefix = prefixes[column];
  if (prefix === undefined) return written;
  return translations.has(t.language, `${prefix}.${written}`) ? t(`${prefix}.${written}`) : written;
}

function recordsModel({ plan, started, records }: ShownEvidenceImport, actor: Actor, t: Translate): Model {
  const open = records.filter(({ state }) => state === 'entered');
  const own = open.some(({ handIds }) => handIds.includes(handOf(actor)));
  const bare = open.some(({ sha256 }) => sha256 === null);
  const isDone = started.state === 'done';
  return {
    records: records.slice(0, LINES_A_PAGE).map((record) => ({
      href: `${evidenceHome(plan)}/${record.id}`,
      name: evidenceName(record, t),
      note: evidenceNote(record, t),
      state: statePill(record, t),
    })),
    moreRecords:
      records.length > LINES_A_PAGE ? t('evidence:import.moreRecords', { count: showNumber(records.length - LINES_A_PAGE, t) }) : null,
    listHref: evidenceHome(plan),
    mayVerify: isDone && open.length > 0 && !own && !bare,
    verifyLabel: t('evidence:import.verify', { count: showNumber(open.length, t) }),
    whyNotVerify: !isDone || open.length === 0 ? null : own ? t('evidence:import.ownHand') : bare ? t('evidence:import.withoutFile') : null,
    seen: revisionOf(records),
    mayUndo: isDone && records.every(({ state }) => state !== 'verified'),
  };
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

export function importResponse(shown: ShownEvidenceImport, translations: Translations): EvidenceImportResponse {
  const { started, list, records } = shown;
  const { id, state, entered, leftOut } = started;
  return {
    ...{
      id,
      state,
      entered,
      leftOut: leftOut?.length ?? 0,
      seen: revisionOf(records),
      needsEncoding: needsEncoding(list, started.reading),
    },
    recordIds: records.map((record) => record.id),
    lines: list.lines.map((line) => {
      const { number, problems } = line;
      const reasons = leftOut === null ? problems : (leftOut.find((each) => each.number === number)?.reasons ?? []);
      return {
        ...{ line: number, name: nameOfLine(line) },
        state: leftOut === null ? line.state : isOut(line, started) ? 'leftOut' : 'entered',
        reasons: reasons.map((problem) => ({ field: problem.field, code: problem.code, message: reasonOf(problem, translations, 'vi') })),
      };
    }),
  };
}
