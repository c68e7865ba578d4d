import type { Pager } from '../../platform/web/pager.js';
import type { PageModel } from '../../platform/web/pages.js';
import type { Translate } from '../../platform/web/translations.js';
import { showNumber } from '../../shared/number-signs.js';
import { placeInWords, unitPlaceResponse } from '../territories/index.js';
import { venueLabel } from './domain/venue-label.js';
import { registerPager } from './register-list.view.js';
import type { VenueDetailsResponse, VenueFilter, VenueResponse } from './venue.dto.js';
import type { Venue } from './venue.entity.js';
import { type LabelledVenue, VENUES_A_PAGE } from './venue.queries.js';
import type { VenuePlaceDetails } from './show-venue-place.js';
import type { VenueDetails } from './show-venue.js';

export function venueResponse({ venue, label }: LabelledVenue): VenueResponse {
  const { id, siteId, name, address, capacity, note, retired } = venue;
  return { id, siteId, name, label, address, capacity, note, retired };
}

export function venueDetailsResponse({ venue, site, rooms, places }: VenueDetails): VenueDetailsResponse {
  const roomsInWords = rooms.map((room) => venueResponse({ venue: room, label: venueLabel(room, venue) }));
  return Object.assign(venueResponse({ venue, label: venueLabel(venue, site) }), {
    rooms: roomsInWords,
    places: places.map(unitPlaceResponse),
  });
}

export function venueRow({ venue, label }: LabelledVenue, t: Translate): Record<string, unknown> {
  return {
    href: `/staff/venues/${venue.id}`,
    label,
    kind: t(venue.siteId === null ? 'venues:site' : 'venues:room'),
    address: venue.address,
    capacity: venue.capacity,
    retired: venue.retired ? t('venues:retired') : null,
  };
}

export function venueFacts({ venue, site, places }: VenueDetails, t: Translate): { label: string; value: string; href?: string }[] {
  const { address, capacity } = venue;
  return [
    ...(site ? [{ label: t('venues:site'), value: site.name, href: `/staff/venues/${site.id}` }] : []),
    { label: t('venues:address'), value: address ?? site?.address ?? t('none') },
    {
      label: t('venues:place.label'),
      value: places.map((each) => placeInWords(each, t)).join('; ') || t('venues:place.none'),
      href: `/staff/venues/${venue.id}/admin-unit`,
    },
    { label: t('venues:capacity'), value: capacity === null ? t('venues:notCounted') : showNumber(capacity, t) },
  ];
}

export function venuePlaceModel({ venue, site, places }: VenuePlaceDetails, t: Translate): PageModel {
  const ownPlaces = places.some(({ place }) => place.venueId === venue.id);
  return {
    title: t('venues:place.title'),
    crumbs: [
      { href: '/staff/venues', label: t('venues:venue.list.title') },
      { href: `/staff/venues/${venue.id}`, label: venueLabel(venue, site) },
      { label: t('venues:place.title') },
    ],
    lead: venueLabel(venue, site),
    ownPlaces,
    ofSite: site !== null && !ownPlaces && places.length > 0 ? { href: `/staff/venues/${site.id}/admin-unit`, name: site.name } : null,
  };
}

export function venueValues({ name, address, capacity, note }: Venue): Record<string, unknown> {
  return { name, address, capacity, note };
}

export function venuePager(filter: VenueFilter, total: number): Pager {
  return registerPager('/staff/venues', filter, total, VENUES_A_PAGE);
}
