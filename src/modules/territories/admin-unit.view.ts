import type { Pager } from '../../platform/web/pager.js';
import { listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { SINCE_EVER, unitLevels } from './domain/unit-level.js';
import type { AdminUnit } from './admin-unit.entity.js';
import type { AdminUnitList } from './list-admin-units.js';
import type { AdminUnitDetails } from './show-admin-unit.js';
import type {
  AdminUnitDetailsResponse,
  AdminUnitFilter,
  AdminUnitListResponse,
  AdminUnitResponse,
  RelatedUnitResponse,
} from './territories.dto.js';
import { type NamedUnit, type RelatedUnit, UNITS_A_PAGE } from './territory.queries.js';

interface UnitListModel {
  readonly title: string;
  readonly [name: string]: unknown;
}

function unitResponse({ unit, label }: NamedUnit): AdminUnitResponse {
  const { id, code, name, level, parentId, validFrom, validTo } = unit;
  return { id, code, name, label, level, parentId, validFrom, validTo };
}

export function unitListResponse({ units, total, on }: AdminUnitList): AdminUnitListResponse {
  return { items: units.map(unitResponse), total, on };
}

export function unitDetailsResponse(details: AdminUnitDetails): AdminUnitDetailsResponse {
  const { predecessors, successors } = details;
  return Object.assign(unitResponse(details), {
    predecessors: predecessors.map(relatedResponse),
    successors: successors.map(relatedResponse),
  });
}

function relatedResponse(related: RelatedUnit): RelatedUnitResponse {
  const { part, takesEffectOn, legalBasis } = related.succession;
  return Object.assign(unitResponse(related), { part, takesEffectOn, legalBasis });
}

/** 'từ 01/07/2025', 'đến 30/06/2025', 'từ 01/01/2020 đến 30/06/2025'; null when neither is known. */
function existence({ validFrom, validTo }: Pick<AdminUnit, 'validFrom' | 'validTo'>, t: Translate): string | null {
  const from = validFrom === SINCE_EVER ? null : showDate(validFrom);
  const to = validTo === null ? null : showDate(validTo);
  if (from !== null && to !== null) return t('territories:days.both', { from, to });
  if (from !== null) return t('territories:days.from', { from });
  return to === null ? null : t('territories:days.to', { to });
}

function unitRow({ unit, label }: NamedUnit, t: Translate): Record<string, unknown> {
  const [, ...within] = label.split(', ');
  return {
    href: `/staff/admin-units/${unit.id}`,
    name: unit.name,
    code: unit.code,
    level: t(`territories:levels.${unit.level}`),
    within: within.join(', ') || null,
    days: existence(unit, t),
  };
}

export function relatedRow(related: RelatedUnit, t: Translate): Record<string, unknown> {
  const { part, takesEffectOn, legalBasis } = related.succession;
  return Object.assign(unitRow(related, t), {
    part: t(`territories:part.${part}`),
    tone: part === 'full' ? 'plain' : 'warn',
    takesEffectOn: showDate(takesEffectOn),
    legalBasis,
  });
}

export function unitFacts({ unit, label, within }: AdminUnitDetails, t: Translate): Record<string, unknown>[] {
  const parents = label.split(', ').slice(1).join(', ');
  return [
    { label: t('territories:code'), value: unit.code },
    { label: t('territories:level'), value: t(`territories:levels.${unit.level}`) },
    ...(unit.parentId === null ? [] : [{ label: t('territories:within'), value: parents, href: `/staff/admin-units/${unit.parentId}` }]),
    { label: t('territories:existence'), value: existence(unit, t) ?? t('none') },
    ...(within === 0
      ? []
      : [
          {
            label: t('territories:holds'),
            value: t('territories:holdsUnits', { count: showNumber(within, t) }),
            href: listAddress('/staff/admin-units', { parent: unit.id }),
          },
        ]),
  ];
}

/** A list of what exists on a day, or of what lay in a unit. */
export function unitListModel({ units, total, on, parent }: AdminUnitList, filter: AdminUnitFilter, t: Translate): UnitListModel {
  const here = { label: t('territories:list.title'), href: '/staff/admin-units' };
  const narrowed = [filter.q, filter.code, filter.level, filter.on, filter.parent].some((asked) => asked !== undefined);
  return {
    ...(parent === null
      ? { title: here.label, crumbs: [], lead: t('territories:list.lead', { on: showDate(on) }), parent: null }
      : {
          title: t('territories:list.within', { name: parent.unit.name }),
          crumbs: [here, { label: parent.unit.name, href: `/staff/admin-units/${parent.unit.id}` }],
          lead: null,
          parent: parent.unit.id,
        }),
    units: units.map((each) => unitRow(each, t)),
    pager: unitPager(filter, total),
    levelOptions: levelOptions(t),
    clearHref: narrowed ? here.href : null,
  };
}

function levelOptions(t: Translate): { value: string; label: string }[] {
  return unitLevels.map((value) => ({ value, label: t(`territories:levels.${value}`) }));
}

function unitPager({ q, code, level, on, parent, page }: AdminUnitFilter, total: number): Pager {
  const address = (to: number): string => listAddress('/staff/admin-units', { q, code, level, on, parent, page: to });
  return pagerOf(address, { page, size: UNITS_A_PAGE, total });
}
