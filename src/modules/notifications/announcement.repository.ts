import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { insertRows } from '../../platform/database/direct-rows.js';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { Announcement } from './announcement.entity.js';

@Injectable()
export class Announcements {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  byId(id: string): Promise<Announcement | null> {
    return this.unitOfWork.manager.findOneBy(Announcement, { id });
  }

  /** @throws DomainError conflict `messageSentAlready` when somebody used its id at the same moment. */
  async add(announcement: Announcement): Promise<void> {
    try {
      await insertRows(this.unitOfWork.manager, Announcement, [announcement]);
    } catch (error) {
      throw isDuplicateKey(error) ? new DomainError('conflict', 'messageSentAlready') : error;
    }
  }

  /** The newest first, from `before` on. */
  list(before: string | undefined, limit: number): Promise<Announcement[]> {
    return this.unitOfWork.manager.find(Announcement, {
      where: before === undefined ? {} : { id: LessThan(before) },
      order: { id: 'DESC' },
      take: limit,
    });
  }

  /** From where it was seen; false when another worker was faster. The row is held until the unit ends. */
  async advance(
    { id, reached }: Announcement,
    change: Partial<Pick<Announcement, 'reached' | 'written' | 'finishedAt'>>,
  ): Promise<boolean> {
    const { affected } = await this.unitOfWork.manager.update(Announcement, { id, reached }, change);
    return affected === 1;
  }
}
