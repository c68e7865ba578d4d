import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ButtonPress } from '../../platform/web/button-press.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { PersonLinkRequest } from './my-trainings.dto.js';
import { myTrainingsData, myTrainingsModel } from './my-trainings.view.js';
import { keepPrivate } from './own-registration.view.js';
import { RegistrationLinks } from './registration-links.js';
import { RequestPersonLink } from './request-person-link.js';
import { ShowMyTrainings } from './show-my-trainings.js';
import { WithdrawNews } from './withdraw-news.js';

/** Lớp học của tôi: a link by mail, and behind it everything that was registered with the mailbox. */
@Controller('my-trainings')
export class MyTrainingsPagesController {
  constructor(
    private readonly requestPersonLink: RequestPersonLink,
    private readonly showMyTrainings: ShowMyTrainings,
    private readonly withdrawNews: WithdrawNews,
    private readonly links: RegistrationLinks,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  ask(@Req() request: PageRequest, @Res() reply: PageReply): PageReply {
    const title = this.translations.in(request.language)('registrations:mine.title');
    return this.pages.show(request, reply, 'registrations/my-trainings', { title, form: this.forms.blank() });
  }

  @Post()
  async send(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PersonLinkRequest, ({ email }) => this.requestPersonLink.execute(email, request.ip));
    if (outcome.ok) return this.pages.redirect(reply, '/my-trainings', 'personLinkSent');
    const title = this.translations.in(request.language)('registrations:mine.title');
    return this.pages.show(request, reply, 'registrations/my-trainings', { title, form: outcome.form }, { status: outcome.form.status });
  }

  @Get(':token')
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    const linkOf = ({ registration }: { registration: { id: string; code: string } }): string => `/r/${this.links.tokenOf(registration)}`;
    const t = this.translations.in(request.language);
    const model = myTrainingsModel(await this.showMyTrainings.execute(token), token, linkOf, t);
    return this.pages.show(request, keepPrivate(reply), 'registrations/my-trainings-list', model);
  }

  @Get(':token/data.json')
  async data(@Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    const data = myTrainingsData(await this.showMyTrainings.execute(token));
    void keepPrivate(reply).header('content-disposition', 'attachment; filename="my-trainings.json"');
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(data, null, 2));
  }

  @Post(':token/news')
  async endNews(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.withdrawNews.execute(actor, token));
    return this.pages.redirect(keepPrivate(reply), `/my-trainings/${token}`, 'newsWithdrawn');
  }
}
