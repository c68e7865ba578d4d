import { createHash, createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { CalendarFeed } from './calendar-feed.entity.js';

type Linked = Pick<CalendarFeed, 'id' | 'version'>;

/** 192 bits. */
const TOKEN_BYTES = 24;

/**
 * Calendar programs cannot sign in, so the address itself is the key. Its token follows from the feed and the secret of the
 * installation: it can be shown again, only its hash is stored, and the next version makes another one.
 */
@Injectable()
export class FeedLinks {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  addressOf(feed: Linked): string {
    return `${this.settings.baseUrl}/calendar/${this.tokenOf(feed)}/calendar.ics`;
  }

  publicAddress(): string {
    return `${this.settings.baseUrl}/calendar.ics`;
  }

  /** What is stored of the token. */
  hashFor(feed: Linked): string {
    return this.hashOf(this.tokenOf(feed));
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  private tokenOf({ id, version }: Linked): string {
    const mac = createHmac('sha256', this.settings.linkSecret).update(`calendar-feed\n${id}\n${version}`).digest();
    return mac.subarray(0, TOKEN_BYTES).toString('base64url');
  }
}
