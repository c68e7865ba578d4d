import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from './import.dto.js';
import { ImportPages } from './import-pages.js';
import type { Visit } from './import-visit.js';

/** The private link of a unit: whoever holds it names people for the class of the link. */
@Controller('u/:token')
export class UnitPagesController {
  constructor(private readonly importPages: ImportPages) {}

  @Get()
  desk(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.desk(visitOf(request, reply, actor));
  }

  @Post('file')
  @AcceptsUpload({ maxMegabytes: 10, visitors: true })
  sendFile(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.sendFile(visitOf(request, reply, actor));
  }

  @Post('paste')
  paste(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.paste(visitOf(request, reply, actor));
  }

  @Post('typed')
  type(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.type(visitOf(request, reply, actor));
  }

  @Get(':importId')
  preview(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Query() query: PageQuery,
  ): Promise<PageReply> {
    return this.importPages.preview(visitOf(request, reply, actor), importId, query);
  }

  @Get(':importId/errors.xlsx')
  errors(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<void> {
    return this.importPages.errors(visitOf(request, reply, actor), importId);
  }

  @Post(':importId/reading')
  read(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.read(visitOf(request, reply, actor), importId);
  }

  @Post(':importId/run')
  run(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.run(visitOf(request, reply, actor), importId);
  }

  @Post(':importId/discard')
  discard(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.discard(visitOf(request, reply, actor), importId);
  }
}

function visitOf(request: PageRequest, reply: PageReply, actor: Actor): Visit {
  const { token } = request.params as { token: string };
  return { request, reply, door: { actor, token }, base: `/u/${token}` };
}
