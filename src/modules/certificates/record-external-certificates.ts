import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam } from '../../shared/calendar-date.js';
import type { CertificateKind } from '../../shared/certificate-kind.js';
import { DomainError } from '../../shared/domain-error.js';
import { HeldClasses } from '../attendance/index.js';
import { Courses } from '../catalogue/index.js';
import { type ClassCertificates, ClassCertificateQueries } from './class-certificates.queries.js';
import { requireIssueDay } from './domain/issue-day.js';
import type { ExternalCertificatesInput } from './external-certificate.dto.js';
import type { ExternalCertificate } from './external-certificate.entity.js';
import { ExternalCertificates } from './external-certificate.repository.js';
import { validTo } from './domain/validity.js';
import { requireFinalised } from './issued-class.js';

/** Writes down which certificates the organisation that held a course gave to our people. */
@Injectable()
export class RecordExternalCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly classes: HeldClasses,
    private readonly courses: Courses,
    private readonly queries: ClassCertificateQueries,
    private readonly external: ExternalCertificates,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Only for people who passed, and one that holds for each; a mistake is taken back by `WithdrawExternalCertificate` and recorded anew.
   * @throws DomainError conflict `classNotElsewhere`, `classNotFinalised`, `courseWithoutCertificate`, `notAllEligible`, `alreadyRecorded`;
   * invalid `endsBeforeIssue`, `onlyCompetenceExpires`, `issuedBeforeClosing`, `dateInFuture`, `numberTwice`.
   */
  async execute(actor: Actor, classId: string, input: ExternalCertificatesInput): Promise<ExternalCertificate[]> {
    requireRole(actor, 'organiser');
    const numbers = new Map(input.numbers.map(({ registrationId, number }) => [registrationId, number]));
    if (new Set(numbers.values()).size < input.numbers.length) throw new DomainError('invalid', 'numberTwice', { field: 'numbers' });
    return this.unitOfWork.write(async () => {
      const { courseId } = await this.classes.hold(classId, 'finalised');
      await this.courses.hold(courseId);
      const seen = await this.queries.of(classId);
      if (seen.trainingClass.heldBy === null) throw new DomainError('conflict', 'classNotElsewhere');
      const countedOn = requireFinalised(seen);
      const openedOn = seen.trainingClass.opensOn ?? countedOn;
      requireLaterEnd(input, seen.course.certificateKind);
      requireIssueDay(input.issuedOn, countedOn, dateInVietnam(this.clock.now()));
      const certificates = this.certificates(actor, seen, input, numbers).map((certificate) => ({ ...certificate, countedOn, openedOn }));
      await this.external.add(certificates);
      const detail = { count: certificates.length, issuer: input.issuer ?? seen.trainingClass.heldBy };
      await this.audit.record(actor, 'certificates.recorded', { type: 'class', id: classId }, { detail });
      return certificates;
    });
  }

  private certificates(
    actor: Actor,
    { trainingClass, course, candidates }: ClassCertificates,
    { issuer, issuedOn, validTo: last }: ExternalCertificatesInput,
    numbers: ReadonlyMap<string, string>,
  ): Omit<ExternalCertificate, 'countedOn' | 'openedOn'>[] {
    const passed = candidates.filter(({ registration, earnsCertificate }) => earnsCertificate && numbers.has(registration.id));
    if (passed.length < numbers.size) throw new DomainError('conflict', 'notAllEligible');
    return passed.map(({ registration: { id, personId, unitGroup } }) => ({
      ...{ id: this.ids.next(), classId: trainingClass.id, personId, registrationId: id, kind: course.certificateKind, unitGroup },
      ...{
        number: numbers.get(id) ?? '',
        issuer: issuer ?? trainingClass.heldBy ?? '',
        issuedOn,
        validTo: last ?? validTo(issuedOn, course.validityMonths),
        liveRegistrationId: id,
      },
      ...{ createdAt: this.clock.now(), recordedBy: actorName(actor), endedAt: null, endReason: null },
    }));
  }
}

function requireLaterEnd({ issuedOn, validTo: last }: ExternalCertificatesInput, kind: CertificateKind): void {
  if (last === undefined) return;
  if (kind !== 'COMPETENCE') throw new DomainError('invalid', 'onlyCompetenceExpires', { field: 'validTo' });
  if (last < issuedOn) throw new DomainError('invalid', 'endsBeforeIssue', { field: 'validTo' });
}
