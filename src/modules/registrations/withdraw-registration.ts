import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import type { CancelReceipt } from './registration.dto.js';
import { Registrations } from './registration.repository.js';
import { SeatReturns } from './seat-returns.js';

/** A participant gives the seat back; whoever holds the private link may do this with this one seat and no other. */
@Injectable()
export class WithdrawRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError not-found `registrationNotFound`, conflict `alreadyCancelled`, `tooLateToCancel` or `classFinalised`. */
  async execute(actor: Actor, token: string): Promise<CancelReceipt> {
    return this.unitOfWork.write(async () => {
      const registration = await this.registrations.ofToken(token);
      const endedBy = registration.state === 'offered' ? 'declined' : 'withdrawn';
      await this.seatReturns.release(registration, { by: 'participant', endedBy });
      const { id, classId } = registration;
      await this.audit.record(actor, 'registration.withdrawn', { type: 'registration', id }, { detail: { classId } });
      return { registrationId: id, state: 'cancelled' };
    });
  }
}
