import { Get, Injectable, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import type { Actor } from '../../shared/actor.js';
import { PageQuery } from './import.dto.js';
import { ImportPages } from './import-pages.js';
import type { ImportVisit } from './import-visit.js';

/** The pages of lists below the address of a door: the class for staff, the private link for a unit. */
@Injectable()
export abstract class ListPagesController {
  constructor(protected readonly importPages: ImportPages) {}

  protected abstract visitOf(request: PageRequest, reply: PageReply, actor: Actor): ImportVisit;

  @Get()
  desk(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.desk(this.visitOf(request, reply, actor));
  }

  @Post('paste')
  paste(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.paste(this.visitOf(request, reply, actor));
  }

  @Post('typed')
  type(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.type(this.visitOf(request, reply, actor));
  }

  @Get(':importId')
  preview(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Query() query: PageQuery,
  ): Promise<PageReply> {
    return this.importPages.preview(this.visitOf(request, reply, actor), importId, query);
  }

  @Get(':importId/errors.xlsx')
  errors(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<void> {
    return this.importPages.errors(this.visitOf(request, reply, actor), importId);
  }

  @Post(':importId/sheet')
  chooseSheet(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.chooseSheet(this.visitOf(request, reply, actor), importId);
  }

  @Post(':importId/reading')
  read(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.read(this.visitOf(request, reply, actor), importId);
  }

  @Get(':importId/lines/:lineId')
  line(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Param('lineId') lineId: string,
  ): Promise<PageReply> {
    return this.importPages.line(this.visitOf(request, reply, actor), importId, lineId);
  }

  @Post(':importId/lines/:lineId')
  correct(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
    @Param('lineId') lineId: string,
  ): Promise<PageReply> {
    return this.importPages.correct(this.visitOf(request, reply, actor), importId, lineId);
  }

  @Post(':importId/run')
  run(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.run(this.visitOf(request, reply, actor), importId);
  }

  @Post(':importId/discard')
  discard(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.discard(this.visitOf(request, reply, actor), importId);
  }

  @Post(':importId/undo')
  undo(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    return this.importPages.undo(this.visitOf(request, reply, actor), importId);
  }
}
