import { type Pager, listAddress, pagerOf } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { placeInWords, unitPlaceResponse } from '../territories/index.js';
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

export function organisationPlaceModel({ organisation }: OrganisationPlaceDetails, t: Translate): PageModel {
  return {
    title: organisation.name,
    crumbs: [{ href: PATH, label: t('places:organisations.title') }, { label: organisation.name }],
    lead: t(`group.${organisation.unitGroup}`),
  };
}
