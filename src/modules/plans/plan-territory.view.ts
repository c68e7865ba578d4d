import { historyLines } from '../../platform/audit/history-lines.js';
import type { AuditEntry } from '../../platform/audit/audit-entry.entity.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { type NamedUnit, SINCE_EVER, territoryParts, type UnitPicker } from '../territories/index.js';
import { territoryExtents } from './domain/territory-extent.js';
import { choices } from './plan-forms.view.js';
import { planCrumbs } from './plan-crumbs.view.js';
import type { TerritoryResponse } from './plan-territory.dto.js';
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

/** What stands around the territory on its page. */
interface TerritoryFrame {
  readonly picker: UnitPicker;
  /** Units that a refused form had chosen. */
  readonly chosen: readonly string[];
  readonly history: readonly AuditEntry[];
  readonly mayEdit: boolean;
}

export function territoryModel(
  { plan, issuedOn, units, owners }: TerritoryOfPlan,
  { picker, chosen, history, mayEdit }: TerritoryFrame,
  t: Translate,
): Model {
  const { units: offered, ...search } = picker;
  const path = `/staff/plans/${plan.id}/territory`;
  const isNamed = units.some(({ said }) => said.part === 'issued');
  const extent = { href: `${path}/extent`, label: t('plans:territory.changeExtent') };
  return {
    lead: t('plans:territory.lead', { date: showDate(issuedOn) }),
    crumbs: [...planCrumbs(plan, t), { label: t('plans:territory.crumb') }],
    actions: isNamed && mayEdit ? [extent] : [],
    territoryPath: path,
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
    ...search,
    offered: offered?.map((each) => ({ ...each, checked: chosen.includes(each.value) })) ?? null,
    mayEdit,
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

export function extentModel({ plan }: TerritoryOfPlan, t: Translate): Model {
  const href = `/staff/plans/${plan.id}/territory`;
  return {
    lead: t('plans:territory.extentLead'),
    crumbs: [...planCrumbs(plan, t), { label: t('plans:territory.crumb'), href }, { label: t('plans:territory.changeExtent') }],
    ...{ action: `${href}/extent`, cancelHref: href },
    extents: choices(territoryExtents, (each) => t(`plans:territory.extent.${each}`)),
  };
}
