import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import { type HistoryLine, historyLines } from '../../platform/audit/history-lines.js';
import type { FormModel } from '../../platform/web/forms.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { courseTypes } from '../../shared/course-type.js';
import { unitGroups } from '../../shared/unit-group.js';
import { showNumber } from '../../shared/number-signs.js';
import { addedUp, countedFromRecords } from './domain/check-figure.js';
import { hasAudience } from './domain/check-target.js';
import { knownPlans } from './domain/known-plans.js';
import type { PublishedPlan } from './domain/published-plan.js';
import { bases, comparators, periodicities, targetUnits } from './domain/target.js';
import { type FigureKind, figureKinds, type FigureResponse, type PlanSummary, type TargetResponse } from './plans.dto.js';
import type { TargetDetails } from './show-target.js';
import { wantedInWords } from './target-words.view.js';

type Model = Record<string, unknown>;

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly checked?: boolean;
}

interface Crumb {
  readonly label: string;
  readonly href?: string;
}

const planHref = (id: string): string => `/staff/plans/${id}`;

function planRow({ id, number, title, periodFrom, periodTo, targetCount }: PlanSummary): Model {
  const period = `${periodFrom.slice(0, 4)}–${periodTo.slice(0, 4)}`;
  return { number, title, period, targets: targetCount, href: planHref(id), editHref: `${planHref(id)}/targets` };
}

/** The words of buttons are in the model: a block handed to a partial is also run once without the page's language. */
export function planListModel(plans: readonly PlanSummary[], mayEdit: boolean, t: Translate): Model {
  const missing = mayEdit ? knownPlans.filter((known) => plans.every(({ number }) => number !== known.number)) : [];
  return {
    plans: plans.map(planRow),
    mayEdit,
    actions: mayEdit && plans.length > 0 ? [{ href: '/staff/plans/new', label: t('plans:list.new') }] : [],
    known: missing.map((plan) => knownRow(plan, t)),
    other: t('plans:list.other'),
  };
}

function knownRow({ number, title, issuer, source, targets }: PublishedPlan, t: Translate): Model {
  return { number, title, issuer, source, add: t('plans:list.addKnown', { number, count: targets.length }) };
}

export function planCrumbs({ id, number }: Pick<PlanSummary, 'id' | 'number'>, t: Translate): Crumb[] {
  return [
    { label: t('plans:list.title'), href: '/staff/plans' },
    { label: number, href: planHref(id) },
  ];
}

export function targetListActions(planId: string, mayEdit: boolean, t: Translate): Model[] {
  const progress = { href: planHref(planId), label: t('plans:targets.progress') };
  return mayEdit ? [progress, { href: `${planHref(planId)}/targets/new`, label: t('plans:targets.add'), primary: true }] : [progress];
}

export function targetRow(planId: string, target: TargetResponse, t: Translate): Model {
  const { key, position, label, quote, figures, basis } = target;
  const href = `${planHref(planId)}/targets/${key}`;
  return { position, label, quote, href, wanted: wantedInWords(target, t), basis: t(`plans:basis.${basis}`), figures: figures.length };
}

const choices = (values: readonly string[], text: (value: string) => string, checked: readonly string[] = []): Choice[] =>
  values.map((value) => ({ value, label: text(value), checked: checked.includes(value) }));

const ticked = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []);

export function newTargetModel(planId: string, form: FormModel, t: Translate): Model {
  const href = `${planHref(planId)}/targets`;
  return {
    action: href,
    cancelHref: href,
    comparators: choices(comparators, (each) => t(`plans:comparatorName.${each}`)),
    units: choices(targetUnits, (each) => t(`plans:unit.${each}`)),
    bases: choices(bases, (each) => t(`plans:basis.${each}`)),
    periodicities: choices(periodicities, (each) => t(`plans:periodicity.${each}`)),
    ...audienceChoices({ audience: ticked(form.values.audience), countedTypes: ticked(form.values.countedTypes) }, t),
    form,
  };
}

function audienceChoices(
  { audience, countedTypes }: { audience: readonly string[]; countedTypes: readonly string[] },
  t: Translate,
): Model {
  return {
    groups: choices(unitGroups, (each) => t(`group.${each}`), audience),
    types: choices(courseTypes, (each) => t(`courseType.${each}`), countedTypes),
  };
}

export function targetModel({ plan, target, history }: TargetDetails, form: FormModel, t: Translate): Model {
  const { key, basis, quote, audienceWords } = target;
  // Of the two forms on the page, only the one with boxes has no evidence.
  const refusedAudience = form.status !== 200 && !('evidence' in form.values);
  const shown = refusedAudience ? { audience: ticked(form.values.audience), countedTypes: ticked(form.values.countedTypes) } : target;
  return {
    crumbs: [...planCrumbs(plan, t), { label: target.label }],
    facts: [
      { label: t('plans:target.quote'), value: `“${quote}”` },
      { label: t('plans:target.wanted'), value: wantedInWords(target, t) },
      { label: t('plans:target.basis'), value: t(`plans:basis.${basis}`), note: t(`plans:periodicity.${target.periodicity}`) },
    ],
    action: `${planHref(plan.id)}/targets/${key}`,
    hasAudience: hasAudience(basis),
    audienceText: audienceWords === null ? t('plans:target.audienceTextPlain') : t('plans:target.audienceText', { words: audienceWords }),
    ...audienceChoices(shown, t),
    ...figureForm(target, t),
    figures: target.figures.map((figure) => figureRow(figure, t)),
    history: history.map((entry, index) => ({ ...historyLines(history, t)[index], ...audienceDetail(entry, t) })),
    form,
  };
}

function figureForm({ basis }: TargetResponse, t: Translate): Model {
  const only: FigureKind | null = countedFromRecords.includes(basis) ? 'opening' : addedUp.includes(basis) ? null : 'reported';
  const hints: Record<string, string> = { REPORTED_RATIO: 'ratioHint', MILESTONE: 'milestoneHint' };
  return {
    onlyKind: only,
    kinds: choices(figureKinds, (each) => t(`plans:figureKind.${each}`)),
    hasValue: basis !== 'QUALITATIVE',
    valueHint: t(`plans:target.${hints[basis] ?? 'valueHint'}`),
    isRatio: basis === 'REPORTED_RATIO',
    namesExpert: basis === 'DISTINCT_PERSON_CERTIFIED',
  };
}

function figureRow({ countedOn, kind, value, denominator, personId, evidence, enteredBy }: FigureResponse, t: Translate): Model {
  return {
    countedOn,
    kind: t(`plans:figureKind.${kind}`),
    value: denominator === null ? showNumber(value, t) : `${showNumber(value, t)}/${showNumber(denominator, t)}`,
    person: personId === null ? null : t('plans:target.personKnown'),
    evidence,
    enteredBy,
  };
}

/** The change of an audience in words; codes of groups mean nothing to a reader. */
function audienceDetail({ action, detail }: AuditEntry, t: Translate): Partial<HistoryLine> {
  if (action !== 'target.audienceChanged') return {};
  const lines = Object.entries(detail ?? {}).flatMap(([change, codes]) => {
    const names = ticked(codes).map((code) => t(`${change.startsWith('groups') ? 'group' : 'courseType'}.${code}`));
    return names.length === 0 ? [] : [t(`plans:change.${change}`, { names: names.join(', ') })];
  });
  return { detail: lines.join(' · ') || null };
}

export function targetsLead({ title, signedOn, issuer }: PlanSummary): string {
  return signedOn === null ? `${title} (${issuer})` : `${title} (${issuer}, ${showDate(signedOn)})`;
}
