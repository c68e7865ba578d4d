import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { findRows, insertRows } from '../../platform/database/direct-rows.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { fingerprint } from './fingerprint.js';
import { SeatBlock } from './seat-block.entity.js';

@Injectable()
export class SeatBlocks {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError not-found `seatBlockNotFound`. */
  async existing(id: string): Promise<SeatBlock> {
    return this.one({ id });
  }

  /** The reserved seats of a private link. @throws DomainError not-found `seatBlockNotFound`. */
  async ofToken(token: string): Promise<SeatBlock> {
    return this.one({ tokenHash: fingerprint(token) });
  }

  /** In the order in which they were reserved. */
  ofClass(classId: string): Promise<SeatBlock[]> {
    return findRows(this.unitOfWork.manager, SeatBlock, { classId }, 'id');
  }

  /** Reserved seats whose time is over, the longest overdue first. */
  due(now: Date, limit: number): Promise<SeatBlock[]> {
    return this.unitOfWork.manager.find(SeatBlock, {
      where: { state: 'open', releaseAt: LessThanOrEqual(now) },
      order: { releaseAt: 'ASC', id: 'ASC' },
      take: limit,
    });
  }

  async add(block: SeatBlock): Promise<void> {
    await insertRows(this.unitOfWork.manager, SeatBlock, [block]);
  }

  /** Uses one of the seats; false when all have a name or the time is over. The database decides between two who want the last. */
  async name(id: string, now: Date): Promise<boolean> {
    return this.count(id, 'named + 1', 'named < seats', now);
  }

  /** A named seat becomes a reserved one again; false when the block is over and the seat belongs to everyone. */
  async unname(id: string, now: Date): Promise<boolean> {
    return this.count(id, 'named - 1', 'named > 0', now);
  }

  /** False when somebody else ended it. */
  async end(id: string, now: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(SeatBlock, { id, state: 'open' }, { state: 'released', releasedAt: now });
    return affected === 1;
  }

  private async count(id: string, named: string, allowed: string, now: Date): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager
      .createQueryBuilder()
      .update(SeatBlock)
      .set({ named: () => named })
      .where(`id = :id AND ${allowed} AND state = 'open' AND release_at > :now`, { id, now })
      .execute();
    return affected === 1;
  }

  private async one(filter: { id: string } | { tokenHash: string }): Promise<SeatBlock> {
    const block = await this.unitOfWork.manager.findOneBy(SeatBlock, filter);
    if (!block) throw new DomainError('not-found', 'seatBlockNotFound');
    return block;
  }
}
