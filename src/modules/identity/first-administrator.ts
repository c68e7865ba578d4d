import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Actor } from '../../shared/actor.js';
import { AccountRepository } from './account.repository.js';
import { CreateInvitation } from './create-invitation.js';
import { InvitationRepository } from './invitation.repository.js';

const firstStart: Actor = { kind: 'system', name: 'first start' };

/** There is no default password: whoever starts an empty program gets a link that makes the first administrator. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly invitations: InvitationRepository,
    private readonly createInvitation: CreateInvitation,
    private readonly clock: Clock,
  ) {}

  /** The path of a fresh link, or null when an account exists. Links of earlier starts stop working: they may be in an old log. */
  inviteIfNone(): Promise<string | null> {
    return this.unitOfWork.write(async () => {
      if (await this.accounts.any()) return null;
      await this.invitations.expireUnused(this.clock.now());
      const { path } = await this.createInvitation.execute(firstStart, { role: 'admin' });
      return path;
    });
  }
}
