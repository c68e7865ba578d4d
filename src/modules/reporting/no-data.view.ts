import type { Translate } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { mayPlan } from '../plans/index.js';

interface Step {
  readonly name: 'finalise' | 'open' | 'record';
  readonly href: string;
  readonly allowed: boolean;
}

interface PlanWithoutData {
  readonly plan: { readonly id: string };
  readonly periodOver: boolean;
  /** Classes that have ended and are not finalised. */
  readonly unfinished: number;
}

/** Stands where tables and drawings would hold zeros only: what has to be done so that numbers come, each step for who may take it. */
export function noDataModel({ plan, periodOver, unfinished }: PlanWithoutData, actor: Actor, t: Translate): Record<string, unknown> {
  const steps: Step[] = [
    ...(unfinished === 0 ? [] : [{ name: 'finalise', href: '/staff/classes?state=open', allowed: mayPlan(actor) } as const]),
    ...(periodOver ? [] : [{ name: 'open', href: '/staff/classes/new', allowed: mayOrganise(actor) } as const]),
    { name: 'record', href: `/staff/plans/${plan.id}/targets`, allowed: mayPlan(actor) },
  ];
  return {
    heading: t('reporting:noData.heading'),
    text: t('reporting:noData.text'),
    steps: steps.map(({ name, href, allowed }) => ({
      text: t(`reporting:noData.${name}.text`),
      action: t(`reporting:noData.${name}.action`),
      href: allowed ? href : null,
    })),
  };
}

/** Stands where the targets of a plan would: how to add one, for who may. */
export function noTargetsModel(planId: string, actor: Actor, t: Translate): Record<string, unknown> {
  const heading = t('reporting:progress.empty');
  if (!mayPlan(actor)) return { heading };
  return { heading, text: t('reporting:progress.emptyText'), href: `/staff/plans/${planId}/targets/new`, action: t('plans:targets.add') };
}
