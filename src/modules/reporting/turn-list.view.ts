import { pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { unitGroups } from '../../shared/unit-group.js';
import { showNumber } from '../../shared/number-signs.js';
import { type TurnList, TURNS_A_PAGE } from './list-turns.js';
import { figuresHref, turnsHref } from './number-links.view.js';
import { proofCrumbs, yearOptions } from './progress.view.js';
import type { TurnFilter } from './reporting.dto.js';

export function turnListModel(list: TurnList, filter: TurnFilter, t: Translate): PageModel {
  const { plan, target, asOf, turns, total } = list;
  const { standing, minority, month, from, to, class: classId } = filter;
  const offered = unitGroups.filter((group) => target.audience.includes(group) || group === filter.group);
  const hidden = Object.entries({ target: target.key, standing, minority, month, from, to, class: classId });
  return {
    title: t('reporting:turns.title'),
    crumbs: proofCrumbs(plan, t('reporting:turns.title'), asOf, t),
    lead: leadOf(list, filter, t),
    notes: notesOf(list, filter, t),
    action: `/staff/plans/${plan.id}/turns`,
    hidden: hidden.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }])),
    groupOptions: offered.map((value) => ({ value, label: t(`group.${value}`) })),
    yearOptions: month === undefined ? yearOptions(plan) : null,
    genderOptions: (['female', 'male'] as const).map((value) => ({ value, label: t(`gender.${value}`) })),
    active: activeFilters(list, filter, t),
    turns: turns.map((turn, index) => ({
      ...(minority === undefined ? whoIs(turn) : unnamed(((filter.page ?? 1) - 1) * TURNS_A_PAGE + index + 1, t)),
      group: t(`group.${turn.unitGroup}`),
      classHref: `/staff/classes/${turn.classId}`,
      classCode: turn.classCode,
      className: turn.className,
      countedOn: turn.countedOn,
      sessions: `${turn.sessionsAttended}/${turn.sessionsTotal}`,
      proofHref: minority === undefined ? proofOf(plan.id, turn) : null,
      pending: turn.pending,
    })),
    pager: pagerOf((page) => turnsHref(plan.id, filter, { asOf, page }), { page: filter.page, size: TURNS_A_PAGE, total }),
  };
}

/** Each session with its mark and the signed lists; of a class that is not finalised its roll. */
function proofOf(planId: string, { classId, personId, pending }: TurnList['turns'][number]): string {
  return pending ? `/staff/classes/${classId}/roll` : `/staff/plans/${planId}/turns/${classId}/${personId}`;
}

interface Who {
  readonly name: string;
  readonly href: string | null;
  readonly unit: string;
}

function whoIs({ fullName, personId, unitName }: TurnList['turns'][number]): Who {
  return { name: fullName, href: `/staff/people/${personId}`, unit: unitName };
}

/**
 * Who belongs to an ethnic minority is sensitive data, kept for totals only (Luật 91/2025/QH15; domain notes 6.2): behind this number
 * stand classes and groups, and no name.
 */
function unnamed(position: number, t: Translate): Who {
  return { name: t('reporting:turns.unnamed', { position }), href: null, unit: '–' };
}

function leadOf({ target, total, pending, asOf }: TurnList, { standing = 'official' }: TurnFilter, t: Translate): string {
  const words = { target: target.label, total: showNumber(total, t), pending: showNumber(pending, t), asOf: showDate(asOf) };
  return t(`reporting:turns.lead.${standing}`, words);
}

interface Note {
  readonly text: string;
  readonly href: string | null;
  readonly link: string | null;
}

/** Where the list and the number that led here differ, and why. */
function notesOf({ plan, target, total, opening }: TurnList, { group, minority }: TurnFilter, t: Translate): Note[] {
  const notes: Note[] = [];
  if (minority !== undefined) notes.push({ text: t('reporting:turns.unnamedWhy'), href: null, link: null });
  if (opening !== 0) {
    const text = t('reporting:turns.withOpening', { opening: showNumber(opening, t), sum: showNumber(total + opening, t) });
    notes.push({ text, href: figuresHref(plan.id, target.key), link: t('reporting:evidenceLink') });
  }
  if (group !== undefined && !target.audience.includes(group)) {
    notes.push({ text: t('reporting:turns.outsideAudience', { group: t(`group.${group}`) }), href: null, link: null });
  }
  return notes;
}

interface ActiveFilter {
  readonly label: string;
  /** The list without it. */
  readonly href: string;
}

/** What narrows the list, in words. */
function activeFilters({ plan, turns, asOf }: TurnList, filter: TurnFilter, t: Translate): ActiveFilter[] {
  const { standing, group, year, month, from, to, gender, minority, class: classId } = filter;
  const active = <Value>(name: keyof TurnFilter, value: Value | undefined, label: (value: Value) => string): ActiveFilter[] =>
    value === undefined ? [] : [{ label: label(value), href: turnsHref(plan.id, filter, { asOf, page: undefined, [name]: undefined }) }];
  const codeOf = (id: string): string => turns.find((turn) => turn.classId === id)?.classCode ?? '';
  return [
    ...active('standing', standing === 'official' ? undefined : standing, (value) => t(`reporting:turns.standing.${value}`)),
    ...active('group', group, (value) => t(`group.${value}`)),
    ...active('year', month === undefined ? year : undefined, (value) => t('reporting:turns.inYear', { year: value })),
    ...active('month', month, (value) => t('reporting:turns.inMonth', { month: Number(value.slice(5)), year: value.slice(0, 4) })),
    ...active('from', from, (value) => t('reporting:turns.since', { day: showDate(value) })),
    ...active('to', to, (value) => t('reporting:turns.upTo', { day: showDate(value) })),
    ...active('gender', gender, (value) => t(`gender.${value}`)),
    ...active('minority', minority, () => t('reporting:turns.minority')),
    ...active('class', classId, (value) => t('reporting:turns.inClass', { code: codeOf(value) })),
  ];
}
