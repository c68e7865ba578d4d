import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { historyLines } from '../../platform/audit/history-lines.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor, Role } from '../../shared/actor.js';
import { accountChange, accountFacts, accountRow, accountStatus, roleOptions } from './account.view.js';
import { ChangeAccount } from './change-account.js';
import { CreateInvitation } from './create-invitation.js';
import { AccountPage, AccountState, type InvitationResponse, NewInvitation } from './identity.dto.js';
import { ListAccounts } from './list-accounts.js';
import { ShowAccount } from './show-account.js';

/** Who can sign in, for administrators. */
@Controller('staff/accounts')
export class AccountsPagesController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly showAccount: ShowAccount,
    private readonly changeAccount: ChangeAccount,
    private readonly createInvitation: CreateInvitation,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  list(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Query() page: AccountPage): Promise<PageReply> {
    return this.showList(request, reply, actor, page);
  }

  @Post('invitations')
  async invite(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewInvitation, async (input) => ({
      role: input.role,
      invitation: await this.createInvitation.execute(actor, input),
    }));
    if (!outcome.ok) return this.showList(request, reply, actor, {}, outcome.form);
    return this.showInvitation(request, reply, outcome.value.role, outcome.value.invitation);
  }

  @Get(':id')
  show(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor, @Param('id') id: string): Promise<PageReply> {
    return this.showOne(request, reply, actor, id);
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

  private async showList(request: PageRequest, reply: PageReply, actor: Actor, page: AccountPage, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { accounts, total, next } = await this.listAccounts.execute(actor, page);
    const form = refused ?? this.forms.blank();
    const model = {
      title: t('identity:accounts.title'),
      accounts: accounts.map((account) => accountRow(account, t)),
      pager: {
        total,
        previous: page.after === undefined ? null : '/staff/accounts',
        next: next && `/staff/accounts?after=${encodeURIComponent(next)}`,
      },
      roleOptions: roleOptions(t),
      form,
    };
    return this.pages.show(request, reply, 'identity/accounts', model, { status: form.status });
  }

  private showInvitation(request: PageRequest, reply: PageReply, role: Role, { path, expiresAt }: InvitationResponse): PageReply {
    const t = this.translations.in(request.language);
    // The link is a key: neither the browser nor anything between keeps a copy of this page.
    void reply.header('cache-control', 'no-store');
    return this.pages.show(request, reply, 'identity/invitation', {
      title: t('identity:invitation.title'),
      crumbs: [{ href: '/staff/accounts', label: t('identity:accounts.title') }],
      lead: t('identity:invitation.lead', { role: t(`role.${role}`) }),
      form: this.forms.blank({ link: `${this.settings.baseUrl}${path}` }),
      expiresAt,
    });
  }

  private async showOne(request: PageRequest, reply: PageReply, actor: Actor, id: string, refused?: FormModel): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { account, history } = await this.showAccount.execute(actor, id);
    const form = refused ?? this.forms.blank();
    const model = {
      title: account.name,
      crumbs: [{ href: '/staff/accounts', label: t('identity:accounts.title') }],
      status: accountStatus(account, t),
      facts: accountFacts(account, t),
      change: actor.kind === 'staff' && actor.id === id ? null : accountChange(account, t),
      history: historyLines(history, t),
      form,
    };
    return this.pages.show(request, reply, 'identity/account', model, { status: form.status });
  }
}
