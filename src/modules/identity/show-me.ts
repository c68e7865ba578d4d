import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole, roles } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { AccountRepository } from './account.repository.js';
import type { MeResponse } from './identity.dto.js';

/** Whose token or sign-in this is. */
@Injectable()
export class ShowMe {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  async execute(actor: Actor): Promise<MeResponse> {
    requireRole(actor, ...roles);
    const account = actor.kind === 'staff' ? await this.unitOfWork.read(() => this.accounts.byId(actor.id)) : null;
    if (!account) throw new DomainError('not-found', 'accountUnknown');
    const { id, name, email, role } = account;
    return { id, name, email, role };
  }
}
