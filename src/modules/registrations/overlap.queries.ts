import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import { ClassSession, notHeld, TrainingClass } from '../classes/index.js';
import { Registration } from './registration.entity.js';

/** Confirmed places in other classes that meet in a half-day of this class; a class that is put off or called off meets nowhere. */
export function placesAtTheTimeOf(manager: EntityManager, classId: string): SelectQueryBuilder<Registration> {
  return manager
    .createQueryBuilder(Registration, 'other')
    .innerJoin(ClassSession, 'theirs', 'theirs.classId = other.classId')
    .innerJoin(ClassSession, 'own', 'own.classId = :classId AND own.heldOn = theirs.heldOn AND own.halfDay = theirs.halfDay', { classId })
    .innerJoin(TrainingClass, 'class', 'class.id = other.classId AND class.state NOT IN (:...notHeld)', { notHeld: [...notHeld] })
    .where(`other.state = 'confirmed' AND other.classId <> :classId`)
    .select('class.code', 'classCode')
    .addSelect('class.name', 'className')
    .addSelect('theirs.heldOn', 'heldOn')
    .addSelect('theirs.halfDay', 'halfDay')
    .addSelect('other.phone', 'phone')
    .addSelect('other.email', 'email')
    .addSelect('other.birthDate', 'birthDate')
    .addSelect('other.birthPrecision', 'birthPrecision')
    .orderBy({ 'theirs.heldOn': 'ASC', 'theirs.halfDayOrder': 'ASC', 'class.code': 'ASC' });
}
