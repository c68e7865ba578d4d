import { type Pager, listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { showNumber } from '../../shared/number-signs.js';
import { SINCE_EVER } from '../territories/index.js';
import type { OrganisationWithPlaces, PlacedSince } from './list-organisation-places.js';
import { ORGANISATIONS_A_PAGE } from './organisation-place.queries.js';
import type { CountedOrganisationResponse, OrganisationPlaceFilter, PlaceSearch } from './places.dto.js';
import type { OrganisationPlaceDetails } from './show-organisation-place.js';

type Model = Record<string, unknown>;

const PATH = '/staff/organisation-places';

export function organisationResponse({
  id,
  name,
  unitGroup,
  turns,
  unplaced,
  places,
}: OrganisationWithPlaces): CountedOrganisationResponse {
  return {
    ...{ id, name, unitGroup, turns, unplaced },
    places: places.map(({ place, unit }) => ({
      ...{ adminUnitId: place.adminUnitId, label: unit.label, validFrom: place.validFrom, setBy: place.setBy },
    })),
  };
}

export function organisationRow({ id, name, unitGroup, turns, unplaced, places }: OrganisationWithPlaces, t: Translate): Model {
  return {
    ...{ href: `${PATH}/${id}`, name, group: t(`group.${unitGroup}`) },
    turns: showNumber(turns, t),
    unplaced: unplaced === 0 ? null : showNumber(unplaced, t),
    places: places.map((each) => placeInWords(each, t)),
  };
}

/** 'Xã Yên Sơn, Tỉnh Tuyên Quang, từ 01/07/2025' */
function placeInWords({ place, unit }: PlacedSince, t: Translate): string {
  return place.validFrom === SINCE_EVER ? unit.label : t('places:since', { place: unit.label, from: showDate(place.validFrom) });
}

export function organisationPager({ q, state, page }: OrganisationPlaceFilter, total: number): Pager {
  return pagerOf((to) => listAddress(PATH, { q, state, page: to }), { page, size: ORGANISATIONS_A_PAGE, total });
}

export function organisationPlaceModel(
  { organisation, places, found, on }: OrganisationPlaceDetails,
  { q }: PlaceSearch,
  t: Translate,
): Model {
  return {
    title: organisation.name,
    crumbs: [{ href: PATH, label: t('places:organisations.title') }, { label: organisation.name }],
    lead: t(`group.${organisation.unitGroup}`),
    id: organisation.id,
    places: places.map(({ place, unit }) => ({
      ...{ label: unit.label, href: `/staff/admin-units/${unit.unit.id}`, by: place.setBy },
      from: place.validFrom === SINCE_EVER ? t('places:sinceEver') : showDate(place.validFrom),
    })),
    units: found?.units.map(({ unit, label }) => ({ value: unit.id, label, hint: t('places:unitCode', { code: unit.code }) })) ?? null,
    more: found !== null && found.total > found.units.length,
    nothing: found?.units.length === 0,
    ...{ q, on },
  };
}
