import { instantInVietnam } from '../../shared/calendar-date.js';
import type { PageReply, PageRequest } from '../../platform/web/page-request.js';
import { type Correction, listFields } from './domain/list-columns.js';
import type { LineForm, LinkForm, TypedForm } from './import.dto.js';
import type { Door } from './import-gate.js';
import type { TypedPerson } from './list-material.js';
import type { LinkOrder } from './make-import-link.js';

/** One request of staff or of a unit; `base` is where its pages of lists begin. */
export interface ImportVisit {
  readonly request: PageRequest;
  readonly reply: PageReply;
  readonly door: Door;
  readonly base: string;
}

/** Rows that were left empty are no people. */
export function typedPeople(form: TypedForm): TypedPerson[] {
  const fields = Object.entries(form) as [keyof TypedForm, string[]][];
  const count = Math.max(0, ...fields.map(([, cells]) => cells.length));
  const rows = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(fields.map(([field, cells]) => [field, cells[row] ?? ''])),
  ) as TypedPerson[];
  return rows.filter((row) => Object.values(row).some((text) => text.trim() !== ''));
}

/** What was left empty is to be empty. */
export function correctionOf(form: LineForm): Correction {
  return Object.fromEntries(listFields.map((field) => [field, form[field] ?? '']));
}

export function linkOrder({ unitName, unitGroup, deadline }: LinkForm): LinkOrder {
  return { unitName, unitGroup, deadline: instantInVietnam(deadline, '23:59') };
}
