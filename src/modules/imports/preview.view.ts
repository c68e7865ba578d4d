import type { Translate } from '../../platform/web/translations.js';
import type { FieldProblem } from '../../shared/domain-error.js';
import { showPhone } from '../../shared/phone-number.js';
import { showBirth } from '../../shared/calendar-date.js';
import { groupsOn } from '../../shared/unit-group.js';
import { type Surroundings, headModel } from './desk.view.js';
import { needsEncodingDecision } from './domain/import-settings.js';
import { columnFields } from './domain/list-columns.js';
import type { PageQuery } from './import.dto.js';
import type { ImportBatch } from './import-batch.entity.js';
import type { ImportRow } from './import-row.entity.js';
import type { Line, LineState } from './list-reader.js';
import type { ShownImport } from './show-import.js';

type Context = Surroundings & { readonly problem: (reason: FieldProblem) => string };
type Model = { readonly title: string } & Record<string, unknown>;

const LINES_A_PAGE = 50;

const lineTones: Record<LineState, string> = { good: 'ok', bad: 'bad', doubtful: 'warn', hidden: 'plain' };
const outcomeTones = { entered: 'ok', waiting: 'warn', refused: 'bad' } as const;

export const listName = ({ fileName, source }: ImportBatch, t: Translate): string => fileName || t(`imports:source.${source}`);

/** From 1; `place` counts the lines of the list from 0. */
export const pageOfLine = (place: number): number => Math.floor(place / LINES_A_PAGE) + 1;

/** What the forms of the page show before anybody typed. */
export function readingValues({ batch }: ShownImport): Record<string, unknown> {
  const { organisation, group, encoding, guessed, normaliseNames, takeHidden, takeDoubtful, sheet = 0 } = batch.settings;
  return { sheet: String(sheet), organisation, group, encoding: encoding ?? guessed ?? '', normaliseNames, takeHidden, takeDoubtful };
}

export function previewModel(shown: ShownImport, query: PageQuery, context: Context): Model {
  const { batch, list, rows } = shown;
  const { t, base } = context;
  const href = `${base}/${batch.id}`;
  const outcomes = new Map(rows.map((row) => [row.id, row]));
  const isDraft = batch.state === 'draft';
  const isLeftOut = (line: Line): boolean => (isDraft ? line.state !== 'good' : outcomes.get(line.rowId)?.outcome === 'refused');
  const wanted = query.show === 'bad' ? list.lines.filter(isLeftOut) : list.lines;
  const page = query.page ?? 1;
  const good = list.lines.filter(({ state }) => state === 'good').length;
  return {
    ...{ title: listName(batch, t), ...headModel(shown, context), href, isDraft },
    lead: sourceText(shown, context),
    figures: isDraft ? draftFigures(list.lines, context) : doneFigures(shown, context),
    notices: isDraft ? noticesOf(shown, context) : [],
    sheetOptions: isDraft ? sheetsOf(shown, context) : [],
    ...readingForm(shown, context),
    lines: wanted.slice((page - 1) * LINES_A_PAGE, page * LINES_A_PAGE).map((line) => ({
      ...lineRow(line, outcomes.get(line.rowId), isDraft ? `${href}/lines/${line.rowId}` : null, context),
      warnings: (shown.overlaps.get(line) ?? []).map(context.problem),
    })),
    isFiltered: query.show === 'bad',
    leftOut: list.lines.filter(isLeftOut).length,
    pager: pagerOf(href, query, wanted.length),
    good,
    runLabel: t('imports:run', { count: good }),
    canRun: isDraft && good > 0 && !needsEncodingDecision(batch.settings),
    undoAction: batch.state === 'done' ? `${href}/undo` : null,
  };
}

function sourceText({ batch, list }: ShownImport, { t }: Context): string {
  const parts = [
    batch.sheetName ? t('imports:sheet', { name: batch.sheetName }) : null,
    t('imports:peopleFound', { count: list.lines.length }),
    list.table.passedOver > 0 ? t('imports:passedOver', { count: list.table.passedOver }) : null,
  ];
  return parts.filter(Boolean).join(' · ');
}

function sheetsOf({ batch }: ShownImport, { t }: Context): unknown[] {
  return (batch.settings.sheets ?? []).map(({ name, lines }, place) => ({
    value: String(place),
    label: t('imports:sheetOption', { name, count: lines }),
  }));
}

function draftFigures(lines: readonly Line[], { t }: Context): unknown[] {
  const states: readonly LineState[] = ['good', 'bad', 'doubtful', 'hidden'];
  const counts = states.map((state) => ({ label: t(`imports:line.${state}`), value: lines.filter((line) => line.state === state).length }));
  return counts.filter(({ value }, index) => value > 0 || index < 2);
}

function doneFigures({ batch }: ShownImport, { t }: Context): unknown[] {
  return (['entered', 'waiting', 'refused'] as const).map((outcome) => ({ label: t(`imports:outcome.${outcome}`), value: batch[outcome] }));
}

function noticesOf({ batch, rows, overlaps, isRepeated }: ShownImport, { t }: Context): unknown[] {
  const hidden = rows.filter((row) => row.hidden).length;
  return [
    isRepeated ? t('imports:noticeText.repeated') : null,
    batch.hiddenColumns > 0 ? t('imports:noticeText.hiddenColumns', { count: batch.hiddenColumns }) : null,
    hidden > 0 ? t('imports:noticeText.hiddenRows', { count: hidden }) : null,
    overlaps.size > 0 ? t('imports:noticeText.overlaps', { count: overlaps.size }) : null,
  ].filter(Boolean);
}

function readingForm({ batch, list, rows, samples, unit, trainingClass }: ShownImport, { t }: Context): Record<string, unknown> {
  const { columns, heads } = list.table;
  const first = list.table.people[0]?.texts ?? [];
  return {
    needsEncoding: needsEncodingDecision(batch.settings),
    encodingOptions: samples.map(({ encoding, text }) => ({ value: encoding, label: t(`imports:encoding.${encoding}`), hint: text })),
    columns: batch.settings.isPlain
      ? []
      : columns.map((field, index) => ({
          ...{
            id: `column-${index + 1}`,
            label: heads[index] ? heads[index].trim() : t('imports:columnNumber', { number: index + 1 }),
            sample: first[index] ?? '',
          },
          options: columnFields.map((value) => ({ value, label: t(`imports:column.${value}`), selected: value === field })),
        })),
    asksUnit: unit === null,
    groupOptions: groupsOn(trainingClass.opensOn).map((value) => ({ value, label: t(`group.${value}`) })),
    hasHidden: rows.some(({ hidden }) => hidden),
    hasDoubtful: list.lines.some(({ similar }) => similar !== null),
  };
}

function lineRow(line: Line, row: ImportRow | undefined, editHref: string | null, context: Context): Record<string, unknown> {
  const { reading, participant } = line;
  const { t, problem } = context;
  const group = participant?.unitGroup ?? reading.group;
  const isDraft = editHref !== null;
  return {
    ...{ number: reading.number, editHref, editLabel: t('imports:editLine', { number: reading.number, name: reading.fullName }) },
    name: orDash(reading.fullName),
    unit: orDash(reading.organisation),
    group: group ? t(`group.${group}`) : '',
    position: reading.position,
    birth: birthOf(line),
    gender: reading.gender ? t(`gender.${reading.gender}`) : '',
    contact: contactOf(line),
    notes: reading.notes.map((note) => t(`imports:note.${note}`)),
    state: isDraft ? { tone: lineTones[line.state], text: t(`imports:line.${line.state}`) } : outcomeOf(row, context),
    reasons: (isDraft ? doubtsOf(line) : (row?.reasons ?? [])).map(problem),
  };
}

const orDash = (text: string): string => (text === '' ? '–' : text);

function doubtsOf({ problems, similar }: Line): FieldProblem[] {
  if (!similar) return [...problems];
  return [...problems, { field: 'fullName', code: 'perhapsInClass', params: { name: similar.fullName, unit: similar.unitName } }];
}

function outcomeOf(row: ImportRow | undefined, { t }: Context): Record<string, unknown> | null {
  return row?.outcome ? { tone: outcomeTones[row.outcome], text: t(`imports:outcome.${row.outcome}`) } : null;
}

/** As it was understood; as it was written where the line is not good. */
function contactOf({ participant, reading }: Line): string[] {
  const phone = participant?.phone ? showPhone(participant.phone) : reading.phone;
  return [phone, reading.email].filter((each) => each !== undefined);
}

function birthOf({ participant, reading }: Line): string {
  const { birthDate, birthPrecision } = participant ?? {};
  return birthDate && birthPrecision ? showBirth(birthDate, birthPrecision) : (reading.birthDate ?? '');
}

function pagerOf(href: string, { page = 1, show }: PageQuery, total: number): Record<string, unknown> {
  const address = (number: number): string => `${href}?${show ? `show=${show}&` : ''}page=${number}`;
  return {
    total,
    previous: page > 1 ? address(page - 1) : null,
    next: page * LINES_A_PAGE < total ? address(page + 1) : null,
  };
}
