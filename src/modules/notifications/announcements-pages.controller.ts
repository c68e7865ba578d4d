import { Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { Ids } from '../../platform/ids/ids.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest, type Visit } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { AnnouncementFilter, AnnouncementRequest } from './announcement.dto.js';
import { announcementFormModel, announcementListModel, announcementPreviewModel } from './announcement.view.js';
import { ListAnnouncements } from './list-announcements.js';
import { SendAnnouncement } from './send-announcement.js';

/** Staff announce open classes: compose, look, send; and what was announced. */
@Controller('staff/announcements')
export class AnnouncementsPagesController {
  constructor(
    private readonly listAnnouncements: ListAnnouncements,
    private readonly sendAnnouncement: SendAnnouncement,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly ids: Ids,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() filter: AnnouncementFilter,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const sent = await this.listAnnouncements.execute(actor, filter);
    return this.pages.show(request, reply, 'notifications/announcements', announcementListModel(sent, filter, t));
  }

  @Get('new')
  blank(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.compose({ request, reply, actor }, this.forms.blank());
  }

  /** Back from the preview with what was written. */
  @Post('new')
  @HttpCode(200)
  again(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    return this.compose({ request, reply, actor }, this.forms.blank((request.body ?? {}) as Record<string, unknown>));
  }

  @Post('preview')
  @HttpCode(200)
  async preview(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, AnnouncementRequest, async (input) => {
      return { input, preview: await this.sendAnnouncement.preview(actor, input) };
    });
    if (!outcome.ok) return this.compose({ request, reply, actor }, outcome.form);
    const { input, preview } = outcome.value;
    const model = announcementPreviewModel(input, preview, input.key ?? this.ids.next(), this.translations.in(request.language));
    return this.pages.show(request, reply, 'notifications/announcement-preview', model);
  }

  @Post()
  async send(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, AnnouncementRequest, (input) => this.sendAnnouncement.send(actor, input));
    if (outcome.ok) return this.pages.redirect(reply, '/staff/announcements', 'announcementSent');
    return this.compose({ request, reply, actor }, outcome.form);
  }

  private async compose({ request, reply, actor }: Visit, form: FormModel): Promise<PageReply> {
    const choices = await this.listAnnouncements.choices(actor);
    const model = announcementFormModel(choices, form, this.translations.in(request.language));
    return this.pages.show(request, reply, 'notifications/announcement', { ...model, form }, { status: form.status });
  }
}
