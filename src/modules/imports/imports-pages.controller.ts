import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { linkModel } from './desk.view.js';
import { LinkForm } from './import.dto.js';
import { ImportPages } from './import-pages.js';
import { linkOrder, type ImportVisit } from './import-visit.js';
import { ListPagesController } from './list-pages.controller.js';
import { MakeImportLink } from './make-import-link.js';

/** Lists of people for a class, handed in by staff, and the private links by which units hand in theirs. */
@Controller('staff/classes/:classId/imports')
export class ImportsPagesController extends ListPagesController {
  constructor(
    importPages: ImportPages,
    private readonly makeImportLink: MakeImportLink,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {
    super(importPages);
  }

  @Post('file')
  @AcceptsUpload({ maxMegabytes: 10 })
  sendFile(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.importPages.sendFile(this.visitOf(request, reply, actor));
  }

  @Post('links')
  async makeLink(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('classId') classId: string,
  ): Promise<PageReply> {
    const visit = this.visitOf(request, reply, actor);
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
    const visit = this.visitOf(request, reply, actor);
    const outcome = await this.forms.submit(request, ButtonPress, () => this.makeImportLink.revoke(actor, classId, linkId));
    if (!outcome.ok) return this.importPages.desk(visit, outcome.form);
    return this.pages.redirect(reply, visit.base, 'importLinkRevoked');
  }

  protected visitOf(request: PageRequest, reply: PageReply, actor: Actor): ImportVisit {
    const { classId } = request.params as { classId: string };
    return { request, reply, door: { actor, classId }, base: `/staff/classes/${classId}/imports` };
  }
}
