import type { FormModel } from '../../platform/web/forms.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { conditionAnswerOf, conditionAnswers } from './domain/condition-answer.js';
import { planCrumbs } from './plan-crumbs.view.js';
import type { TargetResponse, TargetVersionResponse } from './plans.dto.js';
import type { TargetDetails } from './show-target.js';

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

const addressOf = (planId: string, { key }: TargetResponse): string => `/staff/plans/${planId}/targets/${key}`;

/** The condition in the plan's words, and whether it holds, who said so, from what and since when. */
export function conditionFacts(target: TargetResponse, versions: readonly TargetVersionResponse[], t: Translate): Fact[] {
  const answer = conditionAnswerOf(target);
  if (answer === null || target.condition === null) return [];
  const condition = { label: t('plans:target.condition'), value: target.condition };
  const reason = target.notReadyReason ?? target.readyReason;
  if (reason === null) return [condition, { label: t('plans:condition.heading'), value: t('plans:condition.answer.unknown') }];
  const by = saidBy(target, versions);
  const note = by === undefined ? {} : { note: t('plans:condition.saidBy', { name: by.changedBy, since: showDate(by.validFrom) }) };
  return [condition, { label: t(`plans:target.${answer === 'fails' ? 'notReady' : 'ready'}`), value: reason, ...note }];
}

/** The version in which the present answer was given; later ones changed something else. */
function saidBy(
  { notReadyReason, readyReason }: TargetResponse,
  versions: readonly TargetVersionResponse[],
): TargetVersionResponse | undefined {
  const other = versions.findIndex((each) => each.notReadyReason !== notReadyReason || each.readyReason !== readyReason);
  return versions[other === -1 ? versions.length - 1 : other - 1];
}

/** Buttons of the page of a target for who may change it. */
export function targetActions(planId: string, target: TargetResponse, t: Translate): { href: string; label: string }[] {
  const edit = { href: `${addressOf(planId, target)}/edit`, label: t('plans:revise.edit') };
  const answer = { href: `${addressOf(planId, target)}/condition`, label: t('plans:condition.ask') };
  return target.condition === null ? [edit] : [answer, edit];
}

export function conditionFormModel({ plan, target, versions }: TargetDetails, form: FormModel, t: Translate): PageModel {
  const href = addressOf(plan.id, target);
  return {
    title: t('plans:condition.title'),
    lead: t('plans:condition.lead'),
    crumbs: [...planCrumbs(plan, t), { label: target.label, href }, { label: t('plans:condition.title') }],
    facts: [{ label: t('plans:target.quote'), value: `“${target.quote}”` }, ...conditionFacts(target, versions, t)],
    answers: conditionAnswers.map((value) => ({
      value,
      label: t(`plans:condition.answer.${value}`),
      hint: t(`plans:condition.hint.${value}`),
    })),
    action: `${href}/condition`,
    cancelHref: href,
    form,
  };
}
