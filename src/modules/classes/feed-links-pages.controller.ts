import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Forms } from '../../platform/web/forms.js';
import { momentInWords } from '../../platform/web/moment-in-words.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { FeedLinks } from './feed-links.js';
import { SecretFeeds } from './secret-feeds.js';

/** The calendar links of a member of staff, and the button that renews the one of a lecturer. */
@Controller('staff')
export class FeedLinksPagesController {
  constructor(
    private readonly secretFeeds: SecretFeeds,
    private readonly links: FeedLinks,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get('calendar/links')
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { address, renewedAt } = await this.secretFeeds.own(actor);
    return this.pages.show(request, reply, 'classes/calendar-links', {
      title: t('calendar:links.title'),
      crumbs: [{ href: '/staff/calendar', label: t('calendar:title') }],
      publicAddress: this.links.publicAddress(),
      feed: {
        address,
        action: '/staff/calendar/links',
        renewedAt: renewedAt && t('calendar:links.renewedAt', { at: momentInWords(renewedAt, t) }),
      },
      form: this.forms.blank(),
    });
  }

  @Post('calendar/links')
  async renew(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.secretFeeds.renewOwn(actor));
    return this.pages.redirect(reply, '/staff/calendar/links', 'feedRenewed');
  }

  @Post('lecturers/:id/calendar-link')
  async renewOfLecturer(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.secretFeeds.renewOfLecturer(actor, id));
    return this.pages.redirect(reply, `/staff/lecturers/${id}/sessions`, 'feedRenewed');
  }
}
