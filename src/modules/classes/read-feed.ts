import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { addDays, dateInVietnam } from '../../shared/calendar-date.js';
import { DomainError } from '../../shared/domain-error.js';
import { AccountQueries } from '../identity/index.js';
import { lecturerLabel, LecturerQueries } from '../venues/index.js';
import { type CalendarSession, CalendarQueries, MOST_IN_CALENDAR } from './calendar.queries.js';
import type { CalendarFeed } from './calendar-feed.entity.js';
import { CalendarFeeds } from './calendar-feed.repository.js';
import { ClassQueries } from './class.queries.js';
import type { Period } from './domain/calendar-grid.js';
import { FeedLinks } from './feed-links.js';

/** What is over stays in a calendar for a quarter; further ahead than two years nobody plans. */
const DAYS_BACK = 92;
const DAYS_AHEAD = 731;

const EVER: Period = { from: '1900-01-01', to: '2999-12-31' };

export interface Feed {
  /** Whose calendar it is; what is for everybody has none. */
  readonly owner: { readonly kind: 'public' | 'class' | 'account' | 'lecturer'; readonly name: string };
  readonly sessions: readonly CalendarSession[];
}

/** What calendar programs read; nobody signs in here, a secret link is its own permission. */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: CalendarQueries,
    private readonly classes: ClassQueries,
    private readonly feeds: CalendarFeeds,
    private readonly links: FeedLinks,
    private readonly lecturers: LecturerQueries,
    private readonly accounts: AccountQueries,
    private readonly clock: Clock,
  ) {}

  /** The classes that were announced. */
  async publicList(): Promise<Feed> {
    const sessions = await this.unitOfWork.read(() => this.calendar.between(this.span(), { announced: true }));
    return { owner: { kind: 'public', name: '' }, sessions: sessions.slice(0, MOST_IN_CALENDAR) };
  }

  /** One class that was announced, by its code. @throws DomainError not-found `classNotFound`. */
  async ofClass(code: string): Promise<Feed> {
    return this.unitOfWork.read(async () => {
      const trainingClass = await this.classes.byCode(code);
      const sessions = trainingClass ? await this.calendar.between(EVER, { classId: trainingClass.id, announced: true }) : [];
      if (!trainingClass || sessions.length === 0) throw new DomainError('not-found', 'classNotFound');
      return { owner: { kind: 'class', name: trainingClass.name }, sessions };
    });
  }

  /** @throws DomainError not-found `feedNotFound`: a link that was renewed, an account that was closed, a lecturer who is retired. */
  async secret(token: string): Promise<Feed> {
    return this.unitOfWork.read(async () => {
      const feed = await this.feeds.byTokenHash(this.links.hashOf(token));
      const found = feed && (await this.readable(feed));
      if (!found) throw new DomainError('not-found', 'feedNotFound');
      return found;
    });
  }

  private async readable({ ownerKind, ownerId }: CalendarFeed): Promise<Feed | null> {
    if (ownerKind === 'account') {
      if (!(await this.accounts.mayWork(ownerId))) return null;
      const sessions = await this.calendar.between(this.span(), { createdById: ownerId });
      return { owner: { kind: 'account', name: '' }, sessions: sessions.slice(0, MOST_IN_CALENDAR) };
    }
    const lecturer = await this.lecturers.byId(ownerId);
    if (!lecturer || lecturer.retired) return null;
    const sessions = await this.calendar.between(this.span(), { lecturer: ownerId });
    return { owner: { kind: 'lecturer', name: lecturerLabel(lecturer) }, sessions: sessions.slice(0, MOST_IN_CALENDAR) };
  }

  private span(): Period {
    const today = dateInVietnam(this.clock.now());
    return { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
  }
}
