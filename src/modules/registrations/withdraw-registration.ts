import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import type { CancelReceipt } from './registration.dto.js';
import { Registrations } from './registration.repository.js';
import { Seating } from './seating.js';

/** A participant gives the seat back; whoever holds the private link may do this with this one seat and no other. */
@Injectable()
export class WithdrawRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly seating: Seating,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `registrationNotFound`, conflict `alreadyCancelled`, `tooLateToCancel` or `classFinalised`. */
  async execute(actor: Actor, token: string): Promise<CancelReceipt> {
    return this.unitOfWork.write(async () => {
      const registration = await this.registrations.ofToken(token);
      await this.seating.release(registration, 'participant');
      const { id, classId } = registration;
      await this.audit.record(actor, 'registration.withdrawn', { type: 'registration', id }, { detail: { classId } });
      return { registrationId: id, state: 'cancelled' };
    });
  }
}
