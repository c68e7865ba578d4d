import type { Translate } from '../../platform/web/translations.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { groupsOn } from '../../shared/unit-group.js';
import { classHead, showDays } from '../classes/index.js';
import type { ImportBatch, ImportState } from './import-batch.entity.js';
import type { ImportLink } from './import-link.entity.js';
import type { Admitted } from './import-gate.js';
import type { ImportDesk } from './list-imports.js';
import type { LinkOrder } from './make-import-link.js';

export interface Surroundings {
  readonly base: string;
  readonly now: Date;
  readonly t: Translate;
}

type Model = { readonly title: string } & Record<string, unknown>;

const TYPED_ROWS = 8;
const typedFields = ['fullName', 'birthDate', 'gender', 'position', 'organisation', 'phone', 'email'] as const;

const tones: Record<ImportState, string> = { draft: 'warn', running: 'warn', done: 'ok', undone: 'plain' };

/** What stands above both pages: for staff the head of the class, for a unit the class and its dates in plain words. */
export function headModel({ trainingClass, unit }: Admitted, { base, now, t }: Surroundings): Record<string, unknown> {
  if (unit === null) return { head: classHead(trainingClass, now, t), base };
  const { name, opensOn, closesOn, place } = trainingClass;
  const days = showDays(opensOn, closesOn) ?? t('classes:noSessions');
  return { head: null, base, className: name, lead: `${days} · ${place}`, crumbs: [{ href: base, label: unit.name }] };
}

/** `typed` holds the cells of a form that was refused. */
export function deskModel(desk: ImportDesk, surroundings: Surroundings & { readonly typed: Record<string, unknown> }): Model {
  const { unit, trainingClass, batches, links } = desk;
  const { t, base, now, typed } = surroundings;
  const deadline = unit && momentInWords(unit.deadline, t);
  return {
    title: unit ? t('imports:unitTitle', { unit: unit.name }) : t('imports:title'),
    ...headModel(desk, surroundings),
    unitText:
      unit &&
      t(unit.seatsLeft === null ? 'imports:unitText' : 'imports:unitSeatsText', { deadline: deadline ?? '', seats: unit.seatsLeft ?? 0 }),
    className: trainingClass.name,
    typedColumns: typedFields
      .filter((field) => !(unit && field === 'organisation'))
      .map((field) => ({ field, label: t(`imports:column.${field}`) })),
    typedRows: typedRows(typed, unit !== null, t),
    batches: batches.map((batch) => batchRow(batch, surroundings)),
    showLinks: unit === null,
    links: links.map((link) => linkRow(link, { base, now, t })),
    groupOptions: groupsOn(trainingClass.opensOn).map((value) => ({ value, label: t(`group.${value}`) })),
  };
}

function typedRows(typed: Record<string, unknown>, isUnit: boolean, t: Translate): unknown[] {
  const columns = typedFields.filter((field) => !(isUnit && field === 'organisation'));
  const cellsOf = (field: string): unknown[] => [typed[field] ?? []].flat();
  const count = Math.max(TYPED_ROWS, ...columns.map((field) => cellsOf(field).length));
  return Array.from({ length: count }, (_, row) => ({
    number: row + 1,
    cells: columns.map((field) => ({
      field,
      label: t('imports:typedCell', { column: t(`imports:column.${field}`), row: row + 1 }),
      head: t(`imports:column.${field}`),
      value: cellsOf(field)[row] ?? '',
    })),
  }));
}

function batchRow(batch: ImportBatch, { base, t }: Surroundings): Record<string, unknown> {
  const { id, state, source, fileName, entered, waiting, refused, madeBy, createdAt } = batch;
  return {
    href: `${base}/${id}`,
    name: fileName || t(`imports:source.${source}`),
    madeBy,
    at: momentInWords(createdAt, t),
    state: { tone: tones[state], text: t(`imports:state.${state}`) },
    counts: state === 'draft' ? '–' : t('imports:counts', { entered, waiting, refused }),
  };
}

function linkRow(
  { id, unitName, unitGroup, deadline, revokedAt, madeBy }: ImportLink,
  { base, now, t }: Surroundings,
): Record<string, unknown> {
  const state = revokedAt !== null ? 'revoked' : deadline < now ? 'over' : 'open';
  return {
    unitName,
    group: t(`group.${unitGroup}`),
    deadline: momentInWords(deadline, t),
    madeBy,
    state: { tone: state === 'open' ? 'ok' : 'plain', text: t(`imports:linkState.${state}`) },
    revokeAction: state === 'open' ? `${base}/links/${id}/revoke` : null,
    revokeLabel: t('imports:revokeOf', { unit: unitName }),
  };
}

export function linkModel({ address, order }: { readonly address: string; readonly order: LinkOrder }, base: string, t: Translate): Model {
  return {
    title: t('imports:linkTitle', { unit: order.unitName }),
    crumbs: [{ href: base, label: t('imports:title') }],
    lead: t('imports:linkLead', { deadline: momentInWords(order.deadline, t) }),
    address,
    doneHref: base,
  };
}
