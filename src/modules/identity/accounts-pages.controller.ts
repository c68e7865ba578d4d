import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor } from '../../shared/actor.js';
import { accountChange, accountFacts, accountRow, accountStatus } from './account.view.js';
import { ChangeAccount } from './change-account.js';
import { CreatePasswordReset } from './create-password-reset.js';
import { AccountPage, AccountState, PasswordResetOrder } from './identity.dto.js';
import { ListAccounts } from './list-accounts.js';
import type { FreshResetLink } from './reset-links.js';
import { ShowAccount } from './show-account.js';

/** Who can sign in, for administrators. */
@Controller('staff/accounts')
export class AccountsPagesController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly showAccount: ShowAccount,
    private readonly changeAccount: ChangeAccount,
    private readonly createPasswordReset: CreatePasswordReset,
    private readonly mailbox: Mailbox,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  async list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() page: AccountPage,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { accounts, total, next } = await this.listAccounts.execute(actor, page);
    const model = {
      title: t('identity:accounts.title'),
      accounts: accounts.map((account) => accountRow(account, t)),
      pager: {
        total,
        previous: page.after === undefined ? null : '/staff/accounts',
        next: next && `/staff/accounts?after=${encodeURIComponent(next)}`,
      },
    };
    return this.pages.show(request, reply, 'identity/accounts', model);
  }

  @Get(':id')
  show(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showOne(request, reply, actor, id);
  }

  @Post(':id/password-reset')
  async resetPassword(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, PasswordResetOrder, async ({ byMail }) => {
      if (!byMail) return this.createPasswordReset.execute(actor, { id });
      await this.createPasswordReset.mail(actor, { id }, request.language);
      return null;
    });
    if (!outcome.ok) return this.showOne(request, reply, actor, id, outcome.form);
    if (outcome.value === null) return this.pages.redirect(reply, `/staff/accounts/${id}`, 'resetLinkMailed');
    return this.showResetLink(request, reply, id, outcome.value);
  }

  @Post(':id')
  async change(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, AccountState, (input) => this.changeAccount.execute(actor, id, input));
    if (!outcome.ok) return this.showOne(request, reply, actor, id, outcome.form);
    return this.pages.redirect(reply, `/staff/accounts/${id}`, outcome.value.disabled ? 'accountDisabled' : 'accountEnabled');
  }

  private showResetLink(request: PageRequest, reply: PageReply, id: string, { path, expiresAt }: FreshResetLink): PageReply {
    const t = this.translations.in(request.language);
    // The link is a key: neither the browser nor anything between keeps a copy of this page.
    void reply.header('cache-control', 'no-store');
    return this.pages.show(request, reply, 'identity/link', {
      title: t('identity:resetLink.title'),
      crumbs: [{ href: '/staff/accounts', label: t('identity:accounts.title') }],
      lead: t('identity:resetLink.lead'),
      label: t('identity:resetLink.link'),
      hint: t('identity:resetLink.hint'),
      link: `${this.settings.baseUrl}${path}`,
      expiresAt,
      doneHref: `/staff/accounts/${id}`,
    });
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { account, history } = await this.showAccount.execute(actor, id);
    const form = refused ?? this.forms.blank();
    const model = {
      title: account.name,
      accountId: id,
      crumbs: [{ href: '/staff/accounts', label: t('identity:accounts.title') }],
      status: accountStatus(account, t),
      facts: accountFacts(account, t),
      change: actor.kind === 'staff' && actor.id === id ? null : accountChange(account, t),
      mailsLinks: this.mailbox.isDelivering,
      mayReset: !(actor.kind === 'staff' && actor.id === id) && !account.disabled,
      history: historyLines(history, t),
      form,
    };
    return this.pages.show(request, reply, 'identity/account', model, { status: form.status });
  }
}
