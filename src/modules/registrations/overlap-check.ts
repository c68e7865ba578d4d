import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { ClassSession, notHeld, TrainingClass } from '../classes/index.js';
import { type OtherPlace, overlapProblems } from './domain/overlap.js';
import type { Participant } from './domain/participant.js';
import { Registration } from './registration.entity.js';

/**
 * Somebody who is expected in another class at the same time is asked once whether they know. One read by the index of the person, before
 * anything is written, and only for people who were known before: whoever registers for the first time sits nowhere else.
 */
@Injectable()
export class OverlapCheck {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The codes of the classes that were knowingly passed over.
   * @throws DomainError conflict `overlapsOtherClass` with problems beside `acceptOverlap`, unless `accepted`.
   */
  async execute(
    { personId, classId, participant }: { readonly personId: string; readonly classId: string; readonly participant: Participant },
    accepted: boolean,
  ): Promise<string[]> {
    const places = await this.otherPlaces(personId, classId);
    const problems = overlapProblems(places, participant);
    if (problems.length > 0 && !accepted) throw new DomainError('conflict', 'overlapsOtherClass', { problems });
    return [...new Set(places.map(({ classCode }) => classCode))];
  }

  /** Confirmed places in other classes that meet in a half-day of this class; a class that is put off or called off meets nowhere. */
  private async otherPlaces(personId: string, classId: string): Promise<OtherPlace[]> {
    return this.unitOfWork.manager
      .createQueryBuilder(Registration, 'other')
      .innerJoin(ClassSession, 'theirs', 'theirs.classId = other.classId')
      .innerJoin(ClassSession, 'own', 'own.classId = :classId AND own.heldOn = theirs.heldOn AND own.halfDay = theirs.halfDay', { classId })
      .innerJoin(TrainingClass, 'class', 'class.id = other.classId AND class.state NOT IN (:...notHeld)', { notHeld: [...notHeld] })
      .where(`other.personId = :personId AND other.state = 'confirmed' AND other.classId <> :classId`, { personId })
      .select('class.code', 'classCode')
      .addSelect('class.name', 'className')
      .addSelect('theirs.heldOn', 'heldOn')
      .addSelect('theirs.halfDay', 'halfDay')
      .addSelect('other.phone', 'phone')
      .addSelect('other.email', 'email')
      .addSelect('other.birthDate', 'birthDate')
      .addSelect('other.birthPrecision', 'birthPrecision')
      .orderBy({ 'theirs.heldOn': 'ASC', 'theirs.halfDayOrder': 'ASC', 'class.code': 'ASC' })
      .getRawMany<OtherPlace>();
  }
}
