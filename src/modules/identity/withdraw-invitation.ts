import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import { requireOpenInvitation } from './domain/account-rules.js';
import type { WithdrawnResponse } from './identity.dto.js';
import { InvitationRepository } from './invitation.repository.js';

/** A link that went to the wrong person stops working before anybody used it. For administrators. */
@Injectable()
export class WithdrawInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `requireOpenInvitation`. */
  async execute(actor: Actor, id: string): Promise<WithdrawnResponse> {
    requireRole(actor);
    const withdrawnAt = this.clock.now();
    await this.unitOfWork.write(async () => {
      const { role } = requireOpenInvitation(await this.invitations.byId(id), withdrawnAt);
      // Somebody may have used it since it was read; then the second look says so.
      if (!(await this.invitations.withdraw(id, withdrawnAt))) requireOpenInvitation(await this.invitations.byId(id), withdrawnAt);
      await this.audit.record(actor, 'invitation.withdrawn', { type: 'invitation', id }, { detail: { role } });
    });
    return { withdrawnAt };
  }
}
