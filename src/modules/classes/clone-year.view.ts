import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { bookedWarnings } from './calendar-place.view.js';
import { CLASSES_A_PAGE } from './class.queries.js';
import { classDates } from './class-head.view.js';
import type { TypedYear } from './clone-year-form.js';
import type { ClassProposalResponse, YearFilter, YearProposalResponse } from './clone-year.dto.js';
import type { YearPlan } from './show-year.js';
import type { ClassProposal } from './year-proposals.js';

interface Shown {
  readonly filter: YearFilter;
  readonly sent: TypedYear | null;
  readonly errors: Record<string, string>;
}

export function yearModel(plan: YearPlan, { filter, sent, errors }: Shown, t: Translate): Record<string, unknown> {
  const { year, toYear, proposals, total, plans } = plan;
  const page = filter.page ?? 1;
  return {
    rows: proposals.map((proposal) => proposalRow(proposal, plan, { filter, sent, errors }, t)),
    caption: t('classes:year.caption', { year, toYear }),
    noneHeading: t('classes:year.none', { year }),
    action: address(plan, filter, page),
    yearOptions: yearChoices([...plan.years, year]),
    toYearOptions: yearChoices([...plan.years.slice(0, 1), year, toYear].flatMap((each) => [each, each + 1])),
    planOptions: plans.map(({ id, number, title }) => ({ value: id, label: `${number} · ${title}` })),
    pager: {
      total,
      previous: page > 1 ? address(plan, filter, page - 1) : null,
      next: page * CLASSES_A_PAGE < total ? address(plan, filter, page + 1) : null,
    },
  };
}

/** The filter as its form shows it again. */
export function yearValues({ year, toYear }: YearPlan, { planId }: YearFilter): Record<string, string> {
  return { year: String(year), toYear: String(toYear), planId: planId ?? '' };
}

function proposalRow(proposal: ClassProposal, { lecturers }: YearPlan, { sent, errors }: Shown, t: Translate): Record<string, unknown> {
  const { original, firstDay, lastDay, conflicts, plannedAs } = proposal;
  const { id, code, name } = original;
  const chosen = sent?.classes.findIndex((each) => each.id === id) ?? -1;
  const field = `classes.${chosen}.firstDay`;
  return {
    ...{ id, code, name, href: `/staff/classes/${id}`, held: classDates(original, t) },
    checked: sent ? chosen >= 0 : plannedAs === null,
    dayId: chosen >= 0 ? field : `day.${id}`,
    dayName: `day.${id}`,
    day: sent?.days.get(id) ?? showDate(firstDay),
    dayLabel: t('classes:year.firstDayOf', { code }),
    error: errors[field] ?? null,
    until: lastDay === firstDay ? null : t('classes:year.until', { day: showDate(lastDay) }),
    notes: [...dayNotes(proposal, t), ...bookedWarnings(conflicts, lecturers, t)],
  };
}

function dayNotes({ plannedAs, holidays }: ClassProposal, t: Translate): string[] {
  return [
    ...(plannedAs === null ? [] : [t('classes:year.plannedAs', { code: plannedAs })]),
    ...(holidays.length === 0 ? [] : [t('classes:year.holiday', { days: holidays.map(showDate).join(', ') })]),
  ];
}

function yearChoices(years: readonly number[]): { value: string; label: string }[] {
  return [...new Set(years)].sort((a, b) => b - a).map((year) => ({ value: String(year), label: String(year) }));
}

function address({ year, toYear }: YearPlan, { planId }: YearFilter, page: number): string {
  const words = { year: String(year), toYear: String(toYear), ...(planId ? { planId } : {}), page: String(page) };
  return `/staff/classes/year?${new URLSearchParams(words).toString()}`;
}

export function yearResponse({ year, toYear, proposals, total }: YearPlan): YearProposalResponse {
  return { year, toYear, total, items: proposals.map(proposalResponse) };
}

function proposalResponse({ original, firstDay, lastDay, conflicts, holidays, plannedAs }: ClassProposal): ClassProposalResponse {
  const { id, code, name, opensOn, closesOn } = original;
  return {
    ...{ id, code, name, opensOn: opensOn ?? '', closesOn: closesOn ?? '', firstDay, lastDay, plannedAs, holidays: [...holidays] },
    conflicts: conflicts.map(({ booking: { heldOn, halfDay, classCode }, venue, lecturerIds }) => {
      return { heldOn, halfDay, classCode, venue, lecturerIds: [...lecturerIds] };
    }),
  };
}
