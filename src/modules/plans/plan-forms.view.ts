import type { FormModel } from '../../platform/web/forms.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { courseTopics } from '../../shared/course-topic.js';
import { courseTypes } from '../../shared/course-type.js';
import { decimalInForm } from '../../shared/decimal-number.js';
import { evidenceFeeds } from '../../shared/evidence-kind.js';
import { unitGroups } from '../../shared/unit-group.js';
import { bodyInWords, type Letterhead } from '../letterheads/index.js';
import { countYearByChoices } from './domain/count-year-by.js';
import { organisationsByChoices } from './domain/organisations-by.js';
import { termsOf } from './domain/target-terms.js';
import { bases, comparators, periodicities, targetUnits } from './domain/target.js';
import { factsOf } from './plan-facts.js';
import type { PlanSummary, TargetResponse } from './plans.dto.js';
import type { TargetName } from './show-target.js';

type Model = Record<string, unknown>;

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly checked?: boolean;
}

export const choices = (values: readonly string[], text: (value: string) => string, checked: readonly string[] = []): Choice[] =>
  values.map((value) => ({ value, label: text(value), checked: checked.includes(value) }));

export const ticked = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []);

/** A colon would end the name of the file of texts. */
export function feedInWords(feed: string, t: Translate): string {
  return t(`plans:feed.${feed.replace(':', '_')}`);
}

export function audienceChoices(
  { audience, countedTypes }: { audience: readonly string[]; countedTypes: readonly string[] },
  t: Translate,
): Model {
  return {
    groups: choices(unitGroups, (each) => t(`group.${each}`), audience),
    types: choices(courseTypes, (each) => t(`courseType.${each}`), countedTypes),
  };
}

/** The fields of a target, new or changed; `others` are the targets of which it may be a part. */
export function targetFormModel(
  href: { action: string; cancelHref: string },
  others: readonly TargetName[],
  form: FormModel,
  t: Translate,
): Model {
  const { values } = form;
  return {
    ...href,
    comparators: choices(comparators, (each) => t(`plans:comparatorName.${each}`)),
    units: choices(targetUnits, (each) => t(`plans:unit.${each}`)),
    bases: choices(bases, (each) => t(`plans:basis.${each}`)),
    periodicities: choices(periodicities, (each) => t(`plans:periodicity.${each}`)),
    ...audienceChoices({ audience: ticked(values.audience), countedTypes: ticked(values.countedTypes) }, t),
    topics: choices(courseTopics, (each) => t(`catalogue:topics.${each}`), ticked(values.countedTopics)),
    evidence: choices(evidenceFeeds, (each) => feedInWords(each, t), ticked(values.evidenceKinds)),
    parents: others.map(({ key, label }) => ({ value: key, label })),
    form,
  };
}

/** A target as its form shows it. */
export function targetValues(target: TargetResponse, t: Translate): Record<string, unknown> {
  const inForm = (value: number | null): string | null => (value === null ? null : decimalInForm(value, t));
  const { wanted, wantedMax } = target;
  return { ...termsOf(target), wanted: inForm(wanted), wantedMax: inForm(wantedMax), version: target.version };
}

const dayInForm = (day: string | null): string => (day === null ? '' : showDate(day));

/** A plan as its form shows it. */
export function planValues(plan: PlanSummary): Record<string, unknown> {
  const { signedOn, periodFrom, periodTo, supersedesId, ownerId } = plan;
  const days = { signedOn: dayInForm(signedOn), periodFrom: dayInForm(periodFrom), periodTo: dayInForm(periodTo) };
  return { ...factsOf(plan), supersedesId, ownerId, ...days };
}

/** Which day of a class decides its year. */
export function countYearByOptions(t: Translate): Choice[] {
  return choices(countYearByChoices, (each) => t(`plans:countYearBy.${each}`));
}

/** What one organisation is. */
export function organisationsByOptions(t: Translate): Choice[] {
  return choices(organisationsByChoices, (each) => t(`plans:organisationsBy.${each}`));
}

/** The bodies that may own a plan. */
export function ownerOptions(letterheads: readonly Letterhead[]): Choice[] {
  return letterheads.map((each) => ({ value: each.id, label: bodyInWords(each) }));
}

/** The plans that a plan may replace. */
export function predecessors(plans: readonly PlanSummary[], self: string | null): Choice[] {
  const free = plans.filter(({ id }) => id !== self && plans.every((other) => other.id === self || other.supersedesId !== id));
  return free.map(({ id, number }) => ({ value: id, label: number }));
}
