import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PasswordReset } from './password-reset.entity.js';

@Injectable()
export class PasswordResetRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byTokenHash(tokenHash: string): Promise<PasswordReset | null> {
    return this.unitOfWork.manager.findOneBy(PasswordReset, { tokenHash });
  }

  isThere(id: string): Promise<boolean> {
    return this.unitOfWork.manager.existsBy(PasswordReset, { id });
  }

  async add(reset: PasswordReset): Promise<void> {
    await this.unitOfWork.manager.insert(PasswordReset, reset);
  }

  /** False when it was used or ended in the meantime: settled by the database, not by an earlier read. */
  async use(id: string, now: Date): Promise<boolean> {
    const open = { id, usedAt: IsNull(), expiresAt: MoreThan(now) };
    const { affected } = await this.unitOfWork.manager.update(PasswordReset, open, { usedAt: now });
    return affected === 1;
  }

  /** Every open link of the account stops working. */
  async endOpenOf(accountId: string, now: Date): Promise<void> {
    await this.unitOfWork.manager.update(PasswordReset, { accountId, usedAt: IsNull(), expiresAt: MoreThan(now) }, { expiresAt: now });
  }
}
