import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { ApiTokenRepository } from './api-token.repository.js';
import { CheckCredentials } from './check-credentials.js';
import type { Credentials, TokenResponse } from './identity.dto.js';
import { hashOfToken } from './secret-token.js';

const VALID_MS = 12 * 60 * 60 * 1000;

/** A bearer token of the REST API for a working day, against e-mail and password. */
@Injectable()
export class IssueToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CheckCredentials,
    private readonly tokens: ApiTokenRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** `address` is the network address of the asking program. @throws DomainError as `CheckCredentials.check`. */
  async execute(credentials: Credentials, address: string): Promise<TokenResponse> {
    const { id: accountId, name, role } = await this.credentials.check(credentials, address);
    const [id, token, now] = [this.ids.next(), this.ids.token(), this.clock.now()];
    const expiresAt = new Date(now.getTime() + VALID_MS);
    await this.unitOfWork.write(async () => {
      await this.tokens.removeExpiredOf(accountId, now);
      await this.tokens.add({ id, accountId, tokenHash: hashOfToken(token), createdAt: now, expiresAt, revokedAt: null });
      await this.audit.record({ kind: 'staff', id: accountId, name, role }, 'account.tokenIssued', { type: 'account', id: accountId });
    });
    return { token, expiresAt };
  }
}
