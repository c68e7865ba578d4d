import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { linkModel } from './desk.view.js';
import { LinkForm, PageQuery, UndoRequest } from './import.dto.js';
import { ImportPages } from './import-pages.js';
import { linkOrder, type Visit } from './import-visit.js';
import { MakeImportLink } from './make-import-link.js';
import { UndoImport } from './undo-import.js';

/** Lists of people for a class, handed in by staff, and the private links by which units hand in theirs. */
@Controller('staff/classes/:classId/imports')
export class ImportsPagesController {
  constructor(
    private readonly importPages: ImportPages,
    private readonly makeImportLink: MakeImportLink,
    private readonly undoImport: UndoImport,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  desk(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.desk(visitOf(request, reply, actor));
  }

  @Post('file')
  @AcceptsUpload({ maxMegabytes: 10 })
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

  @Post(':importId/undo')
  async undo(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('importId') importId: string,
  ): Promise<PageReply> {
    const visit = visitOf(request, reply, actor);
    const outcome = await this.forms.submit(request, UndoRequest, ({ reason }) => this.undoImport.execute(actor, importId, reason));
    if (!outcome.ok) return this.importPages.preview(visit, importId, {}, outcome.form);
    return this.pages.redirect(reply, `${visit.base}/${importId}`, 'importUndone');
  }

  @Post('links')
  async makeLink(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const visit = visitOf(request, reply, actor);
    const outcome = await this.forms.submit(request, LinkForm, async (form) => {
      const order = linkOrder(form);
      return { ...(await this.makeImportLink.execute(actor, classId, order)), order };
    });
    if (!outcome.ok) return this.importPages.desk(visit, outcome.form);
    const model = linkModel(outcome.value, visit.base, this.translations.in(request.language));
    return this.pages.show(request, reply.header('cache-control', 'no-store'), 'imports/link', model);
  }

  @Post('links/:linkId/revoke')
  async revokeLink(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
    @Param('linkId') linkId: string,
  ): Promise<PageReply> {
    const visit = visitOf(request, reply, actor);
    const outcome = await this.forms.submit(request, ButtonPress, () => this.makeImportLink.revoke(actor, classId, linkId));
    if (!outcome.ok) return this.importPages.desk(visit, outcome.form);
    return this.pages.redirect(reply, visit.base, 'importLinkRevoked');
  }
}

function visitOf(request: PageRequest, reply: PageReply, actor: Actor): Visit {
  const { classId } = request.params as { classId: string };
  return { request, reply, door: { actor, classId }, base: `/staff/classes/${classId}/imports` };
}
