import { historyLines } from '../../platform/audit/history-lines.js';
import type { FormTerms } from '../../platform/web/forms.js';
import type { PageRequest } from '../../platform/web/page-request.js';
import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { type EvidenceKind, evidenceKinds } from '../../shared/evidence-kind.js';
import { showNumber } from '../../shared/number-signs.js';
import { unitGroups } from '../../shared/unit-group.js';
import { handOf, verificationStates } from '../../shared/verification.js';
import { mayPlan, type Target } from '../plans/index.js';
import { type EvidenceField, evidenceFields, kindRules } from './domain/evidence-fields.js';
import type { EvidenceFilter } from './evidence.dto.js';
import type { EvidenceRecord } from './evidence-record.entity.js';
import { EVIDENCE_A_PAGE } from './evidence.queries.js';
import {
  evidenceCrumbs,
  evidenceFacts,
  evidenceHome,
  evidenceName,
  evidenceNote,
  kindOptions,
  type Model,
  needOf,
  statePill,
  targetsOfKind,
} from './evidence.view.js';
import type { EvidenceList, EvidenceSeen, PlanOfEvidence } from './read-evidence.js';

export function evidenceListModel(list: EvidenceList, filter: EvidenceFilter, actor: Actor, t: Translate): Model {
  const { plan, targets, records, total, waiting } = list;
  const home = evidenceHome(plan);
  const { q, kind, state, target, from, asOf } = filter;
  const isNarrowed = [q, kind, state, target, from, asOf].some((asked) => asked !== undefined);
  const address = (page: number): string => listAddress(home, { q, kind, state, target, from, asOf, page });
  return {
    crumbs: evidenceCrumbs(plan, t),
    lead: t('evidence:list.lead', { number: plan.number }),
    home,
    action: home,
    isNarrowed,
    clearHref: isNarrowed ? home : null,
    searchLabel: t('evidence:list.search'),
    kindOptions: kindOptions(t),
    stateOptions: verificationStates.map((value) => ({ value, label: t(`evidence:state.${value}`) })),
    targetOptions: targets.filter(({ evidenceKinds: fed }) => fed.length > 0).map(({ key, label }) => ({ value: key, label })),
    waiting: waiting === 0 || state === 'entered' ? null : t('evidence:list.waiting', { count: showNumber(waiting, t) }),
    figuresHref: target === undefined ? null : `/staff/plans/${plan.id}/targets/${target}`,
    waitingHref: listAddress(home, { state: 'entered' }),
    newHref: mayPlan(actor) ? `${home}/new` : null,
    newLabel: t('evidence:list.new'),
    importHref: mayPlan(actor) ? `${home}/imports` : null,
    exportHref: listAddress(`${home}/xlsx`, { q, kind, state, target, from, asOf }),
    records: records.map((record) => recordRow(record, home, t)),
    pager: pagerOf(address, { page: filter.page, size: EVIDENCE_A_PAGE, total }),
  };
}

function recordRow(record: EvidenceRecord, home: string, t: Translate): Model {
  const { id, organisation, subject, countedOn, source, fileName, enteredBy, verifiedBy } = record;
  return {
    name: evidenceName(record, t),
    href: `${home}/${id}`,
    note: evidenceNote(record, t),
    unit: subject === null ? null : organisation,
    countedOn: showDate(countedOn),
    source,
    file: fileName,
    state: statePill(record, t),
    enteredBy,
    verifiedBy,
  };
}

/** The choice of a kind, before the form: each kind asks for other things. */
export function kindChoiceModel({ plan, targets }: PlanOfEvidence, t: Translate): Model {
  const home = evidenceHome(plan);
  return {
    crumbs: evidenceCrumbs(plan, t, { label: t('evidence:new.title') }),
    kinds: evidenceKinds.map((kind) => ({
      label: t(`evidence:kind.${kind}`),
      hint: t(`evidence:kindHint.${kind}`),
      targets: targetsOfKind(targets, kind).map(({ label }) => label),
      href: `${home}/new?kind=${kind}`,
    })),
  };
}

export function formModel({ plan, targets }: PlanOfEvidence, kind: EvidenceKind, t: Translate, record?: EvidenceRecord): Model {
  const home = evidenceHome(plan);
  const place = record === undefined ? [] : [{ label: evidenceName(record, t), href: `${home}/${record.id}` }];
  const last = record === undefined ? t(`evidence:kind.${kind}`) : t('evidence:change.title');
  return {
    crumbs: evidenceCrumbs(plan, t, ...place, { label: last }),
    kind,
    action: record === undefined ? home : `${home}/${record.id}/change`,
    cancelHref: record === undefined ? home : `${home}/${record.id}`,
    isNew: record === undefined,
    ...recordFields(targets, kind, t),
    fileLabel: t(record?.fileName ? 'evidence:form.replaceFile' : 'evidence:form.file'),
    fileHint: t('evidence:form.fileHint'),
  };
}

/** The kind that a form was sent for. */
export function kindIn({ body }: PageRequest): EvidenceKind | undefined {
  return evidenceKinds.find((each) => each === (body as { kind?: unknown } | undefined)?.kind);
}

/** What the form of a kind calls its fields and which of them it wants, for the summary above it when it is refused. */
export function recordTerms(kind: EvidenceKind, t: Translate): FormTerms {
  const asked = evidenceFields.filter((field) => needOf(kind, field) !== undefined);
  return {
    labels: (name) => (asked.some((field) => field === name) ? t(`evidence:label.${kind}.${name}`) : undefined),
    required: asked.filter((field) => needOf(kind, field) === 'required'),
  };
}

/** The fields that a kind asks for, and the targets that it may be about. */
export function recordFields(targets: readonly Target[], kind: EvidenceKind, t: Translate): Model {
  const { oneTarget } = kindRules[kind];
  const options = targetsOfKind(targets, kind);
  return {
    fields: evidenceFields.filter((field) => needOf(kind, field) !== undefined).map((field) => fieldModel(kind, field, t)),
    targetOptions: oneTarget || options.length > 1 ? options : null,
    targetOptional: !oneTarget,
    targetEmpty: t(oneTarget ? 'evidence:form.chooseTarget' : 'evidence:form.everyTarget'),
  };
}

const longest: Partial<Record<EvidenceField, number>> = { subject: 300, organisation: 250, taxCode: 20, reference: 200 };

function fieldModel(kind: EvidenceKind, field: EvidenceField, t: Translate): Model {
  const common = { name: field, label: t(`evidence:label.${kind}.${field}`), optional: needOf(kind, field) === 'optional' };
  if (field === 'unitGroup') return { ...common, options: unitGroups.map((value) => ({ value, label: t(`group.${value}`) })) };
  if (field === 'variant') {
    return { ...common, options: kindRules[kind].variants.map((value) => ({ value, label: t(`evidence:variant.${value}`) })) };
  }
  if (field === 'quantity') return { ...common, isNumber: true };
  if (field === 'startedOn') return { ...common, isDate: true };
  if (field === 'result') return { ...common, isLong: true };
  return { ...common, isText: true, maxlength: longest[field] };
}

export function evidenceModel({ plan, targets, record, history }: EvidenceSeen, actor: Actor, t: Translate): Model {
  const address = `${evidenceHome(plan)}/${record.id}`;
  const { state, fileName, revision } = record;
  const open = mayPlan(actor) && state === 'entered';
  const own = record.handIds.includes(handOf(actor));
  return {
    crumbs: evidenceCrumbs(plan, t, { label: evidenceName(record, t) }),
    status: statePill(record, t),
    facts: evidenceFacts(record, targets, t),
    file: fileName,
    fileHref: `${address}/file`,
    changeHref: open ? `${address}/change` : null,
    changeLabel: t('evidence:one.change'),
    address,
    revision,
    mayVerify: open && !own && fileName !== null,
    whyNotVerify: open ? whyNot(own, fileName, t) : null,
    mayWithdraw: mayPlan(actor) && state !== 'withdrawn',
    standing: standingOf(record, t),
    history: historyLines(history, t),
  };
}

function whyNot(own: boolean, fileName: string | null, t: Translate): string | null {
  if (own) return t('evidence:one.ownHand');
  return fileName === null ? t('evidence:one.withoutFile') : null;
}

/** Who answers for it, in one sentence. */
function standingOf({ state, enteredBy, verifiedBy, withdrawnBy, withdrawnReason }: EvidenceRecord, t: Translate): string {
  if (state === 'withdrawn') return t('evidence:one.isWithdrawn', { by: withdrawnBy ?? '', reason: withdrawnReason ?? '' });
  return state === 'verified'
    ? t('evidence:one.isVerified', { by: verifiedBy ?? '', entered: enteredBy })
    : t('evidence:one.isEntered', { entered: enteredBy });
}
