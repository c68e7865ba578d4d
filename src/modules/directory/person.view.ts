import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type ChangedFacts, type HistoryLine, historyLines } from '../../platform/audit/history-lines.js';
import type { Translate } from '../../platform/web/translations.js';
import { showBirth } from '../../shared/calendar-date.js';
import { showPhone } from '../../shared/phone-number.js';
import type { PeopleResponse, PersonFilter, PersonResponse } from './directory.dto.js';
import type { Person } from './person.entity.js';

/** An empty place in a list. */
const UNKNOWN = '–';

export function describePerson({ id, fullName, birthDate, birthPrecision, gender, phone, email }: Person): PersonResponse {
  return { id, fullName, birthDate, birthPrecision, gender, phone, email };
}

function birthOf({ birthDate, birthPrecision }: PersonResponse): string {
  return birthDate ? showBirth(birthDate, birthPrecision ?? 'DAY') : '';
}

export function personRow(person: PersonResponse): Record<string, string> {
  return {
    href: `/staff/people/${person.id}`,
    name: person.fullName,
    birth: birthOf(person) || UNKNOWN,
    phone: person.phone ? showPhone(person.phone) : UNKNOWN,
    email: person.email ?? UNKNOWN,
  };
}

export function personFacts(person: PersonResponse, t: Translate): { label: string; value: string }[] {
  const unknown = t('directory:notStated');
  return [
    { label: t('birthDate'), value: birthOf(person) || unknown },
    { label: t('genderLabel'), value: person.gender ? t(`gender.${person.gender}`) : unknown },
    { label: t('phone'), value: person.phone ? showPhone(person.phone) : unknown },
    { label: t('email'), value: person.email ?? unknown },
  ];
}

/** Addresses of the neighbouring pages with the same search. */
export function peoplePager({ total, more, previous, next }: PeopleResponse, { q }: PersonFilter): Record<string, unknown> {
  const address = (place: Record<string, string>): string =>
    `/staff/people?${new URLSearchParams({ ...(q ? { q } : {}), ...place }).toString()}`;
  return { total, more, previous: previous && address({ before: previous }), next: next && address({ after: next }) };
}

/** The lines of `historyLines`, with the gender in words instead of its code. */
export function personHistory(entries: readonly AuditEntry[], t: Translate): HistoryLine[] {
  return historyLines(
    entries.map((entry) => withGenderInWords(entry, t)),
    t,
  );
}

function withGenderInWords(entry: AuditEntry, t: Translate): AuditEntry {
  const changed = entry.detail?.changed as ChangedFacts | undefined;
  if (!changed?.gender) return entry;
  const gender = { ...changed.gender, to: t(`gender.${String(changed.gender.to)}`) };
  return Object.assign({}, entry, { detail: { ...entry.detail, changed: { ...changed, gender } } });
}
