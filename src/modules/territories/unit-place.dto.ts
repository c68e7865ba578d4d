import { DayField, TextField } from '../../platform/web/fields.js';

const optional = true;

/** Which units are offered for the place of something. */
export class PlaceSearch {
  @TextField({ max: 100, optional }) q?: string;
  @DayField({ optional }) on?: string;
}

export class NewUnitPlace {
  /** The id of an administrative unit. */
  @TextField({ max: 36 }) adminUnitId: string;
  /** The first day there; left out: since the unit exists. */
  @DayField({ optional }) validFrom?: string;
}

export class UnitPlaceResponse {
  id: string;
  adminUnitId: string;
  /** The unit with what it lies in. */
  label: string;
  /** `0001-01-01` when it was always there. */
  validFrom: string;
  setBy: string;
}
