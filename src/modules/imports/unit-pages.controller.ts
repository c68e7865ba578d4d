import { Controller, Post, Req, Res } from '@nestjs/common';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import type { ImportVisit } from './import-visit.js';
import { ListPagesController } from './list-pages.controller.js';

/** The private link of a unit: whoever holds it names people for the class of the link. */
@Controller('u/:token')
export class UnitPagesController extends ListPagesController {
  @Post('file')
  @AcceptsUpload({ maxMegabytes: 10, visitors: true })
  sendFile(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.sendFile(this.visitOf(request, reply, actor));
  }

  protected visitOf(request: PageRequest, reply: PageReply, actor: Actor): ImportVisit {
    const { token } = request.params as { token: string };
    return { request, reply, door: { actor, token }, base: `/u/${token}` };
  }
}
