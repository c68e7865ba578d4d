import { Injectable } from '@nestjs/common';
import { Ids } from '../../platform/ids/ids.js';
import { ClassUnits } from './class-units.repository.js';
import type { TrainingClass } from './training-class.entity.js';

/** Takes over what is known of the place of a class that is written again. Runs inside the caller's unit of work. */
@Injectable()
export class CopyClassPlace {
  constructor(
    private readonly units: ClassUnits,
    private readonly ids: Ids,
  ) {}

  /** What was said of the class itself; and what was said of its venue when the copy has only the words of it left. */
  async to(original: TrainingClass, copy: Pick<TrainingClass, 'id' | 'venueId'>): Promise<void> {
    const { places = [], isOwn = false } = (await this.units.of([original])).get(original.id) ?? {};
    if (!isOwn && copy.venueId === original.venueId) return;
    const copied = places.map(({ adminUnitId, validFrom, setBy, setAt }) => ({ adminUnitId, validFrom, setBy, setAt }));
    await this.units.add(copied.map((place) => ({ ...place, id: this.ids.next(), classId: copy.id })));
  }
}
