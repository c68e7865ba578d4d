import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { dateInVietnam, yearOf } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import type { ReissueInput } from './certificate.dto.js';
import type { Certificate } from './certificate.entity.js';
import { CertificateRegister } from './certificate.repository.js';
import { CertificateQueries } from './certificates.queries.js';
import { CODE_LENGTH, type RegisterPlace } from './domain/certificate-number.js';
import { type Completed, composeSnapshot } from './domain/compose-snapshot.js';
import { correctedHolder } from './domain/corrected-holder.js';
import { requireIssueDay } from './domain/issue-day.js';
import { type IssuingBody, Signatures } from './signatures.js';
import { validEntry } from './valid-entry.js';

interface Paper {
  readonly body: IssuingBody;
  readonly place: RegisterPlace;
}

/** Cấp lại: the old number stays as "replaced", the new certificate takes the next one and says which it replaces. */
@Injectable()
export class ReissueCertificate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: CertificateRegister,
    private readonly queries: CertificateQueries,
    private readonly signatures: Signatures,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @throws DomainError not-found `certificateNotFound`; conflict `certificateNotValid`; invalid for the day and the birth. */
  async execute(actor: Actor, id: string, input: ReissueInput): Promise<Certificate> {
    requireRole(actor, 'organiser');
    const today = dateInVietnam(this.clock.now());
    const issuedOn = input.issuedOn ?? today;
    // Whoever took over the tasks issues again, in a register of its own; before the unit, as for a first issue.
    const body = await this.signatures.bodyOn(issuedOn);
    return this.unitOfWork.write(async () => {
      const old = await this.queries.existing(id);
      requireIssueDay(issuedOn, old.issuedOn, today);
      const year = yearOf(issuedOn);
      const counter = await this.register.lockCounter(body.register, year);
      const ended = await this.register.end(id, { state: 'replaced', endedAt: this.clock.now(), endReason: input.reason });
      if (!ended) throw new DomainError('conflict', 'certificateNotValid');
      const place = { register: body.register, year, number: counter.lastNumber + 1 };
      const reissued = await this.successor(actor, old, input, { body, place });
      await this.register.add([reissued]);
      await this.register.advance(counter, reissued.number);
      await this.tell(actor, old, reissued, input.reason);
      return reissued;
    });
  }

  private async successor(actor: Actor, old: Certificate, input: ReissueInput, { body, place }: Paper): Promise<Certificate> {
    const { classId, personId, registrationId, unitGroup, countedOn } = old;
    const verifyCode = this.ids.code(CODE_LENGTH);
    const snapshot = composeSnapshot({
      place,
      verifyCode,
      issuer: body,
      signature: await this.signatures.complete(input, body, old.snapshot.decision),
      holder: correctedHolder(old.snapshot, input),
      completed: completedBefore(old),
      replacesEntry: old.snapshot.registerEntry,
    });
    return validEntry({
      id: this.ids.next(),
      ...place,
      verifyCode,
      snapshot,
      ...{ classId, personId, registrationId, unitGroup, countedOn },
      replacesId: old.id,
      createdAt: this.clock.now(),
      issuedBy: actorName(actor),
    });
  }

  private async tell(actor: Actor, old: Certificate, reissued: Certificate, reason: string): Promise<void> {
    const entries = { entry: reissued.snapshot.registerEntry, replaced: old.snapshot.registerEntry };
    await this.audit.record(actor, 'certificate.replaced', { type: 'certificate', id: old.id }, { detail: entries, reason });
    await this.audit.record(actor, 'certificate.reissued', { type: 'certificate', id: reissued.id }, { detail: entries, reason });
    await this.outbox.enqueue('certificate.issued', { certificateId: reissued.id });
    await this.outbox.enqueue('certificate.ready', { certificateId: reissued.id });
  }
}

/** A new paper does not prolong what was certified. */
function completedBefore({ snapshot }: Certificate): Completed {
  const { courseName, courseKind, startsOn, endsOn, periods, place, result, validTo } = snapshot;
  return { courseName, courseKind, startsOn, endsOn, periods, place, result, validTo };
}
