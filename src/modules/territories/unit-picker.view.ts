import type { Translate } from '../../platform/web/translations.js';
import { showDate } from '../../shared/calendar-date.js';
import { SINCE_EVER } from './domain/unit-level.js';
import type { PlaceSearch, UnitPlaceResponse } from './unit-place.dto.js';
import type { FoundUnits, PlacedSince } from './unit-places.js';

type Model = Record<string, unknown>;

/** What the partial `unit-picker` shows: the units that were looked for, as they are on a day. */
export function unitPickerModel(found: FoundUnits | null, { q }: PlaceSearch, on: string, t: Translate): Model {
  return {
    units: found?.units.map(({ unit, label }) => ({ value: unit.id, label, hint: t('places:unitCode', { code: unit.code }) })) ?? null,
    more: found !== null && found.total > found.units.length,
    nothing: found?.units.length === 0,
    ...{ q, on },
  };
}

/** A row of the partial `unit-places`. */
export function unitPlaceRow({ place, unit }: PlacedSince, t: Translate): Model {
  return {
    ...{ id: place.id, label: unit.label, href: `/staff/admin-units/${unit.unit.id}`, by: place.setBy },
    from: place.validFrom === SINCE_EVER ? t('places:sinceEver') : showDate(place.validFrom),
  };
}

/** 'Xã Yên Sơn, Tỉnh Tuyên Quang, từ 01/07/2025' */
export function placeInWords({ place, unit }: PlacedSince, t: Translate): string {
  return place.validFrom === SINCE_EVER ? unit.label : t('places:since', { place: unit.label, from: showDate(place.validFrom) });
}

export function unitPlaceResponse({ place, unit }: PlacedSince): UnitPlaceResponse {
  const { id, adminUnitId, validFrom, setBy } = place;
  return { id, adminUnitId, label: unit.label, validFrom, setBy };
}
