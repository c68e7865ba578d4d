import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import type { PageReply, PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import { AcceptInvitation } from './accept-invitation.js';
import { startSignIn } from './browser-sign-in.js';
import { FIRST_SIGN_IN_VERSION, PASSWORD_LENGTH, requireSamePassword } from './domain/account-rules.js';
import { localPath } from './domain/local-path.js';
import { Credentials, NewAccountForm } from './identity.dto.js';
import { SignIn } from './sign-in.js';

/** Sign-in, sign-out, and the page behind an invitation. */
@Controller()
export class SignInPagesController {
  constructor(
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    private readonly signIn: SignIn,
    private readonly acceptInvitation: AcceptInvitation,
  ) {}

  @Get('sign-in')
  showSignIn(@Req() request: PageRequest, @Res() reply: PageReply): PageReply {
    const { next } = request.query as { next?: unknown };
    if (request.actor?.kind === 'staff') return this.pages.redirect(reply, localPath(next));
    return this.signInPage(request, reply, this.forms.blank(), next);
  }

  @Post('sign-in')
  async submitSignIn(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    const outcome = await this.forms.submit(request, Credentials, (input) => this.signIn.execute(input, request.ip));
    const { next } = (request.body ?? {}) as { next?: unknown };
    if (!outcome.ok) return this.signInPage(request, reply, outcome.form, next);
    await startSignIn(request, outcome.value);
    return this.pages.redirect(reply, localPath(next));
  }

  @Post('sign-out')
  async signOut(@Req() request: PageRequest, @Res() reply: PageReply): Promise<PageReply> {
    if (request.session.accountId !== undefined) await request.session.destroy();
    return this.pages.redirect(reply.clearCookie('tap_huan', { path: '/' }), '/sign-in', 'signedOut');
  }

  @Get('setup/:token')
  async showSetup(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    return this.setupPage(request, reply, this.forms.blank(), token);
  }

  @Post('setup/:token')
  async submitSetup(@Req() request: PageRequest, @Res() reply: PageReply, @Param('token') token: string): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewAccountForm, (input) => {
      requireSamePassword(input.password, input.passwordAgain);
      return this.acceptInvitation.execute(token, input);
    });
    if (!outcome.ok) return this.setupPage(request, reply, outcome.form, token);
    await startSignIn(request, { accountId: outcome.value.id, signInVersion: FIRST_SIGN_IN_VERSION });
    return this.pages.redirect(reply, '/staff', 'accountCreated');
  }

  private signInPage(request: PageRequest, reply: PageReply, form: FormModel, next: unknown): PageReply {
    const title = this.translations.in(request.language)('identity:signIn.title');
    const onward = next === undefined ? null : localPath(next);
    return this.pages.show(
      request,
      reply,
      'identity/sign-in',
      { title, form: withoutPasswords(form), action: '/sign-in', next: onward },
      { status: form.status },
    );
  }

  /** Asks for the invitation first, so that a link that no longer works says so instead of showing a form again. */
  private async setupPage(request: PageRequest, reply: PageReply, form: FormModel, token: string): Promise<PageReply> {
    const { role, email } = await this.acceptInvitation.promiseOf(token);
    const values = { email, ...withoutPasswords(form).values };
    const translate = this.translations.in(request.language);
    const model = {
      title: translate(role === 'admin' ? 'identity:setup.titleAdmin' : 'identity:setup.title'),
      lead: translate('identity:setup.lead', { role: translate(`interface:role.${role}`) }),
      form: { ...form, values },
      action: request.url.split('?')[0],
      minimumPassword: PASSWORD_LENGTH.min,
    };
    return this.pages.show(request, reply, 'identity/setup', model, { status: form.status });
  }
}

/** A page never sends a password back. */
function withoutPasswords(form: FormModel): FormModel {
  const { name, email } = form.values;
  return { ...form, values: { ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) } };
}
