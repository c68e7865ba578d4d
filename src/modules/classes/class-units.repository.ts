import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { portions } from '../../shared/portions.js';
import { AtlasReader, type SaidPlace, unitOn } from '../territories/index.js';
import { VenuePlaces } from '../venues/index.js';
import { ClassPlace } from './class-place.entity.js';
import { placeDay, placesThatCount, replacedBy } from './domain/place-day.js';
import { TrainingClass } from './training-class.entity.js';

const CLASSES_AT_ONCE = 500;

type ClassFacts = Pick<TrainingClass, 'id' | 'venueId' | 'closesOn' | 'registrationClosesAt'>;

/** In which administrative unit a class was held. */
export interface PlacedClass {
  /** As it was on the last day of the class; null where nobody has said it, and where the unit had been divided by then. */
  readonly unitId: string | null;
  /** What was said, earliest first: of the class itself, else of its venue. */
  readonly places: readonly SaidPlace[];
  readonly isOwn: boolean;
}

/** In which administrative units classes are held; every method runs inside the caller's unit of work. */
@Injectable()
export class ClassUnits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly venuePlaces: VenuePlaces,
    private readonly atlases: AtlasReader,
  ) {}

  /** A few queries for each 500 classes, and a few for all. */
  async of(classes: readonly ClassFacts[]): Promise<Map<string, PlacedClass>> {
    const said = new Map<string, Omit<PlacedClass, 'unitId'>>();
    for (const some of portions(classes, CLASSES_AT_ONCE)) await this.addSaid(said, some);
    const atlas = await this.atlases.around([...said.values()].flatMap(({ places }) => places.map(({ adminUnitId }) => adminUnitId)));
    const placed = classes.map((each): [string, PlacedClass] => {
      const { places, isOwn } = said.get(each.id) ?? { places: [], isOwn: false };
      return [each.id, { places, isOwn, unitId: unitOn(atlas, places, placeDay(each)) }];
    });
    return new Map(placed);
  }

  /** What was said of the class itself, earliest first. */
  async own(classId: string): Promise<ClassPlace[]> {
    return this.unitOfWork.manager.find(ClassPlace, { where: { classId }, order: { validFrom: 'ASC' } });
  }

  /** @throws DomainError not-found `unitPlaceNotFound`. */
  async existing(classId: string, id: string): Promise<ClassPlace> {
    const place = await this.unitOfWork.manager.findOneBy(ClassPlace, { id, classId });
    if (!place) throw new DomainError('not-found', 'unitPlaceNotFound');
    return place;
  }

  /** `day` is that of the class. */
  async put(place: ClassPlace, day: CalendarDate): Promise<void> {
    await this.remove((await this.own(place.classId)).filter(replacedBy(place.validFrom, day)));
    await this.add([place]);
  }

  async add(places: readonly ClassPlace[]): Promise<void> {
    if (places.length > 0) await this.unitOfWork.manager.insert(ClassPlace, [...places]);
  }

  async remove(places: readonly ClassPlace[]): Promise<void> {
    if (places.length > 0) await this.unitOfWork.manager.delete(ClassPlace, { id: In(places.map(({ id }) => id)) });
  }

  private async addSaid(said: Map<string, Omit<PlacedClass, 'unitId'>>, classes: readonly ClassFacts[]): Promise<void> {
    const where = { classId: In(classes.map(({ id }) => id)) };
    const found = await this.unitOfWork.manager.find(ClassPlace, { where, order: { validFrom: 'ASC' } });
    const own = Map.groupBy(found, ({ classId }) => classId);
    const ofVenues = await this.venuePlaces.placesOf(classes.flatMap(({ id, venueId }) => (own.has(id) ? [] : (venueId ?? []))));
    for (const { id, venueId } of classes) {
      const places = placesThatCount<SaidPlace, SaidPlace>(own.get(id) ?? [], ofVenues.get(venueId ?? '') ?? []);
      said.set(id, { places, isOwn: own.has(id) });
    }
  }
}
