import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import {
  AnnouncementFilter,
  AnnouncementList,
  AnnouncementPreview,
  AnnouncementRequest,
  AnnouncementResponse,
} from './announcement.dto.js';
import { announcementResponse, ListAnnouncements } from './list-announcements.js';
import { SendAnnouncement } from './send-announcement.js';

/** News of open classes for people of former ones who agreed to it. */
@Controller('api/v1/announcements')
@ApiBearerAuth()
export class AnnouncementsApiController {
  constructor(
    private readonly listAnnouncements: ListAnnouncements,
    private readonly sendAnnouncement: SendAnnouncement,
  ) {}

  /** The newest first, with how many mails were written. */
  @Get()
  list(@CurrentActor() actor: Actor, @Query() filter: AnnouncementFilter): Promise<AnnouncementList> {
    return this.listAnnouncements.execute(actor, filter);
  }

  /** How many would get it and how it reads. */
  @Post('preview')
  @HttpCode(200)
  preview(@CurrentActor() actor: Actor, @Body() body: AnnouncementRequest): Promise<AnnouncementPreview> {
    return this.sendAnnouncement.preview(actor, body);
  }

  @Post()
  async send(@CurrentActor() actor: Actor, @Body() body: AnnouncementRequest): Promise<AnnouncementResponse> {
    return announcementResponse(await this.sendAnnouncement.send(actor, body));
  }
}
