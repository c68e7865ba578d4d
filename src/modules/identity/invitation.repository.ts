import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Invitation } from './invitation.entity.js';

@Injectable()
export class InvitationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byTokenHash(tokenHash: string): Promise<Invitation | null> {
    return this.unitOfWork.manager.findOneBy(Invitation, { tokenHash });
  }

  async add(invitation: Invitation): Promise<void> {
    await this.unitOfWork.manager.insert(Invitation, invitation);
  }

  /** False when somebody else used it first: the condition is settled by the database, not by an earlier read. */
  async use(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(
      Invitation,
      { id, usedAt: IsNull(), expiresAt: MoreThan(now) },
      { usedAt: now },
    );
    return affected === 1;
  }

  async expireUnused(now: Date): Promise<void> {
    await this.unitOfWork.manager.update(Invitation, { usedAt: IsNull(), expiresAt: MoreThan(now) }, { expiresAt: now });
  }
}
