import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { UnitPlaces } from '../territories/index.js';
import type { ClassPlace } from './class-place.entity.js';
import { ClassUnits } from './class-units.repository.js';
import { TrainingClasses } from './training-class.repository.js';

/** Takes back what was said of the place of a class; the history keeps it, and the place of its venue counts again. */
@Injectable()
export class WithdrawClassPlace {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly units: ClassUnits,
    private readonly unitPlaces: UnitPlaces,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `classNotFound`, `unitPlaceNotFound`. */
  async execute(actor: Actor, classId: string, placeId: string): Promise<void> {
    requireRole(actor, 'organiser', 'official');
    await this.unitOfWork.write(async () => {
      await this.classes.hold(classId);
      await this.take(actor, classId, [await this.units.existing(classId, placeId)]);
    });
  }

  /** All of it, because the class is held elsewhere now. Call inside the unit that moves it. */
  async forMoved(actor: Actor, classId: string): Promise<void> {
    await this.take(actor, classId, await this.units.own(classId));
  }

  private async take(actor: Actor, classId: string, places: readonly ClassPlace[]): Promise<void> {
    await this.units.remove(places);
    for (const { unit } of await this.unitPlaces.named(places)) {
      const detail = { unit: unit.unit.name, code: unit.unit.code };
      await this.audit.record(actor, 'class.placeWithdrawn', { type: 'class', id: classId }, { detail });
    }
  }
}
