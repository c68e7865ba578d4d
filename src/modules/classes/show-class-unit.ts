import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { type NamedUnit, type PlaceSearch, TerritoryQueries, type UnitPlaceDetails, UnitPlaces } from '../territories/index.js';
import { ClassQueries } from './class.queries.js';
import { ClassUnits } from './class-units.repository.js';
import { placeDay } from './domain/place-day.js';
import type { TrainingClass } from './training-class.entity.js';

/** `places` are those of the class itself, or else of its venue, earliest first. */
export interface ClassUnitDetails extends UnitPlaceDetails {
  readonly trainingClass: TrainingClass;
  /** In which the class is held, as it is on `day`; null where nobody has said it. */
  readonly unit: NamedUnit | null;
  readonly day: CalendarDate;
  readonly isOwn: boolean;
}

/** In which administrative unit a class is held, and the units that are looked for: as they are on its day, unless another one is asked for. */
@Injectable()
export class ShowClassUnit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classQueries: ClassQueries,
    private readonly units: ClassUnits,
    private readonly unitPlaces: UnitPlaces,
    private readonly territories: TerritoryQueries,
  ) {}

  /** @throws DomainError not-found `classNotFound`. */
  async execute(actor: Actor, id: string, search: PlaceSearch = {}): Promise<ClassUnitDetails> {
    requireRole(actor, ...readers, 'checkin');
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classQueries.existing(id);
      const { unitId = null, places = [], isOwn = false } = (await this.units.of([trainingClass])).get(id) ?? {};
      const day = placeDay(trainingClass);
      const { on = day } = search;
      return {
        ...{ trainingClass, day, isOwn, on },
        unit: unitId === null ? null : ((await this.territories.labelled([unitId])).get(unitId) ?? null),
        places: await this.unitPlaces.named(places),
        found: await this.unitPlaces.search(search, on),
      };
    });
  }
}
