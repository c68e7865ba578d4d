import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { readRequest } from '../../platform/web/validation.js';
import type { Actor } from '../../shared/actor.js';
import { OpenClassList } from './open-class-list.js';
import { PrivacyNotice } from './privacy-notice.js';
import { classModel, listModel } from './public-class.view.js';
import { RegisterParticipant } from './register-participant.js';
import { PublicListFilter, RegistrationForm } from './registration.dto.js';
import { type PublicClass, ShowPublicClass } from './show-public-class.js';

/** What everyone can open: the list of classes, one class with its form, the privacy notice. */
@Controller()
export class PublicPagesController {
  constructor(
    private readonly openClasses: OpenClassList,
    private readonly showPublicClass: ShowPublicClass,
    private readonly registerParticipant: RegisterParticipant,
    private readonly privacyNotice: PrivacyNotice,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const { classes, pages } = this.openClasses.snapshot();
    // Only the bare page of somebody unknown is the same for all: no filter, no notice, no name of a member of staff.
    const isShared = request.url === '/' && actor.kind === 'visitor';
    const drawn = isShared ? pages.get(request.language) : undefined;
    if (drawn !== undefined) return reply.type('text/html; charset=utf-8').send(drawn);
    // Read here and not as a parameter, where even the bare page would be checked: 0.25 ms of processor time a request instead of 0.14.
    const filter = await readRequest(PublicListFilter, request.query);
    const model = listModel(await classes, filter, this.clock.now(), this.translations.in(request.language));
    if (isShared) rememberPage(reply, (html) => pages.set(request.language, html));
    return this.pages.show(request, reply, 'registrations/class-list', {
      ...model,
      form: this.forms.blank({ q: filter.q, type: filter.type }),
    });
  }

  @Get('classes/:code')
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Param('code') code: string): Promise<PageReply> {
    return this.showClass(request, reply, await this.showPublicClass.execute(code), this.forms.blank({ gender: '' }));
  }

  @Post('classes/:code/register')
  async register(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('code') code: string,
  ): Promise<PageReply> {
    const { trainingClass } = await this.showPublicClass.execute(code);
    const outcome = await this.forms.submit(request, RegistrationForm, (form) =>
      this.registerParticipant.execute(actor, trainingClass.id, form),
    );
    if (outcome.ok) return this.pages.redirect(reply, `/r/${outcome.value.token}`);
    // Read again: that it was refused may well mean that the class looks different now.
    return this.showClass(request, reply, await this.showPublicClass.execute(code), outcome.form);
  }

  @Get('privacy')
  privacy(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    return this.pages.show(request, reply, 'registrations/privacy', {
      ...this.privacyNotice.in(request.language),
      version: this.privacyNotice.version,
      contactMissing: !this.privacyNotice.namesContact && actor.kind === 'staff' && actor.role === 'admin',
    });
  }

  private showClass(request: PageRequest, reply: PageReply, shown: PublicClass, form: FormModel): PageReply {
    const model = classModel(shown, form, this.clock.now(), this.translations.in(request.language));
    const privacy = this.privacyNotice.in(request.language);
    return this.pages.show(request, reply, 'registrations/class', { ...model, privacy, form }, { status: form.status });
  }
}

/** Hands the finished page to `keep` on its way out; a page about an error is nobody else's. */
function rememberPage(reply: PageReply, keep: (html: string) => void): void {
  const send = reply.send.bind(reply);
  reply.send = (payload?: unknown): PageReply => {
    if (typeof payload === 'string' && reply.statusCode === 200) keep(payload);
    return send(payload);
  };
}
