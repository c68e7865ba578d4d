import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import type { OfferAnswer } from './registration.dto.js';
import { Registrations } from './registration.repository.js';
import { Seating } from './seating.js';

/** Whoever was offered a freed seat takes it; who does not want it withdraws (`WithdrawRegistration`). */
@Injectable()
export class AcceptOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly seating: Seating,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `registrationNotFound`, conflict `nothingOffered`, `offerExpired`. */
  async execute(actor: Actor, token: string): Promise<OfferAnswer> {
    return this.unitOfWork.write(async () => {
      const accepted = await this.seating.accept(await this.registrations.ofToken(token));
      const { id, classId, state } = accepted;
      await this.audit.record(actor, 'registration.accepted', { type: 'registration', id }, { detail: { classId } });
      return { registrationId: id, state };
    });
  }
}
