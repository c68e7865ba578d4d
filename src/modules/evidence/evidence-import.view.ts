import { historyLines } from '../../platform/audit/history-lines.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate, Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showNumber } from '../../shared/number-signs.js';
import type { Plan } from '../plans/index.js';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence-kind.js';
import type { ShownEvidenceLine } from './correct-evidence-line.js';
import { columnChoices } from './domain/evidence-columns.js';
import { handOf } from '../../shared/verification.js';
import type { EvidenceImport, EvidenceImportState } from './evidence-import.entity.js';
import type { EvidenceImportResponse } from './evidence-import.dto.js';
import { isOut, lineRow, nameOfLine, reasonOf, type Say } from './evidence-import-line.view.js';
import { type EvidenceLineState, needsEncoding } from './evidence-list-reader.js';
import { evidenceCrumbs, evidenceHome, evidenceName, evidenceNote, kindOptions, type Model, statePill } from './evidence.view.js';
import { recordFields } from './evidence-pages.view.js';
import { revisionOf } from './settle-evidence-import.js';
import type { ShownEvidenceImport } from './show-evidence-import.js';

const LINES_A_PAGE = 50;
const tones: Record<EvidenceImportState, string> = { draft: 'warn', done: 'ok', undone: 'plain' };
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

/** One line of a draft, to be written anew; `chosen` is the kind that somebody wants it to be of, null where nobody knows it yet. */
export function lineModel(
  { plan, targets, started, line, place }: ShownEvidenceLine,
  chosen: EvidenceKind | undefined,
  t: Translate,
): PageModel & { readonly kind: EvidenceKind | null } {
  const href = `${importsHome(plan)}/${started.id}`;
  const action = `${href}/lines/${line.number}`;
  const kind = chosen ?? evidenceKinds.find((each) => each === line.written.kind) ?? null;
  const crumbs = [
    { label: t('evidence:import.title'), href: importsHome(plan) },
    { label: importName(started, t), href },
    { label: t('imports:lineTitle', { number: line.number }) },
  ];
  return {
    title: t('imports:lineTitle', { number: line.number }),
    crumbs: evidenceCrumbs(plan, t, ...crumbs),
    ...{ kind, action, cancelHref: `${href}?page=${pageOfLine(place)}` },
    kindOptions: kindOptions(t),
    ...(kind === null ? {} : recordFields(targets, kind, t)),
  };
}

/** What is wrong with it, by the field; of the line as a whole beside its kind. */
export function lineProblems({ line }: ShownEvidenceLine, { translations, t }: Say): Record<string, string> {
  return Object.fromEntries(
    line.problems.map((problem) => [problem.field === 'line' ? 'kind' : problem.field, translations.problem(t.language, problem)]),
  );
}

/** From 1; `place` counts the lines of the list from 0. */
export const pageOfLine = (place: number): number => Math.floor(place / LINES_A_PAGE) + 1;

export function importModel(shown: ShownEvidenceImport, asked: PageAsked, actor: Actor, say: Say): PageModel {
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
    ...readingModel(shown, asked.show === 'bad', t),
    canRun: isDraft && good > 0 && !needsEncoding(list, started.reading),
    runLabel: t('evidence:import.run', { count: showNumber(good, t) }),
    lines: lines.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE).map((line) => {
      return lineRow(line, started, say, isDraft ? `${href}/lines/${line.number}` : null);
    }),
    pager: pagerOf((each) => listAddress(href, { page: each, show: asked.show }), { page, size: LINES_A_PAGE, total: lines.length }),
    ...recordsModel(shown, actor, t),
    ...undoModel(shown, t),
    history: historyLines(shown.history, t),
  };
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

function readingModel({ list, started }: ShownEvidenceImport, isFiltered: boolean, t: Translate): Model {
  return {
    needsEncoding: needsEncoding(list, started.reading),
    encodingOptions: list.samples.map(({ encoding, text }) => ({ value: encoding, label: t(`imports:encoding.${encoding}`), hint: text })),
    // Among the lines that stay out a good one is no example.
    ...columnsModel(isFiltered ? { ...list.table, sample: [] } : list.table, t),
    kindOptions: kindOptions(t),
    hasDoubtful: started.reading.takeDoubtful === true || list.lines.some(({ state }) => state === 'doubtful'),
  };
}

function columnsModel({ columns, heads, sample }: ShownEvidenceImport['list']['table'], t: Translate): Model {
  return {
    needsColumns: columns.every((column) => column === null),
    columns: columns.map((column, index) => ({
      id: `column-${index + 1}`,
      label: heads[index] ? heads[index].trim() : t('imports:columnNumber', { number: index + 1 }),
      sample: sample[index] ?? '',
      options: columnChoices.map((value) => ({
        value,
        label: t(value === 'ignored' ? 'imports:column.ignored' : `evidence:column.${value}`),
        selected: value === (column ?? 'ignored'),
      })),
    })),
  };
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
  };
}

/** What somebody has verified was answered for: then the list is not taken back as a whole. */
function undoModel({ started, records }: ShownEvidenceImport, t: Translate): Model {
  const verified = records.filter(({ state }) => state === 'verified').length;
  if (started.state !== 'done') return { mayUndo: false, whyNotUndo: null };
  return {
    mayUndo: verified === 0,
    whyNotUndo: verified === 0 ? null : t('evidence:import.verifiedStay', { count: showNumber(verified, t) }),
  };
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
    columns: list.table.columns.map((column, index) => ({ head: list.table.heads[index]?.trim() ?? '', holds: column ?? 'ignored' })),
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
