import { Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Mailbox } from '../../platform/mail/mailbox.js';
import { SETTINGS, type Settings } from '../../platform/settings/settings.js';
import { ButtonPress } from '../../platform/web/button-press.js';
import { type FormModel, Forms } from '../../platform/web/forms.js';
import { CurrentActor, type PageReply, type PageRequest } from '../../platform/web/page-request.js';
import { Pages } from '../../platform/web/pages.js';
import { Translations } from '../../platform/web/translations.js';
import type { Actor, Role } from '../../shared/actor.js';
import { invitationRow, roleOptions } from './account.view.js';
import { CreateInvitation } from './create-invitation.js';
import { InvitationPage, type InvitationResponse, NewInvitation } from './identity.dto.js';
import { ListInvitations } from './list-invitations.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

const LIST = '/staff/accounts/invitations';

/** Links that make accounts: written, listed, withdrawn. For administrators. */
@Controller('staff/accounts/invitations')
export class InvitationsPagesController {
  constructor(
    private readonly listInvitations: ListInvitations,
    private readonly createInvitation: CreateInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly mailbox: Mailbox,
    private readonly pages: Pages,
    private readonly forms: Forms,
    private readonly translations: Translations,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Get()
  list(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Query() page: InvitationPage,
  ): Promise<PageReply> {
    return this.showList(request, reply, actor, page);
  }

  @Post()
  async invite(@Req() request: PageRequest, @Res() reply: PageReply, @CurrentActor() actor: Actor): Promise<PageReply> {
    const outcome = await this.forms.submit(request, NewInvitation, async (input) => ({
      role: input.role,
      invitation: await this.createInvitation.execute(actor, input, request.language),
    }));
    if (!outcome.ok) return this.showList(request, reply, actor, {}, outcome.form);
    if (outcome.value.invitation.sentTo !== null) return this.pages.redirect(reply, LIST, 'invitationMailed');
    return this.showLink(request, reply, outcome.value.role, outcome.value.invitation);
  }

  @Post(':id/withdraw')
  async withdraw(
    @Req() request: PageRequest,
    @Res() reply: PageReply,
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
  ): Promise<PageReply> {
    const outcome = await this.forms.submit(request, ButtonPress, () => this.withdrawInvitation.execute(actor, id));
    if (!outcome.ok) return this.showList(request, reply, actor, {}, outcome.form);
    return this.pages.redirect(reply, LIST, 'invitationWithdrawn');
  }

  private async showList(
    request: PageRequest,
    reply: PageReply,
    actor: Actor,
    page: InvitationPage,
    refused?: FormModel,
  ): Promise<PageReply> {
    const t = this.translations.in(request.language);
    const { invitations, total, next } = await this.listInvitations.execute(actor, page);
    const form = refused ?? this.forms.blank();
    const model = {
      title: t('identity:invitations.title'),
      crumbs: [{ href: '/staff/accounts', label: t('identity:accounts.title') }],
      invitations: invitations.map((invitation) => invitationRow(invitation, t)),
      pager: { total, previous: page.before === undefined ? null : LIST, next: next && `${LIST}?before=${next}` },
      roleOptions: roleOptions(t),
      emailHint: t(`identity:invite.${this.mailbox.isDelivering ? 'emailHint' : 'emailHintNoMail'}`),
      form,
    };
    return this.pages.show(request, reply, 'identity/invitations', model, { status: form.status });
  }

  private showLink(request: PageRequest, reply: PageReply, role: Role, { path, expiresAt }: InvitationResponse): PageReply {
    const t = this.translations.in(request.language);
    // The link is a key: neither the browser nor anything between keeps a copy of this page.
    void reply.header('cache-control', 'no-store');
    return this.pages.show(request, reply, 'identity/link', {
      title: t('identity:invitation.title'),
      crumbs: [
        { href: '/staff/accounts', label: t('identity:accounts.title') },
        { href: LIST, label: t('identity:invitations.title') },
      ],
      lead: t('identity:invitation.lead', { role: t(`role.${role}`) }),
      label: t('identity:invitation.link'),
      hint: t('identity:invitation.hint'),
      link: `${this.settings.baseUrl}${path}`,
      expiresAt,
      doneHref: LIST,
    });
  }
}
