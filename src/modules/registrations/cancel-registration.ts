import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { CancelReceipt, CancelRequest } from './registration.dto.js';
import { Registrations } from './registration.repository.js';
import { SeatReturns } from './seat-returns.js';

/** Staff take somebody off the list and say why. */
@Injectable()
export class CancelRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError forbidden, not-found `registrationNotFound`, conflict `alreadyCancelled` or `classFinalised`. */
  async execute(actor: Actor, registrationId: string, { reason }: CancelRequest): Promise<CancelReceipt> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.write(async () => {
      const registration = await this.registrations.existing(registrationId);
      await this.seatReturns.release(registration, { by: 'staff', endedBy: 'staff', reason });
      const detail = { classId: registration.classId };
      await this.audit.record(actor, 'registration.cancelled', { type: 'registration', id: registrationId }, { reason, detail });
      return { registrationId, state: 'cancelled' };
    });
  }
}
