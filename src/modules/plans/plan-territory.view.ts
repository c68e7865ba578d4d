import { historyLines } from '../../platform/audit/history-lines.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { type NamedUnit, SINCE_EVER, territoryParts } from '../territories/index.js';
import { territoryExtents } from './domain/territory-extent.js';
import { choices } from './plan-forms.view.js';
import { planCrumbs } from './plan-pages.view.js';
import type { TerritoryResponse, TerritorySearch } from './plan-territory.dto.js';
import type { TerritoryOfPlan } from './show-territory.js';

type Model = Record<string, unknown>;

export function territoryResponse({ plan, issuedOn, units, owners }: TerritoryOfPlan): TerritoryResponse {
  return {
    extent: plan.territoryExtent,
    issuedOn,
    units: units.map(({ said: { adminUnitId, part, reason, setBy }, unit }) => ({ adminUnitId, label: unit.label, part, reason, setBy })),
    owners: owners.map(({ unit, label }) => ({ adminUnitId: unit.id, label })),
  };
}

export function territoryModel(
  { plan, issuedOn, units, owners, found, on }: TerritoryOfPlan,
  {
    search,
    chosen,
    history,
    mayEdit,
  }: { search: TerritorySearch; chosen: readonly string[]; history: readonly AuditEntry[]; mayEdit: boolean },
  t: Translate,
): Model {
  const isNamed = units.some(({ said }) => said.part === 'issued');
  const extent = { href: `/staff/plans/${plan.id}/territory/extent`, label: t('plans:territory.changeExtent') };
  return {
    lead: t('plans:territory.lead', { date: showDate(issuedOn) }),
    crumbs: [...planCrumbs(plan, t), { label: t('plans:territory.crumb') }],
    actions: isNamed && mayEdit ? [extent] : [],
    planId: plan.id,
    facts: isNamed
      ? [
          { label: t('plans:territory.extentLabel'), value: t(`plans:territory.extent.${plan.territoryExtent}`) },
          { label: t('plans:territory.owner'), value: owners.map((each) => withDays(each, t)).join('; ') || t('plans:territory.noOwner') },
        ]
      : [],
    units: units.map(({ said, unit }) => ({
      ...{ id: said.adminUnitId, label: withDays(unit, t), href: `/staff/admin-units/${unit.unit.id}` },
      ...{ part: t(`plans:territory.part.${said.part}`), reason: said.reason, by: said.setBy },
    })),
    parts: choices(isNamed ? territoryParts : ['issued'], (each) => t(`plans:territory.part.${each}`)),
    ...offeredModel(found, chosen, t),
    ...{ q: search.q, on, mayEdit },
    history: historyLines(history, t),
  };
}

/** Two provinces of one name are told apart by their days. */
function withDays({ unit, label }: NamedUnit, t: Translate): string {
  const from = unit.validFrom === SINCE_EVER ? null : showDate(unit.validFrom);
  const to = unit.validTo === null ? null : showDate(unit.validTo);
  if (from !== null && to !== null) return t('plans:territory.between', { label, from, to });
  if (from !== null) return t('plans:territory.since', { label, from });
  return to === null ? label : t('plans:territory.until', { label, to });
}

function offeredModel(found: TerritoryOfPlan['found'], chosen: readonly string[], t: Translate): Model {
  return {
    found:
      found?.units.map(({ unit, label }) => ({
        value: unit.id,
        label,
        hint: t('plans:territory.code', { code: unit.code }),
        checked: chosen.includes(unit.id),
      })) ?? null,
    more: found !== null && found.total > found.units.length,
    nothing: found?.units.length === 0,
  };
}

export function extentModel({ plan }: TerritoryOfPlan, t: Translate): Model {
  const href = `/staff/plans/${plan.id}/territory`;
  return {
    lead: t('plans:territory.extentLead'),
    crumbs: [...planCrumbs(plan, t), { label: t('plans:territory.crumb'), href }, { label: t('plans:territory.changeExtent') }],
    ...{ action: `${href}/extent`, cancelHref: href },
    extents: choices(territoryExtents, (each) => t(`plans:territory.extent.${each}`)),
  };
}
