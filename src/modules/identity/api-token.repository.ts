import { Injectable } from '@nestjs/common';
import { IsNull, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ApiToken } from './api-token.entity.js';

@Injectable()
export class ApiTokenRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Only a token that is neither revoked nor expired. */
  validByHash(tokenHash: string, now: Date): Promise<ApiToken | null> {
    return this.unitOfWork.manager.findOneBy(ApiToken, { tokenHash, revokedAt: IsNull(), expiresAt: MoreThan(now) });
  }

  async add(token: ApiToken): Promise<void> {
    await this.unitOfWork.manager.insert(ApiToken, token);
  }

  async revokeByHash(tokenHash: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(ApiToken, { tokenHash, revokedAt: IsNull() }, { revokedAt: now });
  }

  async revokeAllOf(accountId: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(ApiToken, { accountId, revokedAt: IsNull() }, { revokedAt: now });
  }

  async revokeOthersOf(accountId: string, keptHash: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(ApiToken, { accountId, tokenHash: Not(keptHash), revokedAt: IsNull() }, { revokedAt: now });
  }

  /** Keeps the table small: what has expired opens nothing and is history only in the audit. */
  async removeExpiredOf(accountId: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.delete(ApiToken, { accountId, expiresAt: LessThanOrEqual(now) });
  }
}
