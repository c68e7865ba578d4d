import { contentTypeOf } from '../../platform/files/file-kind.js';
import type { PageReply } from '../../platform/web/page-request.js';
import { sendBytes } from '../../platform/web/send-file.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { evidenceKinds } from '../../shared/evidence-kind.js';
import { showNumber } from '../../shared/number-signs.js';
import { type Crumb, type Plan, planCrumbs, type Target } from '../plans/index.js';
import { type EvidenceField, evidenceFields, kindRules } from './domain/evidence-fields.js';
import type { EvidenceResponse } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';

export type Model = Record<string, unknown>;

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function evidenceResponse(record: EvidenceRecord, targets: readonly Target[]): EvidenceResponse {
  const { id, kind, state, countedOn, targetId, subject, organisation, unitGroup, taxCode, variant, reference } = record;
  const { quantity, startedOn, result, source, fileName, size, sha256, revision, enteredBy, enteredAt } = record;
  const { verifiedBy, verifiedAt, withdrawnBy, withdrawnAt, withdrawnReason } = record;
  return {
    ...{ id, kind, state, countedOn, target: targets.find((target) => target.id === targetId)?.key ?? null },
    ...{ subject, organisation, unitGroup, taxCode, variant, reference, quantity, startedOn, result, source },
    ...{ fileName, size, sha256, revision, enteredBy, enteredAt },
    ...{ verifiedBy, verifiedAt, withdrawnBy, withdrawnAt, withdrawnReason },
  };
}

export function evidenceHome({ id }: Pick<Plan, 'id'>): string {
  return `/staff/plans/${id}/evidence`;
}

export function evidenceCrumbs(plan: Plan, t: Translate, ...more: Crumb[]): Crumb[] {
  return [
    ...planCrumbs(plan, t),
    ...(more.length === 0
      ? [{ label: t('evidence:list.title') }]
      : [{ label: t('evidence:list.title'), href: evidenceHome(plan) }, ...more]),
  ];
}

/** What a record is called: its product or work, or the unit it is about. */
export function evidenceName({ subject, organisation, kind }: EvidenceRecord, t: Translate): string {
  return subject ?? organisation ?? t(`evidence:kind.${kind}`);
}

export function kindOptions(t: Translate): Choice[] {
  return evidenceKinds.map((value) => ({ value, label: t(`evidence:kind.${value}`) }));
}

const tones = { entered: 'warn', verified: 'ok', withdrawn: 'bad' } as const;

export function statePill({ state }: EvidenceRecord, t: Translate): Model {
  return { tone: tones[state], text: t(`evidence:state.${state}`) };
}

/** The value of one field as a page shows it. */
function fieldInWords(record: EvidenceRecord, field: EvidenceField, t: Translate): string | null {
  const value = record[field];
  if (value === null) return null;
  if (typeof value === 'number') return showNumber(value, t);
  if (field === 'variant') return t(`evidence:variant.${value}`);
  if (field === 'unitGroup') return t(`group.${value}`);
  return field === 'startedOn' ? showDate(value) : value;
}

/** The fields that a record has, named as its kind names them. */
export function evidenceFacts(record: EvidenceRecord, targets: readonly Target[], t: Translate): Model[] {
  const { kind, countedOn, source, targetId } = record;
  const told = evidenceFields.flatMap((field) => {
    const value = fieldInWords(record, field, t);
    return value === null ? [] : [{ label: t(`evidence:label.${kind}.${field}`), value }];
  });
  const target = targets.find(({ id }) => id === targetId);
  return [
    { label: t('evidence:form.kind'), value: t(`evidence:kind.${kind}`) },
    { label: t('evidence:form.countedOn'), value: showDate(countedOn) },
    ...told,
    ...(target === undefined ? [] : [{ label: t('evidence:form.target'), value: target.label }]),
    { label: t('evidence:form.source'), value: source },
  ];
}

/** A second line under the name: what kind of support, which level, under which number. */
export function evidenceNote(record: EvidenceRecord, t: Translate): string {
  const { kind, variant, reference, quantity } = record;
  const amount = quantity === null ? null : t(`evidence:amount.${kind}`, { value: showNumber(quantity, t) });
  return [t(`evidence:kind.${kind}`), variant === null ? null : t(`evidence:variant.${variant}`), amount, reference]
    .filter(Boolean)
    .join(' · ');
}

/** Targets that count records of this kind. */
export function targetsOfKind(targets: readonly Target[], kind: string): Choice[] {
  return targets
    .filter(({ evidenceKinds: feedsOf }) => feedsOf.some((feed) => feed.split(':')[0] === kind))
    .map(({ key, label }) => ({ value: key, label }));
}

/** The form again as the record stands. */
export function evidenceValues(record: EvidenceRecord, targets: readonly Target[]): Model {
  const { countedOn, startedOn, targetId } = record;
  const fields = Object.fromEntries(evidenceFields.map((field) => [field, record[field] ?? '']));
  return {
    ...fields,
    countedOn: showDate(countedOn),
    startedOn: startedOn === null ? '' : showDate(startedOn),
    target: targets.find(({ id }) => id === targetId)?.key ?? '',
    source: record.source,
    revision: record.revision,
  };
}

/** Whether this kind asks for the field, must have it, or has none. */
export function needOf(kind: keyof typeof kindRules, field: EvidenceField): 'required' | 'optional' | undefined {
  return kindRules[kind].fields[field];
}

/** Always a download, never shown inside our pages: whatever it holds, it cannot act in our name. */
export function sendEvidence(reply: PageReply, { record, bytes }: { record: EvidenceRecord; bytes: Buffer }): PageReply {
  const { fileKind, fileName } = record;
  if (fileKind === null || fileName === null) throw new DomainError('not-found', 'evidenceNotFound');
  return sendBytes(reply, { fileName, contentType: contentTypeOf(fileKind), bytes });
}
