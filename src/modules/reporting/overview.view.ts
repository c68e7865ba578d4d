import type { Translate } from '../../platform/web/translations.js';
import { type Actor } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { showNumber } from '../../shared/number-signs.js';
import { classDates, classHead, type TrainingClass } from '../classes/index.js';
import { mayPlan } from '../plans/index.js';
import { evidenceHref } from './number-links.view.js';
import { valueOf } from './target-value.view.js';
import type { Duty } from './overview-duties.js';
import type { ClassPage } from './overview.queries.js';
import type { ProgressResponse } from './reporting.dto.js';
import type { Overview } from './show-overview.js';
import { statusPill } from './status.view.js';

type Model = Record<string, unknown>;

export function overviewModel({ now, today, work }: Overview, actor: Actor, t: Translate): Model {
  const heads = (classes: readonly TrainingClass[]): Model[] => classes.map((each) => ({ ...classHead(each, now, t) }));
  const door = { today: heads(today), atTheDoor: work === null };
  if (work === null) return { ...door, lead: t('reporting:overview.doorLead') };
  const { plans, planCount, courses, classes, toFinalise, next } = work;
  return {
    ...door,
    lead: t('reporting:overview.lead'),
    steps: classes > 0 ? null : steps({ plans: plans.length, courses }, actor, t),
    plans: plans.map((plan) => planCard(plan, t)),
    allPlans: planCount > plans.length ? t('reporting:overview.allPlans', { count: planCount }) : null,
    tasks: [
      ...work.duties.map((duty) => dutyTask(duty, t)),
      ...approvalTasks(work, t),
      ...finaliseTask(toFinalise, t),
      ...verifyTask(work, t),
    ],
    next: heads(next),
    showsNext: classes > 0,
    links: classes > 0 ? links(actor, t) : [],
  };
}

function planCard({ plan, asOf, targets }: ProgressResponse, t: Translate): Model {
  const judged = targets.filter(({ status }) => status !== 'not-quantified');
  const met = judged.filter(({ status }) => status === 'met' || status === 'exceeded').length;
  return {
    href: `/staff/plans/${plan.id}`,
    number: plan.number,
    summary:
      targets.length > 0
        ? t('reporting:overview.met', { met, judged: judged.length, asOf: showDate(asOf) })
        : t('reporting:progress.empty'),
    targets: judged.map((target) => ({
      label: target.label,
      href: evidenceHref(plan.id, target, asOf),
      value: valueOf(target, t),
      status: statusPill(target, t),
    })),
  };
}

/** What waits for somebody's decision: a heading with the number, and where each is decided. */
interface Task {
  readonly heading: string;
  readonly items: readonly { readonly href: string; readonly label: string; readonly note: string }[];
  /** Where the rest is, when not all are named. */
  readonly moreHref: string | null;
}

function dutyTask(duty: Duty, t: Translate): Task {
  if (duty.kind === 'late-units') return lateUnitsTask(duty, t);
  const { kind, planId, planNumber, year, on, lastWorkingDay } = duty;
  const note = t('reporting:duty.lastWorkingDay', { day: showDate(lastWorkingDay) });
  return {
    heading: t(`reporting:duty.${kind}`, { year, on: showDate(on) }),
    items: [{ href: `/staff/plans/${planId}/reports`, label: `${t('reporting:overview.plan')} ${planNumber}`, note }],
    moreHref: null,
  };
}

function lateUnitsTask({ planNumber, href, days, count, firstName }: Extract<Duty, { kind: 'late-units' }>, t: Translate): Task {
  const others = count - 1;
  const note = others === 0 ? firstName : t('reporting:duty.andOthers', { name: firstName, count: others });
  return {
    heading: t('reporting:duty.lateUnits', { count, days: days(t) }),
    items: [{ href, label: `${t('reporting:overview.plan')} ${planNumber}`, note }],
    moreHref: null,
  };
}

function approvalTasks({ submitted, approved, toDecide }: NonNullable<Overview['work']>, t: Translate): Task[] {
  return [
    ...classTask('submitted', submitted, '/staff/classes?state=submitted', t),
    ...(approved ? classTask('approved', approved, '/staff/classes?state=approved', t) : []),
    ...(toDecide && toDecide.requests > 0 ? [decideTask(toDecide, t)] : []),
  ];
}

function classTask(name: 'submitted' | 'approved' | 'toFinalise', { classes, total }: ClassPage, moreHref: string, t: Translate): Task[] {
  if (total === 0) return [];
  const items = classes.map((each) => ({
    href: `/staff/classes/${each.id}${name === 'toFinalise' ? '/finalise' : ''}`,
    label: `${each.code} · ${each.name}`,
    note: classDates(each, t),
  }));
  const heading = t(`reporting:overview.${name}`, { total: showNumber(total, t), count: total });
  return [{ heading, items, moreHref: total > classes.length ? moreHref : null }];
}

function finaliseTask(toFinalise: ClassPage, t: Translate): Task[] {
  return classTask('toFinalise', toFinalise, '/staff/classes?state=open', t);
}

function verifyTask({ toVerify }: NonNullable<Overview['work']>, t: Translate): Task[] {
  if (toVerify.length === 0) return [];
  const count = toVerify.reduce((sum, { waiting }) => sum + waiting, 0);
  const items = toVerify.map(({ planId, planNumber, what, waiting }) => ({
    href: `/staff/plans/${planId}/${what === 'records' ? 'evidence?state=entered' : 'targets'}`,
    label: `${t('reporting:overview.plan')} ${planNumber}`,
    note: t(`reporting:overview.${what}`, { count: waiting }),
  }));
  return [{ heading: t('reporting:overview.toVerify', { total: showNumber(count, t), count }), items, moreHref: null }];
}

function decideTask({ classes, classCount, requests }: NonNullable<NonNullable<Overview['work']>['toDecide']>, t: Translate): Task {
  return {
    heading: t('reporting:overview.toDecide', { total: showNumber(requests, t), count: requests }),
    items: classes.map(({ id, code, name, pending }) => ({
      href: `/staff/classes/${id}/seats`,
      label: `${code} · ${name}`,
      note: t('reporting:overview.requests', { count: pending }),
    })),
    moreHref: classCount > classes.length ? '/staff/classes?state=open' : null,
  };
}

/** The way from an empty database to the first class; a step that is done stays visible. */
function steps({ plans, courses }: { plans: number; courses: number }, actor: Actor, t: Translate): Model[] {
  const organiser = mayOrganise(actor);
  const all = [
    { name: 'plan', page: '/staff/plans', done: plans > 0, allowed: mayPlan(actor) },
    { name: 'course', page: '/staff/courses/new', done: courses > 0, allowed: organiser },
    { name: 'class', page: '/staff/classes/new', done: false, allowed: organiser && courses > 0 },
  ];
  const next = all.find(({ done, allowed }) => !done && allowed)?.name;
  return all.map(({ name, page, done, allowed }) => ({
    title: t(`reporting:step.${name}.title`),
    text: t(`reporting:step.${name}.text`),
    action: t(`reporting:step.${name}.action`),
    done,
    next: name === next,
    href: done || !allowed ? null : page,
    waitsFor: name === 'class' && courses === 0 ? t('reporting:step.class.waits') : null,
  }));
}

function links(actor: Actor, t: Translate): Model[] {
  const all = [{ href: '/staff/exports', label: t('reporting:exports.title') }];
  return mayOrganise(actor) ? [{ href: '/staff/classes/new', label: t('reporting:step.class.action'), primary: true }, ...all] : all;
}
