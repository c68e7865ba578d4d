import type { FormModel } from '../../platform/web/forms.js';
import type { Translate } from '../../platform/web/translations.js';
import { type CalendarDate, showDate } from '../../shared/calendar-date.js';
import { SINCE_EVER } from './domain/unit-level.js';
import type { PlaceSearch, UnitPlaceResponse } from './unit-place.dto.js';
import type { FoundUnits, PlacedSince } from './unit-places.js';

type Model = Record<string, unknown>;

/** What the partial `unit-search` and the form with the units that were found need. */
export interface UnitPicker {
  /** Choices; null while nobody looked. */
  readonly units: readonly { readonly value: string; readonly label: string; readonly hint: string }[] | null;
  readonly more: boolean;
  readonly nothing: boolean;
  /** What was looked for, as it stands in the address of the form. */
  readonly q: string | undefined;
  readonly on: CalendarDate;
  readonly form: FormModel;
}

/** Looks for a unit and offers those that were found. */
export function unitPickerModel(
  { found, on }: { readonly found: FoundUnits | null; readonly on: CalendarDate },
  { q }: PlaceSearch,
  form: FormModel,
  t: Translate,
): UnitPicker {
  return {
    units:
      found?.units.map(({ unit, label }) => ({ value: unit.id, label, hint: t('territories:picker.code', { code: unit.code }) })) ?? null,
    more: found !== null && found.total > found.units.length,
    nothing: found?.units.length === 0,
    ...{ q, on },
    form: { ...form, values: { ...form.values, q, on: showDate(on) } },
  };
}

/** A row of the partial `unit-places`. */
export function unitPlaceRow({ place, unit }: PlacedSince, t: Translate): Model {
  return {
    ...{ id: place.id, label: unit.label, href: `/staff/admin-units/${unit.unit.id}`, by: place.setBy },
    from: place.validFrom === SINCE_EVER ? t('territories:place.sinceEver') : showDate(place.validFrom),
  };
}

/** 'Xã Yên Sơn, Tỉnh Tuyên Quang, từ 01/07/2025' */
export function placeInWords({ place, unit }: PlacedSince, t: Translate): string {
  return place.validFrom === SINCE_EVER ? unit.label : t('territories:place.since', { place: unit.label, from: showDate(place.validFrom) });
}

export function unitPlaceResponse({ place, unit }: PlacedSince): UnitPlaceResponse {
  const { id, adminUnitId, validFrom, setBy } = place;
  return { id, adminUnitId, label: unit.label, validFrom, setBy };
}
