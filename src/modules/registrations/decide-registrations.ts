import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Decision, DecisionRequest } from './decision.dto.js';
import { Registrations } from './registration.repository.js';
import { SeatReturns } from './seat-returns.js';
import { Seating } from './seating.js';

/** Staff approve or reject requests for seats, one or many. */
@Injectable()
export class DecideRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly registrations: Registrations,
    private readonly seating: Seating,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /**
   * Each is decided by itself, in the order given, so that one that cannot be does not stop the others; what became of each is answered.
   * @throws DomainError forbidden, invalid `formIncomplete` when a rejection has no reason.
   */
  async execute(actor: Actor, { registrationIds, decision, reason }: DecisionRequest): Promise<Decision[]> {
    requireRole(actor, 'organiser');
    if (decision === 'reject' && !reason) {
      throw new DomainError('invalid', 'formIncomplete', { problems: [{ field: 'reason', code: 'required' }] });
    }
    const decisions: Decision[] = [];
    for (const registrationId of new Set(registrationIds)) {
      decisions.push(await this.outcomeOf(registrationId, () => this.decide(actor, registrationId, reason, decision)));
    }
    return decisions;
  }

  private async outcomeOf(registrationId: string, decide: () => Promise<Decision>): Promise<Decision> {
    try {
      return await decide();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { registrationId, outcome: 'refused', code: error.code };
    }
  }

  private decide(actor: Actor, registrationId: string, reason: string | undefined, decision: 'approve' | 'reject'): Promise<Decision> {
    const subject = { type: 'registration', id: registrationId };
    return this.unitOfWork.write(async () => {
      const registration = await this.registrations.existing(registrationId);
      const detail = { classId: registration.classId };
      if (decision === 'approve') {
        await this.seating.approve(registration);
        await this.audit.record(actor, 'registration.approved', subject, { detail });
        return { registrationId, outcome: 'approved' };
      }
      await this.seatReturns.reject(registration, reason ?? '');
      await this.audit.record(actor, 'registration.rejected', subject, { detail, reason: reason ?? '' });
      return { registrationId, outcome: 'rejected' };
    });
  }
}
