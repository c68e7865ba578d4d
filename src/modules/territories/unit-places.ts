import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { AdminUnit } from './admin-unit.entity.js';
import { existsOn } from './domain/unit-level.js';
import { type NamedUnit, TerritoryQueries } from './territory.queries.js';
import type { NewUnitPlace, PlaceSearch } from './unit-place.dto.js';

/** That something lies in a unit from a day on; who said so. */
export interface SaidPlace {
  readonly id: string;
  readonly adminUnitId: string;
  readonly validFrom: CalendarDate;
  readonly setBy: string;
  readonly setAt: Date;
}

export interface PlacedSince<Place = SaidPlace> {
  readonly place: Place;
  readonly unit: NamedUnit;
}

/** Units that were looked for, with how many there are. */
export interface FoundUnits {
  readonly units: readonly NamedUnit[];
  readonly total: number;
}

/** What organisations, venues and classes have in common when somebody says where they lie. Runs inside the caller's unit of work. */
@Injectable()
export class UnitPlaces {
  constructor(private readonly territories: TerritoryQueries) {}

  /**
   * The unit that is meant and the first day there: without one, since the unit exists.
   * @throws DomainError invalid `notAChoice` beside `adminUnitId`, `unitNotOnThatDay` beside `validFrom`.
   */
  async asked({ adminUnitId, validFrom }: NewUnitPlace): Promise<{ unit: AdminUnit; from: CalendarDate }> {
    const [unit] = await this.territories.unitsOf([adminUnitId]);
    if (!unit) throw new DomainError('invalid', 'notAChoice', { field: 'adminUnitId' });
    const from = validFrom ?? unit.validFrom;
    if (!existsOn(unit, from)) throw new DomainError('invalid', 'unitNotOnThatDay', { field: 'validFrom', params: { name: unit.name } });
    return { unit, from };
  }

  /** With the names of their units, in the same order. */
  async named<Place extends { readonly adminUnitId: string }>(places: readonly Place[]): Promise<PlacedSince<Place>[]> {
    const units = await this.territories.labelled(places.map(({ adminUnitId }) => adminUnitId));
    return places.flatMap((place) => {
      const unit = units.get(place.adminUnitId);
      return unit ? [{ place, unit }] : [];
    });
  }

  /** The units offered for a search, as they are on `on`; null while nobody looks for one. */
  async search({ q }: PlaceSearch, on: CalendarDate): Promise<FoundUnits | null> {
    return q === undefined ? null : this.territories.list({ q }, on);
  }
}
