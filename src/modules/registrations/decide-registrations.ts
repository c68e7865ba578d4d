import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Decision, DecisionRequest } from './decision.dto.js';
import { EachRegistration } from './each-registration.js';
import type { Registration } from './registration.entity.js';
import { SeatReturns } from './seat-returns.js';
import { Seating } from './seating.js';

const outcomes = { approve: 'approved', reject: 'rejected', cancel: 'cancelled' } as const;

/** Staff approve, reject or cancel registrations, one or many. */
@Injectable()
export class DecideRegistrations {
  constructor(
    private readonly each: EachRegistration,
    private readonly seating: Seating,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /**
   * What became of each is answered. With `classId`, somebody of another class is not found.
   * @throws DomainError forbidden, invalid `formIncomplete` when a rejection or a cancellation has no reason.
   */
  async execute(actor: Actor, { registrationIds, decision, reason = '' }: DecisionRequest, classId?: string): Promise<Decision[]> {
    requireRole(actor, 'organiser');
    if (decision !== 'approve' && reason === '') {
      throw new DomainError('invalid', 'formIncomplete', { problems: [{ field: 'reason', code: 'required' }] });
    }
    return this.each.of(registrationIds, classId, async (registration) => {
      await this.decide(actor, registration, decision, reason);
      return { outcome: outcomes[decision] };
    });
  }

  private async decide(actor: Actor, registration: Registration, decision: DecisionRequest['decision'], reason: string): Promise<void> {
    const subject = { type: 'registration', id: registration.id };
    const detail = { classId: registration.classId };
    if (decision === 'approve') {
      await this.seating.approve(registration);
      await this.audit.record(actor, 'registration.approved', subject, { detail });
    } else if (decision === 'reject') {
      await this.seatReturns.reject(registration, reason);
      await this.audit.record(actor, 'registration.rejected', subject, { detail, reason });
    } else {
      await this.seatReturns.release(registration, { by: 'staff', endedBy: 'staff', reason });
      await this.audit.record(actor, 'registration.cancelled', subject, { detail, reason });
    }
  }
}
