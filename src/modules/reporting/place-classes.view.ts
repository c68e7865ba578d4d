import { pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { showDays } from '../classes/index.js';
import { planCrumbs } from '../plans/index.js';
import { type PlacedClassList, PLACED_CLASSES_A_PAGE } from './list-place-classes.js';
import type { PlacedClassesResponse, PlaceTurnFilter } from './places.dto.js';
import { placeName, placesHref } from './places.view.js';

/** The classes behind a row, each with the page on which its place is said. */
export function placedClassesModel(
  { plan, asked, row, classes, total }: PlacedClassList,
  filter: PlaceTurnFilter,
  t: Translate,
): PageModel {
  const name = row === null ? '' : placeName(row, t);
  const words = { place: row?.label ?? name, classes: showNumber(total, t), turns: showNumber(row?.turns ?? 0, t) };
  const days = { from: showDate(asked.from), to: showDate(asked.to) };
  return {
    title: t('places:classesTitle'),
    crumbs: [
      ...planCrumbs(plan, t, asked.asOf),
      { label: t('places:title'), href: placesHref(plan.id, '', filter, { by: 'classes' }) },
      { label: name },
    ],
    lead: row === null ? null : t('places:classesLead', { ...words, ...days }),
    asks: row?.kind === 'unknown',
    classes: classes.map(({ trainingClass, unit, turns }) => ({
      ...{ href: `/staff/classes/${trainingClass.id}`, unitHref: `/staff/classes/${trainingClass.id}/admin-unit` },
      ...{ code: trainingClass.code, name: trainingClass.name, place: trainingClass.place, unit: unit?.label ?? null },
      dates: showDays(trainingClass.opensOn, trainingClass.closesOn),
      turns: showNumber(turns, t),
    })),
    pager: pagerOf((page) => placesHref(plan.id, '/classes', filter, { place: filter.place, page }), {
      ...{ page: filter.page, size: PLACED_CLASSES_A_PAGE, total },
    }),
  };
}

export function placedClassesResponse({ classes, total }: PlacedClassList): PlacedClassesResponse {
  const items = classes.map(({ trainingClass: { id, code, name, opensOn, closesOn, place }, unit, turns }) => ({
    ...{ id, code, name, opensOn, closesOn, place, turns },
    adminUnitId: unit?.unit.id ?? null,
    label: unit?.label ?? null,
  }));
  return { items, total };
}
