import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type Actor, requireRole, roles } from '../../shared/actor.js';
import { ApiTokenRepository } from './api-token.repository.js';
import type { RevokedResponse } from './identity.dto.js';
import { bearerToken, hashOfToken } from './secret-token.js';

/** The token that a request came with stops working. */
@Injectable()
export class RevokeToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, authorization: string | undefined): Promise<RevokedResponse> {
    requireRole(actor, ...roles);
    const revokedAt = this.clock.now();
    await this.unitOfWork.write(async () => {
      await this.tokens.revokeByHash(hashOfToken(bearerToken(authorization) ?? ''), revokedAt);
      if (actor.kind === 'staff') await this.audit.record(actor, 'account.tokenRevoked', { type: 'account', id: actor.id });
    });
    return { revokedAt };
  }
}
