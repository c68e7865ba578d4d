import { Injectable } from '@nestjs/common';
import { portions } from '../../shared/portions.js';
import { ClassQueries, ClassUnits, type PlacedClass, type TrainingClass } from '../classes/index.js';
import type { CountingQuestion } from './domain/count-turns.js';
import type { PlaceSum } from './domain/place-table.js';
import { TurnsByPlaceQueries } from './turns-by-place.queries.js';

const CLASSES_AT_ONCE = 500;

/** A class with its turns, and where it was held. */
export interface HeldClassSum extends PlaceSum {
  readonly classId: string;
  readonly trainingClass: TrainingClass;
  readonly placed: PlacedClass;
}

/** The turns of a plan by class, each where it was held. Runs inside the caller's unit of work. */
@Injectable()
export class HeldClassSums {
  constructor(
    private readonly queries: TurnsByPlaceQueries,
    private readonly classes: ClassQueries,
    private readonly units: ClassUnits,
  ) {}

  /** Adds up to the official turns of the question; a few queries for each 500 classes. */
  async of(planId: string, question: CountingQuestion): Promise<HeldClassSum[]> {
    const sums = await this.queries.sumsByClass(planId, question);
    const classes: TrainingClass[] = [];
    for (const some of portions(sums, CLASSES_AT_ONCE)) classes.push(...(await this.classes.byIds(some.map(({ classId }) => classId))));
    const known = new Map(classes.map((each) => [each.id, each]));
    const placed = await this.units.of(classes);
    return sums.flatMap((sum) => {
      const [trainingClass, place] = [known.get(sum.classId), placed.get(sum.classId)];
      return trainingClass && place ? [{ ...sum, trainingClass, placed: place, unitId: place.unitId }] : [];
    });
  }
}

/** Online, and nobody has said a place: there is none to be asked for. */
export const isNowhere = ({ trainingClass, placed }: HeldClassSum): boolean =>
  trainingClass.mode === 'ONLINE' && placed.places.length === 0;
