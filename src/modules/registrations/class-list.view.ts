import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { unitGroups } from '../../shared/unit-group.js';
import { classHead, type TrainingClass } from '../classes/index.js';
import { listOrders } from './domain/list-order.js';
import { isListed, registrationStates } from './domain/registration-state.js';
import { type ClassRegistrations, REGISTRATIONS_A_PAGE } from './list-registrations.js';
import { chosenColumns, type ListColumn, listColumns } from './domain/list-columns.js';
import { columnLabel, columnLines } from './registration-columns.js';
import { bulkModel } from './bulk-decisions.view.js';
import { isDoor, listAddress, mayAdd, type Onlooker, statePill } from './registration-list.view.js';
import type { RegistrationPageFilter, RegistrationRow } from './registration.dto.js';

type Model = { readonly title: string } & Record<string, unknown>;

/**
 * The list of a class for staff, as it was asked for; door staff see names, units, codes and states. `ticked` are the ids of those who were
 * chosen before.
 */
export function classListModel(
  found: ClassRegistrations,
  filter: RegistrationPageFilter,
  { actor, now, t }: Onlooker,
  ticked: readonly string[],
): Model {
  const { trainingClass, items, total, counts } = found;
  const { id: classId, seatsTaken, capacity } = trainingClass;
  const columns = isDoor(actor) ? [] : chosenColumns(filter.columns);
  const isFiltered = Boolean(filter.q ?? filter.state ?? filter.group);
  const href = listAddress(classId);
  return {
    title: t('registrations:staff.title', { name: trainingClass.name }),
    head: classHead(trainingClass, now, t),
    figures: { taken: seatsTaken, capacity, free: capacity - seatsTaken },
    cancelledCount: counts.cancelled,
    waitingCount: counts.waiting,
    pendingCount: counts.pending,
    seesMore: !isDoor(actor),
    headings: columns.map((column) => columnLabel(column, t)),
    rows: rowsOf(items, filter, ticked, { href: isDoor(actor) ? null : href, columns, t }),
    bulk: bulkModel(found, bulkAddresses(classId, filter), { actor, now, t }),
    ...choicesOf(columns, t),
    kept: keptFields(filter),
    pager: pager(classId, filter, total),
    lastHref: items.length === 0 && total > 0 ? pageAddress(classId, filter, Math.ceil(total / REGISTRATIONS_A_PAGE)) : null,
    isFiltered,
    href,
    seatsHref: `/staff/classes/${classId}/seats`,
    clearHref: isFiltered ? href : null,
    ...waysIn(trainingClass, actor),
    exportHref: isDoor(actor) ? null : `${href}/export`,
  };
}

/** One by one, or as a list; neither where this is not the time or not for this person. */
function waysIn(trainingClass: TrainingClass, actor: Actor): Record<'addHref' | 'importHref', string | null> {
  const mayImport = trainingClass.state === 'open' && mayOrganise(actor);
  return {
    addHref: mayAdd(trainingClass, actor) ? `${listAddress(trainingClass.id)}/new` : null,
    importHref: mayImport ? `/staff/classes/${trainingClass.id}/imports` : null,
  };
}

function choicesOf(columns: readonly ListColumn[], t: Translate): Record<string, unknown> {
  return {
    stateOptions: registrationStates.map((value) => ({ value, label: t(`registrationState.${value}`) })),
    groupOptions: unitGroups.map((value) => ({ value, label: t(`group.${value}`) })),
    sortOptions: listOrders.map((value) => ({ value, label: t(`registrations:order.${value}`) })),
    columnOptions: listColumns.map((value) => ({ value, label: columnLabel(value, t), checked: columns.includes(value) })),
  };
}

interface RowContext {
  /** Of the list; null for who may not open a registration. */
  readonly href: string | null;
  readonly columns: readonly ListColumn[];
  readonly t: Translate;
}

function rowsOf(
  items: readonly RegistrationRow[],
  { page = 1, ticked: all }: RegistrationPageFilter,
  ticked: readonly string[],
  context: RowContext,
): Record<string, unknown>[] {
  const first = (page - 1) * REGISTRATIONS_A_PAGE + 1;
  return items.map((row, index) => ({
    ordinal: first + index,
    ...listRow(row, context),
    ...{ id: row.id, mayBeChosen: isListed(row.state), ticked: all === 'all' || ticked.includes(row.id) },
  }));
}

function listRow(row: RegistrationRow, { href, columns, t }: RowContext): Record<string, unknown> {
  return {
    name: row.fullName,
    unit: row.unitName,
    group: t(`group.${row.unitGroup}`),
    code: row.code,
    state: statePill(row.state, t),
    href: href === null ? null : `${href}/${row.id}`,
    cells: columns.map((column) => ({ label: columnLabel(column, t), lines: columnLines(column, row, t) })),
  };
}

/** What the address says besides the page, for the next page and for the file of what is seen. */
function keptFields({ q, state, group, sort, columns }: RegistrationPageFilter): { name: string; value: string }[] {
  const single = Object.entries({ q, state, group, sort }).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
  return [...single, ...columns.map((value) => ({ name: 'columns', value }))];
}

/** Decisions are posted with the view in their address, so that the same page is shown again. */
function bulkAddresses(classId: string, filter: RegistrationPageFilter): { action: string; tickAllHref: string } {
  const shown = pageAddress(classId, filter, filter.page ?? 1);
  return { action: shown.replace('?', '/decisions?'), tickAllHref: `${shown}&ticked=all` };
}

/** The list as the filter says, on one of its pages. */
export function pageAddress(classId: string, filter: RegistrationPageFilter, page: number): string {
  const words = new URLSearchParams();
  for (const { name, value } of keptFields(filter)) words.append(name, value);
  words.append('page', String(page));
  return `${listAddress(classId)}?${words.toString()}`;
}

function pager(classId: string, filter: RegistrationPageFilter, total: number): Record<string, unknown> {
  const { page = 1 } = filter;
  return {
    total,
    previous: page > 1 ? pageAddress(classId, filter, page - 1) : null,
    next: page * REGISTRATIONS_A_PAGE < total ? pageAddress(classId, filter, page + 1) : null,
  };
}
