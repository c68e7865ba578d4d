import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { HeldClasses } from '../attendance/index.js';
import { Courses } from '../catalogue/index.js';
import type { IssueInput } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateRegister } from './certificate.repository.js';
import { type Candidate, type ClassCertificates, ClassCertificateQueries } from './class-certificates.queries.js';
import { CODE_LENGTH, type RegisterPlace } from './domain/certificate-number.js';
import { composeSnapshot, type Signature } from './domain/compose-snapshot.js';
import { requireIssueDay } from './domain/issue-day.js';
import { completedCourse, requireCertifying } from './issued-class.js';
import { type IssuingBody, Signatures } from './signatures.js';
import { validEntry } from './valid-entry.js';

interface Paper {
  readonly body: IssuingBody;
  readonly signature: Signature;
  readonly place: RegisterPlace;
}

@Injectable()
export class IssueCertificates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: CertificateRegister,
    private readonly classes: HeldClasses,
    private readonly courses: Courses,
    private readonly queries: ClassCertificateQueries,
    private readonly signatures: Signatures,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * Everyone who earned a certificate in a finalised class and has none, numbered without gaps by tên, then họ and đệm.
   * @throws DomainError conflict `classNotFinalised`, `courseWithoutCertificate`, `nobodyToCertify`; invalid for the day and the people.
   */
  async execute(actor: Actor, classId: string, input: IssueInput): Promise<Certificate[]> {
    requireRole(actor, 'organiser');
    const today = dateInVietnam(this.clock.now());
    const issuedOn = input.issuedOn ?? today;
    // Before the unit: on MariaDB a read in front of the lock would see the counter as it was before others took their numbers.
    const body = await this.signatures.bodyOn(issuedOn);
    return this.unitOfWork.write(async () => {
      const { register } = body;
      const year = yearOf(issuedOn);
      const counter = await this.register.lockCounter(register, year);
      const { courseId } = await this.classes.hold(classId, 'finalised');
      await this.courses.hold(courseId);
      const seen = await this.queries.of(classId);
      requireIssueDay(issuedOn, requireCertifying(seen), today);
      const signature = await this.signatures.complete(input, body);
      const certificates = chosen(seen, input.registrationIds).map((candidate, index) =>
        this.certificate(actor, seen, candidate, { body, signature, place: { register, year, number: counter.lastNumber + index + 1 } }),
      );
      await this.register.add(certificates);
      await this.register.advance(counter, counter.lastNumber + certificates.length);
      await this.tell(actor, classId, certificates);
      return certificates;
    });
  }

  private certificate(actor: Actor, seen: ClassCertificates, { registration }: Candidate, { body, signature, place }: Paper): Certificate {
    const { fullName, birthDate, birthPrecision, unitName, unitGroup, classId, personId } = registration;
    const verifyCode = this.ids.code(CODE_LENGTH);
    const completed = completedCourse(seen, signature.issuedOn);
    const snapshot = composeSnapshot({
      place,
      verifyCode,
      issuer: body,
      signature,
      holder: { holderName: fullName, birthDate, birthPrecision, unitName },
      completed,
      replacesEntry: null,
    });
    return validEntry({
      id: this.ids.next(),
      ...place,
      verifyCode,
      snapshot,
      ...{ classId, personId, registrationId: registration.id, unitGroup, countedOn: completed.endsOn },
      replacesId: null,
      createdAt: this.clock.now(),
      issuedBy: actorName(actor),
    });
  }

  private async tell(actor: Actor, classId: string, certificates: readonly Certificate[]): Promise<void> {
    const entries = certificates.map(({ snapshot }) => snapshot.registerEntry);
    const detail = { count: entries.length, first: entries[0] ?? '', last: entries.at(-1) ?? '' };
    await this.audit.record(actor, 'certificates.issued', { type: 'class', id: classId }, { detail });
    for (const { id, snapshot } of certificates) {
      await this.audit.record(actor, 'certificate.issued', { type: 'certificate', id }, { detail: { entry: snapshot.registerEntry } });
      await this.outbox.enqueue('certificate.issued', { certificateId: id });
      await this.outbox.enqueue('certificate.ready', { certificateId: id });
    }
  }
}

/** The people asked for, or everyone who never had a certificate here. Somebody whose certificate was revoked must be asked for. */
function chosen({ candidates }: ClassCertificates, registrationIds: readonly string[] | undefined): Candidate[] {
  const wanted = registrationIds && new Set(registrationIds);
  if (wanted?.size === 0) throw new DomainError('invalid', 'choose', { field: 'registrationIds' });
  const found = candidates.filter(({ registration, standing }) =>
    wanted ? wanted.has(registration.id) && (standing === 'eligible' || standing === 'revokedBefore') : standing === 'eligible',
  );
  if (wanted && found.length < wanted.size) throw new DomainError('conflict', 'notAllEligible');
  if (found.length === 0) throw new DomainError('conflict', 'nobodyToCertify');
  return found;
}
