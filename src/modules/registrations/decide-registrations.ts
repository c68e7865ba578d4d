import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Decision, DecisionRequest } from './decision.dto.js';
import type { Registration } from './registration.entity.js';
import { RegistrationQueries } from './registration.queries.js';
import { Registrations } from './registration.repository.js';
import { SeatReturns } from './seat-returns.js';
import { Seating } from './seating.js';

type Outcome = Pick<Decision, 'outcome' | 'code'>;

const outcomes = { approve: 'approved', reject: 'rejected', cancel: 'cancelled' } as const;

/** Staff approve, reject or cancel registrations, one or many. */
@Injectable()
export class DecideRegistrations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: RegistrationQueries,
    private readonly registrations: Registrations,
    private readonly seating: Seating,
    private readonly seatReturns: SeatReturns,
    private readonly audit: Audit,
  ) {}

  /**
   * Each is decided by itself, in the order given, so that one that cannot be does not stop the others; what became of each is answered.
   * With `classId`, somebody of another class is not found.
   * @throws DomainError forbidden, invalid `formIncomplete` when a rejection or a cancellation has no reason.
   */
  async execute(actor: Actor, { registrationIds, decision, reason = '' }: DecisionRequest, classId?: string): Promise<Decision[]> {
    requireRole(actor, 'organiser');
    if (decision !== 'approve' && reason === '') {
      throw new DomainError('invalid', 'formIncomplete', { problems: [{ field: 'reason', code: 'required' }] });
    }
    const names = await this.unitOfWork.read(() => this.queries.namesOf(registrationIds));
    const decisions: Decision[] = [];
    for (const registrationId of new Set(registrationIds)) {
      const outcome = await this.outcomeOf(async () => {
        const registration = await this.registrations.existing(registrationId);
        if (classId !== undefined && registration.classId !== classId) throw new DomainError('not-found', 'registrationNotFound');
        await this.decide(actor, registration, decision, reason);
        return { outcome: outcomes[decision] };
      });
      decisions.push({ registrationId, fullName: names.get(registrationId) ?? null, ...outcome });
    }
    return decisions;
  }

  private async outcomeOf(decide: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await this.unitOfWork.write(decide);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { outcome: 'refused', code: error.code };
    }
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
