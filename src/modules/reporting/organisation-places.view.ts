import { type Pager, listAddress, pagerOf } from '../../platform/web/pager.js';
import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { placeInWords, type PlaceSearch, unitPickerModel, unitPlaceResponse, unitPlaceRow } from '../territories/index.js';
import type { OrganisationWithPlaces } from './list-organisation-places.js';
import { ORGANISATIONS_A_PAGE } from './organisation-place.queries.js';
import type { CountedOrganisationResponse, OrganisationPlaceFilter } from './places.dto.js';
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
    places: places.map(unitPlaceResponse),
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

export function organisationPager({ q, state, page }: OrganisationPlaceFilter, total: number): Pager {
  return pagerOf((to) => listAddress(PATH, { q, state, page: to }), { page, size: ORGANISATIONS_A_PAGE, total });
}

export function organisationPlaceModel(
  { organisation, places, found, on }: OrganisationPlaceDetails,
  search: PlaceSearch,
  t: Translate,
): Model {
  return {
    title: organisation.name,
    crumbs: [{ href: PATH, label: t('places:organisations.title') }, { label: organisation.name }],
    lead: t(`group.${organisation.unitGroup}`),
    ...{ id: organisation.id, placesPath: `${PATH}/${organisation.id}` },
    places: places.map((each) => unitPlaceRow(each, t)),
    ...unitPickerModel(found, search, on, t),
  };
}
