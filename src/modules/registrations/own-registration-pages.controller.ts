import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { AcceptOffer } from './accept-offer.js';
import { ownAnswersModel } from './answer.view.js';
import { keepPrivate, ownSeatModel } from './own-registration.view.js';
import { ShowAnswers } from './show-answers.js';
import { ShowOwnRegistration } from './show-own-registration.js';
import { WithdrawRegistration } from './withdraw-registration.js';

/** The private link of one registration: whoever holds it may look and may cancel. */
@Controller('r/:token')
export class OwnRegistrationPagesController {
  constructor(
    private readonly showOwnRegistration: ShowOwnRegistration,
    private readonly withdrawRegistration: WithdrawRegistration,
    private readonly acceptOffer: AcceptOffer,
    private readonly showAnswers: ShowAnswers,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    return this.showPage('registrations/registered', request, keepPrivate(reply), token, this.forms.blank());
  }

  @Get('cancel')
  async confirm(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    return this.showPage('registrations/withdraw', request, keepPrivate(reply), token, this.forms.blank());
  }

  @Post('cancel')
  async cancel(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.withdrawRegistration.execute(actor, token));
    if (outcome.ok) return this.pages.redirect(keepPrivate(reply), `/r/${token}`);
    return this.showPage('registrations/withdraw', request, keepPrivate(reply), token, outcome.form);
  }

  @Post('accept')
  async accept(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.acceptOffer.execute(actor, token));
    if (outcome.ok) return this.pages.redirect(keepPrivate(reply), `/r/${token}`);
    return this.showPage('registrations/registered', request, keepPrivate(reply), token, outcome.form);
  }

  private async showPage(view: string, request: PageRequest, reply: PageReply, token: string, form: FormModel): Promise<PageReply> {
    const speech = { language: request.language, t: this.translations.in(request.language) };
    const model = ownSeatModel(await this.showOwnRegistration.execute(token), token, this.clock.now(), speech.t);
    const answers = ownAnswersModel(await this.showAnswers.own(token), token, speech);
    return this.pages.show(request, reply, view, { ...model, ...answers, form }, { status: form.status });
  }
}
