import { Injectable } from '@nestjs/common';
import { isDuplicateKey, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../shared/domain-error.js';
import { CalendarFeed, type FeedOwnerKind } from './calendar-feed.entity.js';

export interface FeedOwner {
  readonly ownerKind: FeedOwnerKind;
  readonly ownerId: string;
}

@Injectable()
export class CalendarFeeds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of({ ownerKind, ownerId }: FeedOwner): Promise<CalendarFeed | null> {
    return this.unitOfWork.manager.findOneBy(CalendarFeed, { ownerKind, ownerId });
  }

  async byTokenHash(tokenHash: string): Promise<CalendarFeed | null> {
    return this.unitOfWork.manager.findOneBy(CalendarFeed, { tokenHash });
  }

  /** @throws DomainError conflict `conflict` when somebody else made the first link at this moment. */
  async add(feed: CalendarFeed): Promise<void> {
    try {
      await this.unitOfWork.manager.insert(CalendarFeed, feed);
    } catch (error) {
      if (isDuplicateKey(error)) throw new DomainError('conflict', 'conflict');
      throw error;
    }
  }

  /** @throws DomainError conflict `conflict` when somebody else renewed it at this moment. */
  async renew({ id, version, tokenHash, renewedAt }: CalendarFeed): Promise<void> {
    const { affected } = await this.unitOfWork.manager.update(
      CalendarFeed,
      { id, version: version - 1 },
      { version, tokenHash, renewedAt },
    );
    if (affected !== 1) throw new DomainError('conflict', 'conflict');
  }
}
