import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { unitGroups } from '../../shared/unit-group.js';
import { showNumber } from '../../shared/vietnamese-number.js';
import type { ExpertVerdict } from './domain/experts.js';
import type { ExpertList } from './list-experts.js';
import type { TurnList } from './list-turns.js';
import type { TurnFilter } from './reporting.dto.js';
import { TURNS_A_PAGE } from './turn.queries.js';

type Model = Record<string, unknown>;

interface Plan {
  readonly id: string;
  readonly number: string;
}

function crumbs({ id, number }: Plan, last: string, asOf: string, t: Translate): Model[] {
  return [
    { label: t('plans:list.title'), href: '/staff/plans' },
    { label: number, href: `/staff/plans/${id}?asOf=${asOf}` },
    { label: last },
  ];
}

export function turnListModel({ plan, target, asOf, turns, total }: TurnList, filter: TurnFilter, t: Translate): Model {
  const years = Array.from({ length: Number(plan.periodTo.slice(0, 4)) - Number(plan.periodFrom.slice(0, 4)) + 1 }, (_, index) =>
    String(Number(plan.periodFrom.slice(0, 4)) + index),
  );
  return {
    crumbs: crumbs(plan, t('reporting:turns.title'), asOf, t),
    lead: t('reporting:turns.lead', { target: target.label, total: showNumber(total), asOf: showDate(asOf) }),
    action: `/staff/plans/${plan.id}/turns`,
    target: target.key,
    groupOptions: unitGroups.filter((group) => target.audience.includes(group)).map((value) => ({ value, label: t(`group.${value}`) })),
    yearOptions: years.map((value) => ({ value, label: value })),
    turns: turns.map(({ classId, fullName, unitName, unitGroup, classCode, className, countedOn, sessionsAttended, sessionsTotal }) => ({
      name: fullName,
      unit: unitName,
      group: t(`group.${unitGroup}`),
      classHref: `/staff/classes/${classId}`,
      classCode,
      className,
      countedOn,
      sessions: `${sessionsAttended}/${sessionsTotal}`,
    })),
    pager: pager(`/staff/plans/${plan.id}/turns`, filter, { asOf, total }),
  };
}

function pager(path: string, filter: TurnFilter, { asOf, total }: { asOf: string; total: number }): Model {
  const page = filter.page ?? 1;
  const address = (to: number): string => {
    const { target, group, year } = filter;
    const words = {
      target,
      ...(group ? { group } : {}),
      ...(year ? { year: String(year) } : {}),
      asOf,
      page: String(to),
    };
    return `${path}?${new URLSearchParams(words).toString()}`;
  };
  return { total, previous: page > 1 ? address(page - 1) : null, next: page * TURNS_A_PAGE < total ? address(page + 1) : null };
}

export function expertListModel({ plan, target, asOf, experts, openings }: ExpertList, t: Translate): Model {
  const counted = experts.filter(({ verdict }) => verdict === 'counted').length;
  return {
    crumbs: crumbs(plan, t('reporting:experts.title'), asOf, t),
    lead: t('reporting:experts.lead', { target: target.label, counted: showNumber(counted), asOf: showDate(asOf) }),
    experts: experts.map((expert) => ({
      name: expert.fullName,
      unit: expert.unitName,
      group: t(`group.${expert.unitGroup}`),
      serial: expert.serial,
      href: `/staff/certificates/${expert.id}`,
      classHref: `/staff/classes/${expert.classId}`,
      classCode: expert.classCode,
      countedOn: expert.countedOn,
      verdict: verdictPill(expert.verdict, t),
    })),
    openings: openings.map(({ countedOn, value, evidence, alreadyCertified }) => ({
      countedOn,
      value,
      evidence,
      note: alreadyCertified ? t('reporting:experts.alreadyCertified') : null,
    })),
    openingHref: `/staff/plans/${plan.id}/targets/${target.key}`,
  };
}

function verdictPill(verdict: ExpertVerdict, t: Translate): Model {
  if (verdict === 'counted') return { tone: 'ok', text: t('reporting:verdict.counted'), reason: null };
  return { tone: 'plain', text: t('reporting:verdict.notCounted'), reason: t(`reporting:verdict.${verdict}`) };
}
