import type { Sheet } from '../../platform/documents/spreadsheet.js';
import type { SheetColumn, SheetValue } from '../../platform/documents/workbook-stream.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { courseTopics } from '../../shared/course-topic.js';
import { courseTypes } from '../../shared/course-type.js';
import { evidenceFeeds } from '../../shared/evidence-kind.js';
import { territoryParts, unitLevels } from '../territories/index.js';
import { foldText } from '../../shared/text-folding.js';
import { unitGroups } from '../../shared/unit-group.js';
import { countYearByChoices } from './domain/count-year-by.js';
import { organisationsByChoices } from './domain/organisations-by.js';
import { territoryExtents } from './domain/territory-extent.js';
import { bases, comparators, periodicities, targetUnits } from './domain/target.js';
import { feedInWords } from './plan-forms.view.js';
import { type PlanFact, planFacts } from './plan-facts.js';
import { figureKinds } from './figures.dto.js';
import type { PlanSummary } from './plans.dto.js';

interface Codes {
  readonly codes: readonly string[];
  readonly inWords: (code: string, t: Translate) => string;
}

export interface PlanColumn {
  readonly name: string;
  readonly width: number;
  /** The choices of the column; a column of several is written with semicolons. */
  readonly choice?: Codes;
  readonly several?: boolean;
  readonly number?: boolean;
  /** Written as people write days. */
  readonly day?: boolean;
}

const named = (codes: readonly string[], place: string): Codes => ({ codes, inWords: (code, t) => t(`${place}.${code}`) });

const yesOrNo: Codes = { codes: ['true', 'false'], inWords: (code, t) => t(code === 'true' ? 'yes' : 'no') };

/** One row for each target, one column for each of its facts. */
export const targetSheet: readonly PlanColumn[] = [
  { name: 'key', width: 24 },
  { name: 'label', width: 36 },
  { name: 'quote', width: 60 },
  { name: 'audienceWords', width: 30 },
  { name: 'comparator', width: 20, choice: named(comparators, 'plans:comparatorName') },
  { name: 'wanted', width: 9, number: true },
  { name: 'wantedMax', width: 9, number: true },
  { name: 'tolerancePercent', width: 9, number: true },
  { name: 'unit', width: 16, choice: named(targetUnits, 'plans:unit') },
  { name: 'basis', width: 30, choice: named(bases, 'plans:basis') },
  { name: 'periodicity', width: 14, choice: named(periodicities, 'plans:periodicity') },
  { name: 'audience', width: 30, choice: named(unitGroups, 'group'), several: true },
  { name: 'countedTypes', width: 24, choice: named(courseTypes, 'courseType'), several: true },
  { name: 'countedTopics', width: 24, choice: named(courseTopics, 'catalogue:topics'), several: true },
  { name: 'evidenceKinds', width: 24, choice: { codes: evidenceFeeds, inWords: feedInWords }, several: true },
  { name: 'competenceOnly', width: 14, choice: yesOrNo },
  { name: 'withdrawn', width: 10, choice: yesOrNo },
  { name: 'parentKey', width: 20 },
  { name: 'condition', width: 30 },
  { name: 'notReadyReason', width: 30 },
  { name: 'readyReason', width: 30 },
];

/** One row for each wording of a target that was changed; of the last one the row of the target holds. */
export const versionSheet: readonly PlanColumn[] = [
  { name: 'targetKey', width: 24 },
  { name: 'version', width: 8, number: true },
  { name: 'validFrom', width: 14, day: true },
  { name: 'reason', width: 40 },
  ...targetSheet.filter(({ name }) => name !== 'key'),
];

/** One row for each figure that people entered. */
export const figureSheet: readonly PlanColumn[] = [
  { name: 'targetKey', width: 24 },
  { name: 'kind', width: 14, choice: named(figureKinds, 'plans:figureKind') },
  { name: 'countedOn', width: 14, day: true },
  { name: 'value', width: 12, number: true },
  { name: 'denominator', width: 12, number: true },
  { name: 'personName', width: 28 },
  { name: 'evidence', width: 60 },
];

/** One row for each unit that the territory is made of, or that people said to lie inside or outside of it. */
export const territorySheet: readonly PlanColumn[] = [
  { name: 'part', width: 24, choice: named(territoryParts, 'plans:territory.part') },
  { name: 'unitLevel', width: 20, choice: named(unitLevels, 'territories:levels') },
  { name: 'unitCode', width: 10 },
  { name: 'unitName', width: 30 },
  { name: 'existsOn', width: 14, day: true },
  { name: 'territoryReason', width: 40 },
];

/** Facts of the plan that are one of a few choices. */
const factChoices: Readonly<Record<string, Codes>> = {
  countYearBy: named(countYearByChoices, 'plans:countYearBy'),
  organisationsBy: named(organisationsByChoices, 'plans:organisationsBy'),
  territoryExtent: named(territoryExtents, 'plans:territory.extent'),
};

export const headerOf = (name: string, t: Translate): string => t(`plans:sheet.column.${name}`);

export function sheetColumns(columns: readonly PlanColumn[], t: Translate): SheetColumn[] {
  return columns.map(({ name, width, number }) => ({ header: headerOf(name, t), width, kind: number ? 'number' : 'text' }));
}

export function sheetCells(columns: readonly PlanColumn[], row: Readonly<Record<string, unknown>>, t: Translate): SheetValue[] {
  return columns.map(({ name, choice, day }) => {
    const value = row[name];
    if (day === true) return showDate(String(value));
    if (Array.isArray(value)) return (value as string[]).map((code) => choice?.inWords(code, t) ?? code).join('; ');
    if (typeof value === 'boolean') return choice?.inWords(String(value), t) ?? null;
    if (typeof value === 'string' && choice) return choice.inWords(value, t);
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  });
}

/** Of every column that is chosen, and of the plan's own choices, the words that may stand there. */
export function choiceSheet(t: Translate): { readonly columns: readonly SheetColumn[]; readonly rows: readonly SheetValue[][] } {
  const ofTargets = targetSheet.flatMap(({ name, choice }) => (choice === undefined ? [] : [[name, choice] as const]));
  const chosen = [...Object.entries(factChoices), ...ofTargets].map(([name, { codes, inWords }]) => ({
    header: headerOf(name, t),
    words: codes.map((code) => inWords(code, t)),
  }));
  const longest = Math.max(...chosen.map(({ words }) => words.length));
  return {
    columns: chosen.map(({ header }) => ({ header, width: 36, kind: 'text' })),
    rows: Array.from({ length: longest }, (_, line) => chosen.map(({ words }) => words[line] ?? null)),
  };
}

export const planColumns = (t: Translate): SheetColumn[] => [
  { header: t('plans:sheet.fact'), width: 24, kind: 'text' },
  { header: t('plans:sheet.value'), width: 90, kind: 'text' },
];

const days: readonly string[] = ['signedOn', 'periodFrom', 'periodTo'];

export function planRows(plan: Pick<PlanSummary, PlanFact>, t: Translate): SheetValue[][] {
  return planFacts.map((name) => {
    const value = plan[name];
    const choice = factChoices[name];
    if (choice !== undefined && value !== null) return [headerOf(name, t), choice.inWords(value, t)];
    return [headerOf(name, t), value !== null && days.includes(name) ? showDate(value) : value];
  });
}

export interface SheetLine {
  /** As the spreadsheet program counts. */
  readonly number: number;
  readonly body: Record<string, unknown>;
}

/** What the workbook says, not yet checked: choices as codes where their words are known, in whichever language they stand. */
export interface PlanWorkbook {
  readonly plan: Record<string, unknown>;
  readonly targets: readonly SheetLine[];
  readonly versions: readonly SheetLine[];
  readonly figures: readonly SheetLine[];
  readonly territory: readonly SheetLine[];
  readonly missingColumns: readonly string[];
}

/** Null where no sheet has the columns of targets or of a plan; the other three sheets may be missing. */
export function readPlanWorkbook(sheets: readonly Sheet[], languages: readonly Translate[]): PlanWorkbook | null {
  const has = (sheet: Sheet, columns: readonly PlanColumn[], name: string): boolean => placesOf(sheet, columns, languages).has(name);
  const figures = sheets.find((sheet) => has(sheet, figureSheet, 'countedOn'));
  const versions = sheets.find((sheet) => has(sheet, versionSheet, 'version') && has(sheet, versionSheet, 'quote'));
  const targets = sheets.find((sheet) => sheet !== versions && has(sheet, targetSheet, 'quote'));
  const territory = sheets.find((sheet) => has(sheet, territorySheet, 'unitCode'));
  const plan = sheets.find((sheet) => ![figures, versions, targets, territory].includes(sheet));
  if (targets === undefined || plan === undefined) return null;
  const places = placesOf(targets, targetSheet, languages);
  return {
    plan: planOf(plan, languages),
    targets: linesOf(targets, targetSheet, languages),
    versions: linesOf(versions, versionSheet, languages),
    figures: linesOf(figures, figureSheet, languages),
    territory: linesOf(territory, territorySheet, languages),
    missingColumns: targetSheet.map(({ name }) => name).filter((name) => !places.has(name)),
  };
}

function linesOf(sheet: Sheet | undefined, columns: readonly PlanColumn[], languages: readonly Translate[]): SheetLine[] {
  if (sheet === undefined) return [];
  const places = placesOf(sheet, columns, languages);
  return sheet.rows.slice(1).map(({ number, cells }) => {
    const texts = columns.map((column) => [column, cells[places.get(column.name) ?? -1]?.text.trim() ?? ''] as const);
    const filled = texts.filter(([, text]) => text !== '');
    return { number, body: Object.fromEntries(filled.map(([column, text]) => [column.name, valueOf(column, text, languages)])) };
  });
}

/** Which column has which name. */
function placesOf({ rows: [header] }: Sheet, columns: readonly PlanColumn[], languages: readonly Translate[]): Map<string, number> {
  const texts = (header?.cells ?? []).map(({ text }) => foldText(text));
  const places = columns.map(({ name }): [string, number] => [
    name,
    texts.findIndex((text) => languages.some((t) => text === foldText(headerOf(name, t)))),
  ]);
  return new Map(places.filter(([, place]) => place >= 0));
}

function planOf({ rows }: Sheet, languages: readonly Translate[]): Record<string, unknown> {
  const facts = rows.flatMap(({ cells: [fact, value] }) => {
    const name = planFacts.find((field) => languages.some((t) => foldText(fact?.text ?? '') === foldText(headerOf(field, t))));
    if (name === undefined || !value?.text.trim()) return [];
    const choice = factChoices[name];
    return [[name, choice === undefined ? value.text : codeOf(value.text, choice, languages)] as const];
  });
  return Object.fromEntries(facts);
}

function valueOf({ choice, several }: PlanColumn, text: string, languages: readonly Translate[]): unknown {
  if (choice === undefined) return text;
  return several === true ? text.split(';').map((part) => codeOf(part.trim(), choice, languages)) : codeOf(text, choice, languages);
}

/** The choice behind a code or its words; what is neither stays as it was typed and is refused as such. */
function codeOf(words: string, { codes, inWords }: Codes, languages: readonly Translate[]): string {
  return codes.find((code) => code === words || languages.some((t) => foldText(inWords(code, t)) === foldText(words))) ?? words;
}
