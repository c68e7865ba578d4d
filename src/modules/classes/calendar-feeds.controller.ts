import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { attachmentHeader } from '../../platform/documents/attachment-name.js';
import { CurrentOffice } from '../../platform/settings/current-office.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import type { PageReply, PageRequest } from '../../platform/web/page-request.js';
import { Translations } from '../../platform/web/translations.js';
import { FEED_SECONDS, icalFeed } from './ical-feed.view.js';
import { type Feed, ReadFeed } from './read-feed.js';

/** Calendars for programs: everything that is open, one class, and the secret ones. */
@Controller()
export class CalendarFeedsController {
  constructor(
    private readonly readFeed: ReadFeed,
    private readonly translations: Translations,
    private readonly currentOffice: CurrentOffice,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get('calendar.ics')
  async publicList(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    return this.send(request, reply, await this.readFeed.publicList(), 'lop-dang-mo.ics');
  }

  @Get('classes/:code/calendar.ics')
  async ofClass(@Req() request: PageRequest, @Res() reply: PageReply, @Param('code') code: string): Promise<PageReply> {
    return this.send(request, reply, await this.readFeed.ofClass(code), `${code}.ics`);
  }

  @Get('calendar/:token/calendar.ics')
  async secret(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    // Secret links are in nobody's index and in no shared cache.
    void reply.header('x-robots-tag', 'noindex').header('referrer-policy', 'no-referrer');
    return this.send(request, reply, await this.readFeed.secret(token), 'lich.ics');
  }

  /** Programs ask every hour; while nothing has changed they get no body. */
  private send(request: PageRequest, reply: PageReply, feed: Feed, fileName: string): PageReply {
    const { baseUrl } = this.settings;
    const text = icalFeed(feed, { t: this.translations.in(request.language), baseUrl, organisation: this.currentOffice.office.name });
    // Weak: the same feed may be sent compressed.
    const etag = `W/"${createHash('sha256').update(text).digest('base64url')}"`;
    const isShared = feed.owner.kind === 'public' || feed.owner.kind === 'class';
    void reply
      .header('etag', etag)
      .header('cache-control', isShared ? `public, max-age=${FEED_SECONDS / 4}` : 'private, no-cache')
      .header('vary', 'cookie');
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) return reply.status(304).send();
    return reply
      .header('content-type', 'text/calendar; charset=utf-8')
      .header('content-disposition', attachmentHeader(fileName))
      .send(text);
  }
}
