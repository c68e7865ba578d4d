import { type Pager, listAddress, pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { planCrumbs } from '../plans/index.js';
import { placeLevels, territorySides } from '../territories/index.js';
import { type PlacedTurnList, PLACED_TURNS_A_PAGE } from './list-place-turns.js';
import type { PlacedTurnsResponse, PlaceFilter, PlacesResponse, PlaceTurnFilter } from './places.dto.js';
import { proofCrumbs, yearOptions } from './progress.view.js';
import { splitModel, splitResponse } from './place-territory.view.js';
import type { PlacesOfPlan } from './show-places.js';
import { type NamedPlaceRow, placeKinds, placeReadings } from './turns-by-place.js';

type Model = Record<string, unknown>;

interface Hidden {
  readonly name: string;
  readonly value: string;
}

/** What the row is called where it is no unit. */
export function placeName(
  { kind, name, classes = null }: Pick<NamedPlaceRow, 'kind' | 'name'> & Partial<NamedPlaceRow>,
  t: Translate,
): string {
  if (kind === 'unit') return name ?? '';
  return t(classes === null || kind === 'online' ? `places:row.${kind}` : `places:rowHeld.${kind}`);
}

export function placesHref(
  planId: string,
  path: string,
  filter: PlaceFilter,
  more: Record<string, string | number | undefined> = {},
): string {
  const { year, from, to, asOf, reading, by, level, side } = filter;
  return listAddress(`/staff/plans/${planId}/places${path}`, { year, from, to, asOf, reading, by, level, side, ...more });
}

export function placesModel(places: PlacesOfPlan, filter: PlaceFilter, t: Translate): Model {
  const { plan, asked, table, questions } = places;
  const { from, to, asOf, reading, by = 'people', side } = asked;
  const byClasses = by === 'classes';
  const days = { from: showDate(from), to: showDate(to), asOf: showDate(asOf) };
  return {
    crumbs: proofCrumbs(plan, t('places:title'), asOf, t),
    lead: [t(`places:${byClasses ? 'leadHeld' : 'lead'}.${reading}`, days), sideLead(side, t)].join(' ').trim(),
    byClasses,
    byTabs: placeKinds.map((value) => ({
      label: t(`places:by.${value}`),
      href: placesHref(plan.id, '', filter, { by: value === 'people' ? undefined : value }),
      current: value === by,
    })),
    planId: plan.id,
    yearOptions: yearOptions(plan),
    ...splitModel(places, (each) => placesHref(plan.id, '', filter, { side: each }), t),
    sideOptions: table.split === null ? [] : territorySides.map((value) => ({ value, label: t(`places:side.${value}`) })),
    levelOptions: placeLevels.map((value) => ({ value, label: t(`places:level.${value}`) })),
    readingTabs: placeReadings.map((value) => ({
      label: t(`places:reading.${value}`),
      href: placesHref(plan.id, '', filter, { reading: value }),
      current: value === reading,
    })),
    hidden: hiddenFields(filter, asked),
    ...rowsModel(places, filter, t),
    ...unknownModel(places, filter, t),
    questions: questions.map((each) => questionRow(each, t)),
    moreQuestions: table.questions.length > questions.length,
  };
}

/** Who is asked for the place that nobody has said: organisations, or classes. */
function unknownModel({ plan, asked, table }: PlacesOfPlan, filter: PlaceFilter, t: Translate): Model {
  if (!table.rows.some(({ kind }) => kind === 'unknown')) return { unknown: null };
  if (asked.by !== 'classes') {
    return { unknown: { text: t('places:unknownNotice'), href: '/staff/organisation-places', link: t('places:unknownLink') } };
  }
  const href = placesHref(plan.id, '/classes', filter, { place: 'unknown' });
  return { unknown: { text: t('places:unknownClasses'), href, link: t('places:unknownClassesLink') } };
}

function questionRow({ unit, organisation, trainingClass, turns }: PlacesOfPlan['questions'][number], t: Translate): Model {
  const shown = { unit, turns: showNumber(turns, t) };
  if (trainingClass) {
    const { id, code, name } = trainingClass;
    return { ...shown, name: `${code} · ${name}`, href: `/staff/classes/${id}/admin-unit` };
  }
  return {
    ...shown,
    name: organisation?.name ?? t('places:noOrganisation'),
    href: organisation === null ? null : `/staff/organisation-places/${organisation.id}`,
  };
}

function rowsModel({ plan, table }: PlacesOfPlan, filter: PlaceFilter, t: Translate): Model {
  const most = Math.max(1, ...table.rows.map(({ turns }) => turns));
  return {
    rows: table.rows.map((row) => ({
      ...{ name: placeName(row, t), within: row.label?.split(', ').slice(1).join(', ') ?? null, code: row.code },
      href: placesHref(plan.id, '/turns', filter, { place: row.unitId ?? row.kind }),
      classes: row.classes === null ? null : showNumber(row.classes, t),
      classesHref: placesHref(plan.id, '/classes', filter, { place: row.unitId ?? row.kind }),
      turns: showNumber(row.turns, t),
      share: Math.round((row.turns / most) * 100),
      women: showNumber(row.women, t),
      minority: showNumber(row.minority, t),
      known: row.kind === 'unit',
    })),
    total: {
      classes: table.classes === null ? null : showNumber(table.classes, t),
      turns: showNumber(table.total.turns, t),
      women: showNumber(table.total.women, t),
      minority: showNumber(table.total.minority, t),
    },
  };
}

function hiddenFields(
  { year, from, to, asOf }: PlaceFilter,
  { reading, by, level, side }: Pick<PlacesOfPlan['asked'], 'reading' | 'by' | 'level' | 'side'>,
): Hidden[] {
  return Object.entries({ year, from, to, asOf, reading, by, level, side }).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value: String(value) }],
  );
}

export function placedTurnsModel({ plan, asked, row, turns, total }: PlacedTurnList, filter: PlaceTurnFilter, t: Translate): PageModel {
  const name = row === null ? '' : placeName(row, t);
  const words = { place: row?.label ?? name, total: showNumber(total, t), from: showDate(asked.from), to: showDate(asked.to) };
  return {
    title: t('places:turnsTitle'),
    crumbs: [...planCrumbs(plan, t, asked.asOf), { label: t('places:title'), href: placesHref(plan.id, '', filter) }, { label: name }],
    lead: row === null ? null : t('places:turnsLead', words),
    turns: turns.map((turn) => ({
      ...{ name: turn.fullName, href: `/staff/people/${turn.personId}`, unit: turn.unitName, group: t(`group.${turn.unitGroup}`) },
      ...{ classHref: `/staff/classes/${turn.classId}`, classCode: turn.classCode, className: turn.className },
      countedOn: turn.countedOn,
      sessions: `${turn.sessionsAttended}/${turn.sessionsTotal}`,
    })),
    pager: turnsPager(plan.id, filter, total),
  };
}

function turnsPager(planId: string, filter: PlaceTurnFilter, total: number): Pager {
  const address = (page: number): string => placesHref(planId, '/turns', filter, { place: filter.place, page });
  return pagerOf(address, { page: filter.page, size: PLACED_TURNS_A_PAGE, total });
}

/** Which side of the border is asked for, in words; empty where all are. */
export function sideLead(side: PlacesOfPlan['asked']['side'], t: Translate): string {
  return side === undefined ? '' : t('places:leadSide', { side: t(`places:leadSides.${side}`) });
}

export function placesResponse(places: PlacesOfPlan): PlacesResponse {
  const { asked, table, questions } = places;
  const { from, to, asOf, reading, by = 'people', level } = asked;
  return {
    ...{ from, to, asOf, reading, by, level },
    rows: table.rows.map(({ kind, unitId, name, label, classes, turns, women, minority }) => ({
      kind,
      unitId,
      name,
      label,
      classes,
      turns,
      women,
      minority,
    })),
    classes: table.classes,
    total: table.total.turns,
    women: table.total.women,
    minority: table.total.minority,
    territory: splitResponse(places),
    questions: questions.map(({ unitId, unit, organisation, trainingClass, turns }) => ({
      ...{ unitId, unit, turns },
      organisationId: organisation?.id ?? null,
      organisation: organisation?.name ?? null,
      classId: trainingClass?.id ?? null,
      classCode: trainingClass?.code ?? null,
    })),
  };
}

export function placedTurnsResponse({ turns, total }: PlacedTurnList): PlacedTurnsResponse {
  const items = turns.map(({ classCode, countedOn, fullName, unitName, unitGroup }) => ({
    classCode,
    countedOn,
    fullName,
    unitName,
    unitGroup,
  }));
  return { items, total };
}
