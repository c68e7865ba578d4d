import { isCalendarDate, showDate } from '../../shared/calendar-date.js';
import type { MessageParams } from '../../shared/domain-error.js';
import { momentInWords } from '../web/moment-in-words.js';
import type { Translate } from '../web/translations.js';
import type { AuditEntry } from './audit-entry.entity.js';

/** One line of an object's history, as the partial `history` shows it. */
export interface HistoryLine {
  readonly actor: string;
  readonly text: string;
  readonly detail: string | null;
  readonly at: Date;
}

/** A changed fact as it stands in `detail.changed` of an audit entry. */
export type ChangedFacts = Record<string, { readonly from: unknown; readonly to: unknown }>;

/**
 * History in words: `audit.<action>` with the plain values of the detail as its parameters, then the reason and the changed
 * facts, named by `fact.<subject type>.<field>`.
 */
export function historyLines(entries: readonly AuditEntry[], t: Translate): HistoryLine[] {
  return entries.map(({ action, actorName, at, detail, reason, subjectType }) => ({
    actor: actorName === 'visitor' ? t('audit.visitor') : actorName,
    text: t(`audit.${action}`, plainValues(detail ?? {}, t)),
    detail: [reason, ...changedFacts(detail, subjectType, t)].filter(Boolean).join(' · ') || null,
    at,
  }));
}

function plainValues(detail: Record<string, unknown>, t: Translate): MessageParams {
  const plain = Object.entries(detail).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return Object.fromEntries(plain.map(([name, value]) => [name, typeof value === 'string' ? textInWords(value, t) : (value as number)]));
}

function changedFacts(detail: Record<string, unknown> | null, subjectType: string, t: Translate): string[] {
  return factsInWords((detail?.changed ?? {}) as ChangedFacts, subjectType, t);
}

/** 'Số: 500 → 600' of each fact, named by `fact.<subject type>.<field>`. */
export function factsInWords(changed: ChangedFacts, subjectType: string, t: Translate): string[] {
  return Object.entries(changed).map(
    ([field, { from, to }]) => `${t(`fact.${subjectType}.${field}`)}: ${inWords(field, from, t)} → ${inWords(field, to, t)}`,
  );
}

/** A Date as the JSON column gives it back. */
const isoInstant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Facts that are one of a list of choices, with the texts that name the choices. */
const choiceTexts: Readonly<Record<string, string>> = {
  halfDay: 'halfDay',
  mode: 'mode',
  certificateKind: 'certificateKind',
  turnRule: 'classes:turnRuleKind',
  topic: 'catalogue:topics',
  countYearBy: 'plans:countYearBy',
  organisationsBy: 'plans:organisationsBy',
  comparator: 'plans:comparatorName',
  basis: 'plans:basis',
  periodicity: 'plans:periodicity',
  targetUnit: 'plans:unit',
  unitGroup: 'group',
  language: 'registrations:mailLanguage',
};

function inWords(field: string, value: unknown, t: Translate): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
  if (typeof value !== 'string') return JSON.stringify(value);
  const choices = choiceTexts[field];
  return choices === undefined ? textInWords(value, t) : t(`${choices}.${value}`);
}

function textInWords(text: string, t: Translate): string {
  if (isoInstant.test(text)) return momentInWords(new Date(text), t);
  return isCalendarDate(text) ? showDate(text) : text;
}
