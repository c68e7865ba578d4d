import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { CorrectRegistration } from './correct-registration.js';
import { NameSubstitute } from './name-substitute.js';
import { correctionValues, keepPrivate, ownSeatModel, substituteValues } from './own-registration.view.js';
import { choices, mailLanguages } from './public-class.view.js';
import { CorrectionRequest, SubstituteRequest } from './registration.dto.js';
import { ShowOwnRegistration } from './show-own-registration.js';
import { WithdrawEthnicity } from './withdraw-ethnicity.js';

/** What participants do with their own place beyond looking and cancelling: correct it, send somebody else, or take back a consent. */
@Controller('r/:token')
export class SelfServicePagesController {
  constructor(
    private readonly showOwnRegistration: ShowOwnRegistration,
    private readonly correctRegistration: CorrectRegistration,
    private readonly nameSubstitute: NameSubstitute,
    private readonly withdrawEthnicity: WithdrawEthnicity,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly clock: Clock,
  ) {}

  @Get('edit')
  async edit(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    const { registration } = await this.showOwnRegistration.execute(token);
    return this.showForm('correct', request, reply, token, this.forms.blank(correctionValues(registration)));
  }

  @Post('edit')
  async correct(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, CorrectionRequest, (input) => this.correctRegistration.execute(actor, token, input));
    if (outcome.ok) return this.pages.redirect(keepPrivate(reply), `/r/${token}`, 'registrationCorrected');
    return this.showForm('correct', request, reply, token, outcome.form);
  }

  @Get('substitute')
  async blank(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    const { registration } = await this.showOwnRegistration.execute(token);
    return this.showForm('substitute', request, reply, token, this.forms.blank(substituteValues(registration)));
  }

  @Post('substitute')
  async name(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, SubstituteRequest, (input) =>
      this.nameSubstitute.execute(actor, token, input, request.language),
    );
    if (outcome.ok) return this.pages.redirect(keepPrivate(reply), `/r/${token}`, 'substituteNamed');
    return this.showForm('substitute', request, reply, token, outcome.form);
  }

  @Post('ethnicity')
  async forgetEthnicity(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('token') token: string,
  ): Promise<PageReply> {
    await this.forms.submit(request, ButtonPress, () => this.withdrawEthnicity.execute(actor, token));
    return this.pages.redirect(keepPrivate(reply), `/r/${token}`, 'ethnicityWithdrawn');
  }

  private async showForm(
    view: 'correct' | 'substitute',
    request: PageRequest,
    reply: PageReply,
    token: string,
    form: FormModel,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const seat = await this.showOwnRegistration.execute(token);
    const model = ownSeatModel(seat, token, this.clock.now(), t);
    const title = t(`registrations:${view}.title`);
    return this.pages.show(
      request,
      keepPrivate(reply),
      `registrations/${view}`,
      {
        ...model,
        ...choices(seat.trainingClass, t),
        languageOptions: mailLanguages(t),
        title,
        action: `/r/${token}/${view === 'correct' ? 'edit' : 'substitute'}`,
        form,
      },
      { status: form.status },
    );
  }
}
