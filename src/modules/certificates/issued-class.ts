import type { CalendarDate } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ClassCertificates } from './class-certificates.queries.js';
import type { Completed } from './domain/compose-snapshot.js';
import { validTo } from './domain/validity.js';

/**
 * The closing day of a class that may certify.
 * @throws DomainError conflict `certifiedElsewhere`, `classNotFinalised` or `courseWithoutCertificate`.
 */
export function requireCertifying(seen: ClassCertificates): CalendarDate {
  if (seen.trainingClass.heldBy !== null) throw new DomainError('conflict', 'certifiedElsewhere');
  return requireFinalised(seen);
}

/**
 * The closing day of a class whose people are certified by us or by the organisation that held it.
 * @throws DomainError conflict `classNotFinalised` or `courseWithoutCertificate`.
 */
export function requireFinalised({ trainingClass, course }: ClassCertificates): CalendarDate {
  if (trainingClass.state !== 'finalised' || trainingClass.closesOn === null) throw new DomainError('conflict', 'classNotFinalised');
  if (course.certificateKind === 'NONE') throw new DomainError('conflict', 'courseWithoutCertificate');
  return trainingClass.closesOn;
}

/** What the certificates of a class say was completed; the course names it, as the class may carry "(lớp 2)". */
export function completedCourse({ trainingClass, course }: ClassCertificates, issuedOn: CalendarDate): Completed {
  const { opensOn, closesOn, place, needsResult } = trainingClass;
  if (course.certificateKind === 'NONE' || opensOn === null || closesOn === null) {
    throw new Error(`Class ${trainingClass.id} cannot certify`);
  }
  return {
    courseName: course.name,
    courseKind: course.certificateKind,
    startsOn: opensOn,
    endsOn: closesOn,
    periods: course.periods,
    place,
    result: needsResult ? 'Đạt' : null,
    validTo: validTo(issuedOn, course.validityMonths),
  };
}
