import { pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { unitGroups } from '../../shared/unit-group.js';
import { showNumber } from '../../shared/number-signs.js';
import type { ExpertVerdict } from './domain/experts.js';
import { type ExpertList, EXPERTS_A_PAGE } from './list-experts.js';
import { expertsHref, figuresHref } from './number-links.view.js';
import { proofCrumbs } from './progress.view.js';
import { expertChoices, type ExpertFilter } from './reporting.dto.js';

type Model = Record<string, unknown>;

export function expertListModel(list: ExpertList, filter: ExpertFilter, t: Translate): PageModel {
  const { plan, target, asOf, experts, total, openings } = list;
  return {
    title: t('reporting:experts.title'),
    crumbs: proofCrumbs(plan, t('reporting:experts.title'), asOf, t),
    lead: leadOf(list, filter, t),
    action: `/staff/plans/${plan.id}/experts`,
    target: target.key,
    groupOptions: unitGroups.map((value) => ({ value, label: t(`group.${value}`) })),
    showOptions: expertChoices.map((value) => ({ value, label: t(`reporting:experts.show.${value}`) })),
    active: activeFilters(list, filter, t),
    experts: experts.map((expert) => ({
      name: expert.fullName,
      personHref: `/staff/people/${expert.personId}`,
      unit: expert.unitName,
      group: t(`group.${expert.unitGroup}`),
      serial: expert.issuer === null ? expert.serial : `${expert.serial} · ${expert.issuer}`,
      href: expert.issuer === null ? `/staff/certificates/${expert.id}` : `/staff/classes/${expert.classId}/external-certificates`,
      classHref: `/staff/classes/${expert.classId}`,
      classCode: expert.classCode,
      countedOn: expert.countedOn,
      verdict: verdictPill(expert.verdict, t),
    })),
    pager: pagerOf((page) => expertsHref(plan.id, filter, { target: target.key, asOf, page }), {
      page: filter.page,
      size: EXPERTS_A_PAGE,
      total,
    }),
    openings: filter.group !== undefined || filter.show === 'outside' ? [] : openings.map((figure) => openingRow(figure, t)),
    openingHref: figuresHref(plan.id, target.key),
  };
}

/** Opening figures have no group: a list of one group is about certificates only. */
function leadOf({ target, asOf, total, certified, opening }: ExpertList, { show, group }: ExpertFilter, t: Translate): string {
  const narrowed = show === 'outside' ? 'outside' : group === undefined ? null : show === 'counted' ? 'ofGroup' : 'certificates';
  const words = { target: target.label, asOf: showDate(asOf), total: showNumber(total, t) };
  if (narrowed !== null) return t(`reporting:experts.lead.${narrowed}`, words);
  const parts = { certified: showNumber(certified, t), opening: showNumber(opening, t), all: showNumber(certified + opening, t) };
  return t(`reporting:experts.lead.${opening === 0 ? 'certified' : 'withOpening'}`, { ...words, ...parts });
}

/** What narrows the list, in words, each with the address of the list without it. */
function activeFilters({ plan, target, asOf }: ExpertList, filter: ExpertFilter, t: Translate): { label: string; href: string }[] {
  const { show, group } = filter;
  const without = (name: keyof ExpertFilter): string =>
    expertsHref(plan.id, filter, { target: target.key, asOf, page: undefined, [name]: undefined });
  return [
    ...(show === undefined ? [] : [{ label: t(`reporting:experts.show.${show}`), href: without('show') }]),
    ...(group === undefined ? [] : [{ label: t(`group.${group}`), href: without('group') }]),
  ];
}

function openingRow({ countedOn, value, evidence, isVerified, alreadyCertified }: ExpertList['openings'][number], t: Translate): Model {
  const note = isVerified ? (alreadyCertified ? t('reporting:experts.alreadyCertified') : null) : t('reporting:experts.notVerified');
  return { countedOn, value, evidence, note };
}

function verdictPill(verdict: ExpertVerdict, t: Translate): Model {
  if (verdict === 'counted') return { tone: 'ok', text: t('reporting:verdict.counted'), reason: null };
  return { tone: 'plain', text: t('reporting:verdict.notCounted'), reason: t(`reporting:verdict.${verdict}`) };
}
