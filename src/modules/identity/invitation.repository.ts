import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, LessThan, MoreThan } from 'typeorm';
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
    const { affected } = await this.unitOfWork.manager.update(Invitation, { id, ...open(now) }, { usedAt: now });
    return affected === 1;
  }

  async expireUnused(now: Date): Promise<void> {
    await this.unitOfWork.manager.update(Invitation, open(now), { expiresAt: now });
  }

  /** False when it is no longer open. */
  async withdraw(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(Invitation, { id, ...open(now) }, { withdrawnAt: now });
    return affected === 1;
  }

  byId(id: string): Promise<Invitation | null> {
    return this.unitOfWork.manager.findOneBy(Invitation, { id });
  }

  /** Those that still open a door, newest first, older than `before`. */
  listOpen(now: Date, before: string | undefined, limit: number): Promise<Invitation[]> {
    const where = before === undefined ? open(now) : { ...open(now), id: LessThan(before) };
    return this.unitOfWork.manager.find(Invitation, { where, order: { id: 'DESC' }, take: limit });
  }

  countOpen(now: Date): Promise<number> {
    return this.unitOfWork.manager.countBy(Invitation, open(now));
  }
}

function open(now: Date): FindOptionsWhere<Invitation> {
  return { usedAt: IsNull(), withdrawnAt: IsNull(), expiresAt: MoreThan(now) };
}
