import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { mayOrganise } from '../../shared/may-organise.js';
import { AddSession } from './add-session.js';
import { ClassFilter, NewSession } from './class.dto.js';
import { ClassPage } from './class-page.js';
import { filterValues, listModel } from './class.view.js';
import { ListClasses } from './list-classes.js';
import { RemoveSession } from './remove-session.js';

/** The list of classes, and one class with its sessions. */
@Controller('staff/classes')
export class ClassesPagesController {
  constructor(
    private readonly listClasses: ListClasses,
    private readonly classPage: ClassPage,
    private readonly addSession: AddSession,
    private readonly removeSession: RemoveSession,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: ClassFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    return this.pages.show(request, reply, 'classes/list', {
      title: t('classes:list.title'),
      ...listModel(await this.listClasses.execute(actor, filter), filter, this.clock.now(), t),
      mayEdit: mayOrganise(actor),
      form: this.forms.blank(filterValues(filter)),
    });
  }

  @Get(':id')
  async show(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    return this.classPage.show({ request, reply, actor, id });
  }

  @Post(':id/sessions')
  async plan(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewSession, (input) => this.addSession.execute(actor, id, input));
    return this.classPage.after({ request, reply, actor, id }, outcome, 'sessionAdded');
  }

  @Post(':id/sessions/:sessionId/remove')
  async unplan(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('sessionId') sessionId: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.removeSession.execute(actor, id, sessionId));
    return this.classPage.after({ request, reply, actor, id }, outcome, 'sessionRemoved');
  }
}
