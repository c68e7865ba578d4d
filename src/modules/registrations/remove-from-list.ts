import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import type { Registration } from './registration.entity.js';
import { SeatReturns } from './seat-returns.js';

/**
 * One person of a list that staff or a unit take back, as if staff had cancelled the registration. Whoever calls has asked who may take a
 * list back.
 */
@Injectable()
export class RemoveFromList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /** @throws DomainError conflict `alreadyCancelled` or `classFinalised`. */
  async execute(actor: Actor, { id, classId }: Pick<Registration, 'id' | 'classId'>, reason: string): Promise<void> {
    await this.unitOfWork.write(async () => {
      await this.seatReturns.release({ id, classId }, { by: 'staff', endedBy: 'staff', reason });
      await this.audit.record(actor, 'registration.cancelled', { type: 'registration', id }, { reason, detail: { classId } });
    });
  }
}
