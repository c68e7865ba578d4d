import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Ids } from '../../platform/ids/ids.js';
import { type Actor, readers, requireRole } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { LecturerQueries } from '../venues/index.js';
import type { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeeds, type FeedOwner } from './calendar-feed.repository.js';
import { FeedLinks } from './feed-links.js';

export interface FeedShown {
  /** The secret address; null while there is none. */
  readonly address: string | null;
  readonly renewedAt: Date | null;
}

/** The secret calendar links: everybody's own, and those that organisers send to lecturers. */
@Injectable()
export class SecretFeeds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly feeds: CalendarFeeds,
    private readonly links: FeedLinks,
    private readonly lecturers: LecturerQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async own(actor: Actor): Promise<FeedShown> {
    const owner = ownerOf(actor);
    return this.unitOfWork.read(async () => this.shown(await this.feeds.of(owner)));
  }

  /** @throws DomainError conflict `conflict` when two browsers renew it at once. */
  async renewOwn(actor: Actor): Promise<FeedShown> {
    return this.renew(actor, ownerOf(actor));
  }

  async ofLecturer(actor: Actor, lecturerId: string): Promise<FeedShown> {
    requireRole(actor, 'organiser');
    return this.unitOfWork.read(async () => this.shown(await this.feeds.of({ ownerKind: 'lecturer', ownerId: lecturerId })));
  }

  /** @throws DomainError not-found `lecturerNotFound`, conflict `conflict`. */
  async renewOfLecturer(actor: Actor, lecturerId: string): Promise<FeedShown> {
    requireRole(actor, 'organiser');
    return this.renew(actor, { ownerKind: 'lecturer', ownerId: lecturerId });
  }

  /** The old address opens nothing from then on. */
  private async renew(actor: Actor, owner: FeedOwner): Promise<FeedShown> {
    return this.unitOfWork.write(async () => {
      if (owner.ownerKind === 'lecturer') await this.lecturers.existing(owner.ownerId);
      const before = await this.feeds.of(owner);
      const linked = { id: before?.id ?? this.ids.next(), version: (before?.version ?? 0) + 1 };
      const feed: CalendarFeed = { ...owner, ...linked, tokenHash: this.links.hashFor(linked), renewedAt: this.clock.now() };
      await (before ? this.feeds.renew(feed) : this.feeds.add(feed));
      await this.audit.record(actor, `${owner.ownerKind}.feedRenewed`, { type: owner.ownerKind, id: owner.ownerId });
      return this.shown(feed);
    });
  }

  private shown(feed: CalendarFeed | null): FeedShown {
    return { address: feed && this.links.addressOf(feed), renewedAt: feed?.renewedAt ?? null };
  }
}

/** @throws DomainError forbidden `signInNeeded`, `notAllowed` for what is no member of staff. */
function ownerOf(actor: Actor): FeedOwner {
  requireRole(actor, ...readers, 'checkin');
  if (actor.kind !== 'staff') throw new DomainError('forbidden', 'notAllowed');
  return { ownerKind: 'account', ownerId: actor.id };
}
