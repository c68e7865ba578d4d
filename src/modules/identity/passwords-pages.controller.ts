import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { type Actor, requireRole, roles } from '../../shared/actor.js';
import { startSignIn } from './browser-sign-in.js';
import { ChangeOwnPassword } from './change-own-password.js';
import { PASSWORD_LENGTH, requireSamePassword } from './domain/account-rules.js';
import { NewPasswordForm, PasswordChangeForm, PasswordForgotten } from './identity.dto.js';
import { RequestPasswordReset } from './request-password-reset.js';
import { ResetPassword } from './reset-password.js';

/** One's own password, and the page behind a link for a forgotten one. */
@Controller()
export class PasswordsPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly changeOwnPassword: ChangeOwnPassword,
    private readonly resetPassword: ResetPassword,
    private readonly requestPasswordReset: RequestPasswordReset,
    private readonly mailbox: Mailbox,
  ) {}

  @Get('staff/password')
  showChange(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): PageReply {
    requireRole(actor, ...roles);
    return this.changePage(request, reply, this.forms.blank());
  }

  @Post('staff/password')
  async submitChange(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    requireRole(actor, ...roles);
    const outcome = await this.forms.submit(request, PasswordChangeForm, (input) => {
      requireSamePassword(input.newPassword, input.passwordAgain);
      return this.changeOwnPassword.execute(actor, input, { address: request.ip });
    });
    if (!outcome.ok) return this.changePage(request, reply, outcome.form);
    await startSignIn(request, outcome.value);
    return this.pages.redirect(reply, '/staff/password', 'passwordChanged');
  }

  @Get('forgot-password')
  showForgotten(@Req() request: PageRequest, @Res() reply: PageReply): PageReply {
    return this.forgottenPage(request, reply, this.forms.blank());
  }

  /** Whether the address belongs to somebody is not told. */
  @Post('forgot-password')
  async submitForgotten(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PasswordForgotten, ({ email }) =>
      this.requestPasswordReset.execute(email, request.ip, request.language),
    );
    if (!outcome.ok) return this.forgottenPage(request, reply, outcome.form);
    return this.pages.redirect(reply, '/forgot-password', 'resetLinkRequested');
  }

  @Get('reset/:token')
  showReset(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    return this.resetPage(request, reply, this.forms.blank(), token);
  }

  /** Whoever holds the link proves afterwards, at sign-in, that the new password is theirs. */
  @Post('reset/:token')
  async submitReset(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewPasswordForm, (input) => {
      requireSamePassword(input.newPassword, input.passwordAgain);
      return this.resetPassword.execute(token, input);
    });
    if (!outcome.ok) return this.resetPage(request, reply, outcome.form, token);
    return this.pages.redirect(reply, '/sign-in', 'passwordChanged');
  }

  private changePage(request: PageRequest, reply: PageReply, form: FormModel): PageReply {
    const title = this.translations.in(request.language)('identity:password.title');
    const model = { title, form: withoutInput(form), minimumPassword: PASSWORD_LENGTH.min };
    return this.pages.show(request, reply, 'identity/password', model, { status: form.status });
  }

  private forgottenPage(request: PageRequest, reply: PageReply, form: FormModel): PageReply {
    const title = this.translations.in(request.language)('identity:forgot.title');
    const model = { title, form, mailsLinks: this.mailbox.isDelivering };
    return this.pages.show(request, reply, 'identity/forgot', model, { status: form.status });
  }

  /** Asks for the link first, so that one that no longer works says so instead of showing a form again. */
  private async resetPage(request: PageRequest, reply: PageReply, form: FormModel, token: string): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const email = await this.resetPassword.emailOf(token);
    const model = {
      title: t('identity:reset.title'),
      lead: t('identity:reset.lead', { email }),
      form: withoutInput(form),
      minimumPassword: PASSWORD_LENGTH.min,
    };
    void reply.header('cache-control', 'no-store');
    return this.pages.show(request, reply, 'identity/reset', model, { status: form.status });
  }
}

/** Every field of these forms is a password, and a page never sends one back. */
function withoutInput(form: FormModel): FormModel {
  return { ...form, values: {} };
}
