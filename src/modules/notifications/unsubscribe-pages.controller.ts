import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ChoiceField } from '../../platform/web/fields.js';
import { Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptsUpload } from '../../platform/web/upload.js';
import type { Actor } from '../../shared/actor.js';
import { ChooseNews, type NewsChoice } from './choose-news.js';

/** What a mail program sends has no `wish`: `List-Unsubscribe=One-Click` (RFC 8058). */
class NewsWish {
  @ChoiceField(['stop', 'resume'], { optional: true }) wish?: 'stop' | 'resume';
}

/**
 * Where an announcement leads whoever wants no more of them. Mail programs post here by themselves (RFC 8058), without cookies and as
 * `multipart/form-data` or an ordinary form: the address is the proof, so nothing else is asked. Looking changes nothing, because
 * programs that check links look at all of them.
 */
@Controller('unsubscribe/:token')
export class UnsubscribePagesController {
  constructor(
    private readonly chooseNews: ChooseNews,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
  ) {}

  @Get()
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    return this.answer(request, reply, await this.chooseNews.show(token));
  }

  @Post()
  @HttpCode(200)
  @AcceptsUpload({ maxMegabytes: 1, visitors: true })
  async choose(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewsWish, ({ wish }) =>
      wish === 'resume' ? this.chooseNews.resume(actor, token) : this.chooseNews.refuse(actor, token),
    );
    if (outcome.ok) return this.answer(request, reply, outcome.value);
    return this.answer(request, reply, await this.chooseNews.show(token), outcome.form.status);
  }

  private answer(request: PageRequest, reply: PageReply, { email, isRefused }: NewsChoice, status = 200): PageReply {
    const t = this.translations.in(request.language);
    void reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex, nofollow').header('referrer-policy', 'no-referrer');
    const words = isRefused ? 'refused' : 'wanted';
    return this.pages.show(
      request,
      reply,
      'notifications/unsubscribe',
      {
        title: t(`notifications:news.${words}.heading`),
        text: t(`notifications:news.${words}.text`, { email }),
        submit: t(`notifications:news.${words}.submit`),
        wish: isRefused ? 'resume' : 'stop',
      },
      { status },
    );
  }
}
