import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type HistoryLine, historyLines } from '../../platform/audit/history-lines.js';
import type { FormModel } from '../../platform/web/forms.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import type { Letterhead } from '../letterheads/index.js';
import { numberNewerThanQuote } from './domain/amended-quote.js';
import { addedUp, countedFromRecords, withDecimals } from './domain/check-figure.js';
import { hasAudience } from './domain/check-target.js';
import { knownPlans } from './domain/known-plans.js';
import type { PublishedPlan } from './domain/published-plan.js';
import { figureRow } from './figure.view.js';
import { type FigureKind, figureKinds } from './figures.dto.js';
import { planCrumbs, planPeriod } from './plan-crumbs.view.js';
import { audienceChoices, choices, feedInWords, ticked } from './plan-forms.view.js';
import { listsInWords } from './target-changes.view.js';
import { type PlanResponse, type PlanSummary, type TargetResponse, type TargetVersionResponse } from './plans.dto.js';
import type { TargetDetails, TargetName } from './show-target.js';
import { conditionFacts, targetActions } from './target-condition.view.js';
import { wantedInWords } from './target-words.view.js';

type Model = Record<string, unknown>;

const planHref = (id: string): string => `/staff/plans/${id}`;

function planRow({ id, number, title, periodFrom, periodTo, targetCount }: PlanSummary): Model {
  const period = planPeriod({ periodFrom, periodTo });
  return { number, title, period, targets: targetCount, href: planHref(id), editHref: `${planHref(id)}/targets` };
}

/** The words of buttons are in the model: a block handed to a partial is also run once without the page's language. */
export function planListModel(plans: readonly PlanSummary[], mayEdit: boolean, t: Translate): Model {
  const missing = mayEdit ? knownPlans.filter((known) => plans.every(({ number }) => number !== known.number)) : [];
  return {
    plans: plans.map(planRow),
    mayEdit,
    actions: mayEdit ? listActions(plans.length > 0, t) : [],
    known: missing.map((plan) => knownRow(plan, t)),
    other: t('plans:list.other'),
  };
}

function listActions(offersNew: boolean, t: Translate): Model[] {
  const fromFile = { href: '/staff/plans/workbook', label: t('plans:sheet.import') };
  return offersNew ? [fromFile, { href: '/staff/plans/new', label: t('plans:list.new'), primary: true }] : [fromFile];
}

function knownRow({ number, title, issuer, source, targets }: PublishedPlan, t: Translate): Model {
  return { number, title, issuer, source, add: t('plans:list.addKnown', { number, count: targets.length }) };
}

export function targetListActions(planId: string, mayEdit: boolean, t: Translate): Model[] {
  const progress = { href: planHref(planId), label: t('plans:targets.progress') };
  const edit = { href: `${planHref(planId)}/edit`, label: t('plans:targets.editPlan') };
  const add = { href: `${planHref(planId)}/targets/new`, label: t('plans:targets.add'), primary: true };
  const sheet = { href: `${planHref(planId)}/workbook`, label: t('plans:sheet.export') };
  const territory = { href: `${planHref(planId)}/territory`, label: t('plans:targets.territory') };
  return mayEdit ? [progress, sheet, territory, edit, add] : [progress, sheet, territory];
}

/** Who reports on it, where the words came from, and which plans came before and after. */
export function planFacts(plan: PlanSummary, others: readonly PlanSummary[], owner: Letterhead | null, t: Translate): Model[] {
  const link = (label: string, other: PlanSummary | undefined): Model[] =>
    other ? [{ label: t(label), value: other.number, href: `${planHref(other.id)}/targets` }] : [];
  return [
    { label: t('plans:owner.label'), value: owner === null ? t('plans:owner.unknown') : `${owner.name}, ${owner.parent}` },
    ...(plan.organisationsBy === 'named' ? [] : [{ label: t('plans:organisationsBy.label'), value: t('plans:organisationsBy.lasting') }]),
    ...(plan.countYearBy === 'closing' ? [] : [{ label: t('plans:countYearBy.label'), value: t('plans:countYearBy.opening') }]),
    ...(plan.source === null ? [] : [{ label: t('plans:targets.source'), value: plan.source }]),
    ...link(
      'plans:targets.supersedes',
      others.find(({ id }) => id === plan.supersedesId),
    ),
    ...link(
      'plans:targets.supersededBy',
      others.find(({ supersedesId }) => supersedesId === plan.id),
    ),
  ];
}

export function targetRow({ id: planId, targets }: PlanResponse, target: TargetResponse, t: Translate): Model {
  const { key, position, label, quote, figures, basis, parentKey, notReadyReason } = target;
  const whole = targets.find((each) => each.key === parentKey);
  const href = `${planHref(planId)}/targets/${key}`;
  const part = {
    part: whole ? t('plans:targets.partOf', { label: whole.label }) : null,
    notReady: notReadyReason === null ? null : t('plans:targets.notReady', { reason: notReadyReason }),
    withdrawn: target.withdrawn ? t('plans:targets.withdrawn', { date: showDate(target.validFrom) }) : null,
    moveHref: `${href}/move`,
    isFirst: position === 1,
    isLast: key === targets.at(-1)?.key,
  };
  return {
    position,
    label,
    quote,
    href,
    wanted: wantedInWords(target, t),
    basis: t(`plans:basis.${basis}`),
    figures: figures.length,
    waiting: figures.some(({ state }) => state === 'entered')
      ? t('plans:figure.waiting', { count: figures.filter(({ state }) => state === 'entered').length })
      : null,
    ...part,
  };
}

/** The page of a target with its forms, of which `form` is the one that was refused. */
export function targetModel(
  { plan, target, versions, others, history }: TargetDetails,
  form: FormModel,
  mayEdit: boolean,
  t: Translate,
): PageModel {
  const { key, label, basis, quote, audienceWords } = target;
  // Of the forms on the page, only the one with boxes has neither evidence nor reason.
  const refusedAudience = form.status !== 200 && !('evidence' in form.values) && !('reason' in form.values);
  const shown = refusedAudience ? { audience: ticked(form.values.audience), countedTypes: ticked(form.values.countedTypes) } : target;
  return {
    title: label,
    actions: mayEdit ? targetActions(plan.id, target, t) : [],
    mayEdit,
    crumbs: [...planCrumbs(plan, t), { label }],
    facts: [
      { label: t('plans:target.quote'), value: `“${quote}”`, note: amendedInWords(versions, t) },
      { label: t('plans:target.wanted'), value: wantedInWords(target, t) },
      { label: t('plans:target.basis'), value: t(`plans:basis.${basis}`), note: t(`plans:periodicity.${target.periodicity}`) },
      ...conditionFacts(target, versions, t),
      ...sideFacts(target, { planId: plan.id, others }, t),
    ],
    versions: versions.length > 1 ? versions.map((version) => versionRow(version, t)) : [],
    action: `${planHref(plan.id)}/targets/${key}`,
    hasAudience: hasAudience(basis),
    audienceText: audienceWords === null ? t('plans:target.audienceTextPlain') : t('plans:target.audienceText', { words: audienceWords }),
    ...audienceChoices(shown, t),
    ...figureForm(target, t),
    ...figuresModel(plan.id, target, t),
    history: historyOf(history, t),
    form,
  };
}

/** 'Mục tiêu sửa từ 01/01/2025: trên 600 lượt người (Quyết định …)', beside words that still say the older number; null beside others. */
export function amendedInWords(versions: readonly TargetVersionResponse[], t: Translate): string | null {
  const changed = numberNewerThanQuote(versions);
  if (changed === null) return null;
  const params = { since: showDate(changed.validFrom), wanted: wantedInWords(changed, t), reason: changed.reason ?? '–' };
  return t('plans:target.amended', params);
}

/** What only some targets have. */
function sideFacts(target: TargetResponse, { planId, others }: { planId: string; others: readonly TargetName[] }, t: Translate): Model[] {
  const { parentKey, countedTopics, evidenceKinds, competenceOnly } = target;
  const rows = {
    withdrawn: target.withdrawn ? showDate(target.validFrom) : null,
    competenceOnly: competenceOnly ? t('yes') : null,
    parent: others.find(({ key }) => key === parentKey)?.label,
    topics: countedTopics.map((topic) => t(`catalogue:topics.${topic}`)).join('; '),
    evidenceKinds: evidenceKinds.map((feed) => feedInWords(feed, t)).join('; '),
  };
  // The records that stand behind the number are one step away.
  const hrefs: Record<string, string> = { evidenceKinds: `${planHref(planId)}/evidence?target=${target.key}` };
  return Object.entries(rows).flatMap(([name, value]) => (value ? [{ label: t(`plans:target.${name}`), value, href: hrefs[name] }] : []));
}

function versionRow(version: TargetVersionResponse, t: Translate): Model {
  const { validFrom, quote, reason, changedBy, notReadyReason } = version;
  const wanted = notReadyReason === null ? wantedInWords(version, t) : `${wantedInWords(version, t)} · ${t('plans:target.notReady')}`;
  return { version: version.version, since: validFrom, wanted, quote, reason, by: changedBy };
}

/** What was entered for a target, and how much of it waits for another person. */
function figuresModel(planId: string, { key, unit, figures }: TargetResponse, t: Translate): Model {
  const waiting = figures.filter(({ state }) => state === 'entered').length;
  return {
    figures: figures.map((figure) => figureRow(unit, figure, `${planHref(planId)}/targets/${key}`, t)),
    waiting: waiting === 0 ? null : t('plans:figure.waiting', { count: waiting }),
  };
}

function figureForm({ basis, unit }: TargetResponse, t: Translate): Model {
  const only: FigureKind | null = countedFromRecords.includes(basis) ? 'opening' : addedUp.includes(basis) ? null : 'reported';
  const hints: Record<string, string> = { REPORTED_RATIO: 'ratioHint', MILESTONE: 'milestoneHint', EXTERNAL_STAT: 'statHint' };
  return {
    onlyKind: only,
    kinds: choices(figureKinds, (each) => t(`plans:figureKind.${each}`)),
    hasValue: basis !== 'QUALITATIVE',
    valueHint: t(`plans:target.${hints[basis] ?? 'valueHint'}`),
    valueLabel: unit === 'percent' && basis === 'EXTERNAL_STAT' ? t('plans:target.valueIn', { unit: '%' }) : t('plans:target.valueField'),
    valueMode: withDecimals.includes(basis) ? 'decimal' : 'numeric',
    isRatio: basis === 'REPORTED_RATIO',
    namesExpert: basis === 'DISTINCT_PERSON_CERTIFIED',
  };
}

function historyOf(history: readonly AuditEntry[], t: Translate): HistoryLine[] {
  const lines = historyLines(history, t);
  return history.flatMap((entry, index) => {
    const line = lines[index];
    return line ? [{ ...line, detail: [line.detail, ...listsInWords(entry.detail ?? {}, t)].filter(Boolean).join(' · ') || null }] : [];
  });
}

export function targetsLead({ title, signedOn, issuer }: PlanSummary): string {
  return signedOn === null ? `${title} (${issuer})` : `${title} (${issuer}, ${showDate(signedOn)})`;
}
