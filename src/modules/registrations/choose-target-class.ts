import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { ClassQueries, type TrainingClass } from '../classes/index.js';
import { hasBegun } from './domain/move-policy.js';
import { isListed } from './domain/registration-state.js';
import type { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';

export interface MoveChoice {
  readonly trainingClass: TrainingClass;
  /** Of those chosen the ones who are on the list of the class, in the order of the list. */
  readonly people: readonly Registration[];
  /** Open classes that have not begun: those of the same course first, then as they begin. */
  readonly targets: readonly TrainingClass[];
}

/** A form that was refused is shown again with whatever was sent. */
const MOST_CHOSEN = 200;

/** Whom staff are about to move, and where they could. */
@Injectable()
export class ChooseTargetClass {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: ClassQueries,
    private readonly queries: RegistrationQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found `classNotFound`. */
  async execute(actor: Actor, classId: string, registrationIds: readonly string[]): Promise<MoveChoice> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => {
      const [trainingClass, now] = [await this.classes.existing(classId), this.clock.now()];
      const people = await this.queries.among(classId, registrationIds.slice(0, MOST_CHOSEN));
      const others = (await this.classes.openList(now)).filter((each) => each.id !== classId && !hasBegun(each, now));
      const isNear = ({ courseId }: TrainingClass): boolean => courseId === trainingClass.courseId;
      return {
        trainingClass,
        people: people.filter(({ state }) => isListed(state)),
        targets: [...others.filter(isNear), ...others.filter((each) => !isNear(each))],
      };
    });
  }
}
