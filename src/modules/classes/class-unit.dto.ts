import { UnitPlaceResponse } from '../territories/index.js';

export class ClassUnitResponse {
  /** The unit in which the class is held, as it is on `day`. Null: nobody has said it, or the unit had been divided by then. */
  adminUnitId: string | null;
  /** The unit with what it lies in. */
  label: string | null;
  /** The last day of the class. */
  day: string;
  /** Of what `places` were said; null where there are none. */
  saidOf: 'class' | 'venue' | null;
  /** Earliest first. */
  places: UnitPlaceResponse[];
}
