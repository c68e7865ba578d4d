import { Injectable } from '@nestjs/common';
import { actorName, Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { InvitationResponse, NewInvitation } from './identity.dto.js';
import { InvitationRepository } from './invitation.repository.js';
import { hashOfToken } from './secret-token.js';

const VALID_MS = 7 * 24 * 60 * 60 * 1000;

/** A one-time link, valid for seven days, that lets its holder create an account with a role. */
@Injectable()
export class CreateInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async execute(actor: Actor, { role }: NewInvitation): Promise<InvitationResponse> {
    requireRole(actor);
    const [id, token, now] = [this.ids.next(), this.ids.token(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + VALID_MS);
    await this.unitOfWork.write(async () => {
      await this.invitations.add({
        id,
        tokenHash: hashOfToken(token),
        role,
        createdBy: actorName(actor),
        createdAt: now,
        expiresAt,
        usedAt: null,
        withdrawnAt: null,
      });
      await this.audit.record(actor, 'invitation.created', { type: 'invitation', id }, { detail: { role } });
    });
    return { id, token, path: `/setup/${token}`, expiresAt };
  }
}
