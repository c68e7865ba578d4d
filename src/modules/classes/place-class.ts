import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { showDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { mayBeHeldIn, type NewUnitPlace, SINCE_EVER, UnitPlaces } from '../territories/index.js';
import { ClassUnits } from './class-units.repository.js';
import { placeDay } from './domain/place-day.js';
import { TrainingClasses } from './training-class.repository.js';

/**
 * Says in which administrative unit a class is held, whatever its venue says; also of a class that is closed, for the place of a class is no
 * number. With a day after the class: where its place lies since a change.
 */
@Injectable()
export class PlaceClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: TrainingClasses,
    private readonly units: ClassUnits,
    private readonly unitPlaces: UnitPlaces,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * @throws DomainError not-found `classNotFound`; invalid `notAChoice`, `unitNotOnClassDay` beside `adminUnitId`, `unitNotOnThatDay` beside
   * `validFrom`.
   */
  async execute(actor: Actor, classId: string, asked: NewUnitPlace): Promise<void> {
    requireRole(actor, 'organiser', 'official');
    await this.unitOfWork.write(async () => {
      const day = placeDay(await this.classes.hold(classId));
      const { unit, from } = await this.unitPlaces.asked(asked);
      if (!mayBeHeldIn(unit, asked.validFrom, day)) throw notOnDay(unit.name, day);
      const said = { setBy: actorName(actor), setAt: this.clock.now() };
      await this.units.put({ id: this.ids.next(), classId, adminUnitId: unit.id, validFrom: from, ...said }, day);
      const detail = { unit: unit.name, code: unit.code, ...(from === SINCE_EVER ? {} : { from }) };
      const action = from === SINCE_EVER ? 'class.placed' : 'class.placedFrom';
      await this.audit.record(actor, action, { type: 'class', id: classId }, { detail });
    });
  }
}

const notOnDay = (name: string, day: string): DomainError =>
  new DomainError('invalid', 'unitNotOnClassDay', { field: 'adminUnitId', params: { name, day: showDate(day) } });
