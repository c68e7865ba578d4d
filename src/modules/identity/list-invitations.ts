import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole } from '../../shared/actor.js';
import type { InvitationPage, InvitationsResponse } from './identity.dto.js';
import { InvitationRepository } from './invitation.repository.js';

const PAGE = 50;

/** The links that still open a door, newest first, page by page. For administrators. */
@Injectable()
export class ListInvitations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { before }: InvitationPage = {}): Promise<InvitationsResponse> {
    requireRole(actor);
    const now = this.clock.now();
    return this.unitOfWork.read(async () => {
      const rows = await this.invitations.listOpen(now, before, PAGE + 1);
      const invitations = rows
        .slice(0, PAGE)
        .map(({ id, role, email, createdBy, createdAt, expiresAt }) => ({ id, role, email, createdBy, createdAt, expiresAt }));
      const next = rows.length > PAGE ? (invitations.at(-1)?.id ?? null) : null;
      return { invitations, next, total: await this.invitations.countOpen(now) };
    });
  }
}
