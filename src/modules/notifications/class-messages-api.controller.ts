import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiBearerAuth } from '@nestjs/swagger';
import { CurrentActor } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import {
  ClassMessageFilter,
  ClassMessageList,
  ClassMessagePreview,
  ClassMessageRequest,
  ClassMessageResponse,
} from './class-message.dto.js';
import { ListClassMessages, messageResponse } from './list-class-messages.js';
import { WriteClassMessage } from './write-class-message.js';

@Controller('api/v1/classes/:classId/messages')
@ApiBearerAuth()
export class ClassMessagesApiController {
  constructor(
    private readonly listClassMessages: ListClassMessages,
    private readonly writeClassMessage: WriteClassMessage,
  ) {}

  /** What was written to people of the class, the newest first. */
  @Get()
  async list(
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Query() filter: ClassMessageFilter,
  ): Promise<ClassMessageList> {
    const { items, next } = await this.listClassMessages.execute(actor, classId, filter);
    return { items, next };
  }

  /** Who would get it, who has to be phoned, and how it reads. */
  @Post('preview')
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Body() body: ClassMessageRequest,
  ): Promise<ClassMessagePreview> {
    return this.writeClassMessage.preview(actor, classId, body);
  }

  @Post()
  async send(
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Body() body: ClassMessageRequest,
  ): Promise<ClassMessageResponse> {
    return messageResponse(await this.writeClassMessage.send(actor, classId, body));
  }
}
